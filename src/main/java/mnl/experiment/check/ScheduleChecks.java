package mnl.experiment.check;

import java.util.Optional;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Schedule;

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
                    "The profiles of " + wanted + " measurements come to " + ((wanted * each) >> 20)
                            + " MB: measure every " + ((schedule.epochs() - 1L) / most + 1)
                            + " epochs or less often.");
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
                    watcher(experiment) + " validation samples, and there are none: raise the validation size, for"
                            + " example to 500.");
        } else {
            problems.add(
                    "dataset.validationShare",
                    watcher(experiment) + " validation samples, and the dataset has none: hold out a share of its"
                            + " training samples, for example a validation share of 0.2.");
        }
    }

    /** The beginning of a sentence: what it is that watches validation samples. */
    private static String watcher(Experiment experiment) {
        if (experiment.schedule().earlyStopping().enabled()) {
            return "Early stopping watches";
        }
        return experiment.guidance().warmUp().untilPlateau()
                ? "The warm-up until a plateau watches"
                : "Reducing the learning rate on a plateau watches";
    }
}
