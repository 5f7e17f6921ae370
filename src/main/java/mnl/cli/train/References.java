package mnl.cli.train;

import java.util.List;
import java.util.Locale;
import mnl.experiment.Experiment;

/** What becomes of an experiment's references. */
enum References {
    /** Trained, and left out of lists, tables and tests. */
    HIDDEN,
    /** Trained as arms like the others. */
    SHOWN,
    /** Not trained. */
    NONE;

    Experiment of(Experiment experiment) {
        return switch (this) {
            case HIDDEN -> experiment;
            case SHOWN -> experiment.comparingReferences();
            case NONE -> experiment.withReferences(List.of());
        };
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
