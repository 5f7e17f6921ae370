package mnl.experiment.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import mnl.experiment.DatasetSpec;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalitySpec;
import mnl.experiment.MonitorSpec;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Schedule;
import mnl.experiment.json.Scenarios;

/** What {@link ExperimentValidatorTest} and {@link DataChecksTest} have in common. */
abstract class ValidatorCase {
    final ExperimentValidator validator = new ExperimentValidator();

    final Experiment valid = Scenarios.byDefault().experiment();

    final DatasetSpec.Synthetic data = (DatasetSpec.Synthetic) valid.dataset();

    Schedule with(LearningRateSpec rate, EarlyStoppingSpec stopping, MonitorSpec monitor) {
        return new Schedule(10, 64, 1, rate, stopping, monitor);
    }

    Schedule with(LearningRateSpec.Kind kind, int step, double factor, double minimum, int patience) {
        return new Schedule(10, 64).withLearningRate(new LearningRateSpec(kind, step, factor, minimum, patience));
    }

    void expect(Experiment experiment, String... paths) {
        assertEquals(List.of(paths), paths(validator.problems(experiment)));
    }

    static List<String> paths(List<Problem> problems) {
        return problems.stream().map(Problem::path).toList();
    }

    Experiment modality(int position, UnaryOperator<ModalitySpec> change) {
        List<ModalitySpec> changed = new ArrayList<>(valid.modalities());
        changed.set(position, change.apply(changed.get(position)));
        return valid.withModalities(changed);
    }

    static ModalitySpec copy(ModalitySpec m, boolean enabled, double weight, NoiseSpec noise) {
        return new ModalitySpec(m.name(), enabled, m.encoder(), weight, noise, NoiseSpec.NONE);
    }
}
