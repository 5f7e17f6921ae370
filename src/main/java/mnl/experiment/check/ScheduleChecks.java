package mnl.experiment.check;

import java.util.Optional;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;
import mnl.words.Texts;

/** Checks of what the schedule has to do with the rest: memory, samples to watch. */
final class ScheduleChecks {
    /** Bytes of non-target profiles that a run keeps in memory, 4 per arm, modality, pair of classes and measurement. */
    private static final long MOST_PROFILE_BYTES = 512L << 20;

    private ScheduleChecks() {}

    static void check(Problems problems, Experiment experiment, Optional<DatasetOutline> outline) {
        outline.ifPresent(known -> memory(problems, experiment, known));
        validation(problems, experiment, outline);
    }

    private static void memory(Problems problems, Experiment experiment, DatasetOutline outline) {
        Schedule schedule = experiment.schedule();
        long each = 4L
                * experiment.arms().size()
                * experiment.activeModalities().size()
                * outline.classes()
                * outline.classes();
        long most = Math.max(1, MOST_PROFILE_BYTES / Math.max(1, each));
        long wanted = (schedule.epochs() - 1L) / Math.max(1, schedule.measureEvery()) + 1;
        if (wanted > most) {
            problems.add(
                    "schedule.measureEvery",
                    Texts.of(
                            "check.schedule-checks.the-profiles-of-measurements",
                            wanted,
                            (wanted * each) >> 20,
                            (schedule.epochs() - 1L) / most + 1));
        }
    }

    private static void validation(Problems problems, Experiment experiment, Optional<DatasetOutline> outline) {
        if (experiment.guidance() == null
                || experiment.guidance().warmUp() == null
                || experiment.schedule().earlyStopping() == null
                || experiment.schedule().learningRate() == null
                || outline.map(DatasetOutline::validation).orElse(true)
                || !experiment.watchesValidation()) {
            return;
        }
        if (experiment.dataset() instanceof DatasetSpec.Synthetic) {
            problems.add(
                    "dataset.validationSize",
                    Texts.of("check.schedule-checks.validation-samples-and-there", watcher(experiment)));
        } else {
            problems.add(
                    "dataset.validationShare",
                    Texts.of("check.schedule-checks.validation-samples-and-the", watcher(experiment)));
        }
    }

    /** The beginning of a sentence: what it is that watches validation samples. */
    private static String watcher(Experiment experiment) {
        if (experiment.schedule().earlyStopping().enabled()) {
            return Texts.of("check.schedule-checks.early-stopping-watches");
        }
        return experiment.guidance().warmUp().untilPlateau()
                ? Texts.of("check.schedule-checks.the-warm-up-until")
                : Texts.of("check.schedule-checks.reducing-the-learning-rate");
    }
}
