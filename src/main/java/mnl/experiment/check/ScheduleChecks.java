package mnl.experiment.check;

import java.util.Optional;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.Schedule;
import mnl.experiment.WarmUpSpec;

/** Checks of {@code schedule} and of everything that watches validation data: of what the chosen kinds read. */
final class ScheduleChecks {
    private static final int MOST_EPOCHS = 10_000;

    /** Bytes of non-target profiles that a run keeps in memory, 4 per arm, modality, pair of classes and measurement. */
    private static final long MOST_PROFILE_BYTES = 512L << 20;

    private ScheduleChecks() {}

    static void check(Problems problems, Experiment experiment, Optional<DatasetOutline> outline) {
        Schedule schedule = experiment.schedule();
        if (!problems.present("schedule", "The schedule", schedule)) {
            return;
        }
        problems.whole("schedule.epochs", "The number of epochs", schedule.epochs(), 1, MOST_EPOCHS);
        problems.whole("schedule.batchSize", "The batch size", schedule.batchSize(), 1, 65_536);
        problems.whole(
                "schedule.measureEvery",
                "The number of epochs between measurements",
                schedule.measureEvery(),
                1,
                MOST_EPOCHS);
        outline.ifPresent(known -> memory(problems, experiment, known));
        if (problems.present("schedule.learningRate", "The learning-rate schedule", schedule.learningRate())
                && problems.present(
                        "schedule.learningRate.kind",
                        "The learning-rate schedule",
                        schedule.learningRate().kind())) {
            learningRate(problems, experiment);
        }
        if (problems.present("schedule.earlyStopping", "Early stopping", schedule.earlyStopping())
                && schedule.earlyStopping().enabled()) {
            patience(
                    problems,
                    "schedule.earlyStopping.patience",
                    schedule.earlyStopping().patience());
        }
        if (problems.present("schedule.monitor", "The monitored figure", schedule.monitor())) {
            monitor(problems, schedule);
        }
        validation(problems, experiment, outline);
    }

    private static void monitor(Problems problems, Schedule schedule) {
        problems.present(
                "schedule.monitor.figure",
                "The monitored figure",
                schedule.monitor().figure());
        if (schedule.readsMonitor()) {
            improvement(
                    problems,
                    "schedule.monitor.minimumImprovement",
                    schedule.monitor().minimumImprovement());
        }
    }

    static void warmUp(Problems problems, GuidanceSpec guidance) {
        WarmUpSpec warmUp = guidance.warmUp();
        if (!warmUp.untilPlateau()) {
            problems.whole(
                    "guidance.warmUpEpochs", "The number of warm-up epochs", guidance.warmUpEpochs(), 0, MOST_EPOCHS);
        } else {
            patience(problems, "guidance.warmUp.patience", warmUp.patience());
            improvement(problems, "guidance.warmUp.minimumImprovement", warmUp.minimumImprovement());
        }
    }

    private static void learningRate(Problems problems, Experiment experiment) {
        LearningRateSpec rate = experiment.schedule().learningRate();
        String path = "schedule.learningRate.";
        LearningRateSpec.Kind kind = rate.kind();
        boolean step = kind == LearningRateSpec.Kind.STEP;
        boolean plateau = kind == LearningRateSpec.Kind.REDUCE_ON_PLATEAU;
        if (step) {
            problems.whole(
                    path + "stepEpochs", "The number of epochs between steps", rate.stepEpochs(), 1, MOST_EPOCHS);
        }
        if ((step || plateau) && !(rate.factor() > 0 && rate.factor() < 1)) {
            problems.add(
                    path + "factor",
                    "The factor of the learning rate must be above 0 and below 1, not " + rate.factor() + ".");
        }
        if (kind == LearningRateSpec.Kind.COSINE || plateau) {
            double highest = experiment.optimizer() == null
                    ? 100
                    : experiment.optimizer().learningRate();
            if (!(rate.minimum() >= 0 && rate.minimum() <= highest)) {
                problems.add(
                        path + "minimum",
                        "The smallest learning rate must be at least 0 and at most the learning rate it starts from, "
                                + highest + ", not " + rate.minimum() + ".");
            }
        }
        if (plateau) {
            patience(problems, path + "patience", rate.patience());
        }
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
                    "The profiles of " + wanted + " measurements come to " + (wanted * each >> 20)
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

    private static void patience(Problems problems, String path, int epochs) {
        problems.whole(path, "The patience", epochs, 1, MOST_EPOCHS);
    }

    private static void improvement(Problems problems, String path, double value) {
        problems.within(path, "The smallest improvement", value, 0, 100);
    }
}
