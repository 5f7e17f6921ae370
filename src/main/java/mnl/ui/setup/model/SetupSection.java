package mnl.ui.setup.model;

import java.util.List;
import java.util.function.Function;
import mnl.experiment.Experiment;

/** The sections of the setup, each with the part of an experiment that it edits. */
public enum SetupSection {
    DATA("Data", Experiment::dataset),
    MODALITIES("Modalities", Experiment::modalities),
    LABELS("Training labels", Experiment::labels),
    FUSION("Fusion", Experiment::fusion),
    GUIDANCE("Guidance", e -> List.of(e.guidance(), e.arms(), e.baseline())),
    TRAINING("Training", e -> List.of(e.schedule(), e.optimizer())),
    SEEDS("Seeds", Experiment::seeds);

    private final String title;
    private final Function<Experiment, Object> part;

    SetupSection(String title, Function<Experiment, Object> part) {
        this.title = title;
        this.part = part;
    }

    /** What a user calls it. */
    public String title() {
        return title;
    }

    Object of(Experiment experiment) {
        return part.apply(experiment);
    }
}
