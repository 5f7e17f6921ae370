package mnl.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mnl.analysis.Folds;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ExperimentFormatException;
import mnl.experiment.ExperimentJson;
import mnl.experiment.ExperimentValidator;
import mnl.experiment.Problem;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;

/**
 * What to train, as asked for on the command line; what was not given is null.
 *
 * @param named a scenario
 * @param config a file with an experiment
 * @param data a dataset folder, trained on with the defaults; exactly one of the three is given
 * @param arms the arms to train
 * @param seeds number of seeds
 * @param firstSeed first seed
 * @param epochs number of epochs
 */
record TrainRequest(
        Scenario named,
        Path config,
        FolderRequest data,
        List<String> arms,
        Integer seeds,
        Long firstSeed,
        Integer epochs) {

    /**
     * The scenario with its experiment as changed by the request.
     *
     * @throws UsageException when it cannot be run
     */
    Scenario scenario() {
        Scenario base = base();
        Experiment experiment = changed(base.experiment());
        problem(new ExperimentValidator().problems(experiment));
        return new Scenario(base.name(), base.title(), base.commentary(), experiment);
    }

    /**
     * What the user should know about how the request was understood.
     *
     * @param folds K of the data; 0 where they have no folds
     */
    List<String> notes(Experiment experiment, int folds) {
        List<String> notes = new ArrayList<>();
        Experiment base = base().experiment();
        if (!base.baseline().equals(experiment.baseline())) {
            notes.add("The baseline " + base.baseline() + " is not among the arms: differences are measured against "
                    + experiment.baseline() + ".");
        }
        Folds.advice(folds, experiment.seeds().count()).ifPresent(notes::add);
        return notes;
    }

    /**
     * Checks an experiment against its data.
     *
     * @throws UsageException when it cannot be run on them
     * @throws mnl.data.DataException when they cannot be read
     */
    static void check(Experiment experiment, DataSource data) {
        boolean lacking = experiment.watchesValidation()
                && data.forSeed(experiment.seeds().first()).size(Split.VALIDATION) == 0;
        problem(new ExperimentValidator()
                .problems(experiment, data.info().outline().withValidation(!lacking)));
    }

    private static void problem(List<Problem> problems) {
        if (!problems.isEmpty()) {
            Problem first = problems.get(0);
            String more = problems.size() == 1 ? "" : " (" + (problems.size() - 1) + " more after this one)";
            throw new UsageException(first.path() + more + ": " + first.message());
        }
    }

    private Scenario base() {
        long given = Stream.of(named, config, data).filter(Objects::nonNull).count();
        if (given != 1) {
            throw new UsageException(
                    given == 0
                            ? "Say what to train: --scenario NAME (see the command scenarios), --config FILE or --data DIR."
                            : "Give one of --scenario, --config and --data, not several.");
        }
        if (data != null) {
            return data.scenario();
        }
        return named == null ? new Scenario(fileName(), "Experiment " + fileName(), "", read()) : named;
    }

    private String fileName() {
        return String.valueOf(config.getFileName()).replaceFirst("\\.json$", "");
    }

    private Experiment read() {
        try {
            return new ExperimentJson().readExperiment(Files.readString(config));
        } catch (IOException e) {
            throw InputText.unreadable(config, e);
        } catch (ExperimentFormatException e) {
            throw new UsageException(config + ": " + e.getMessage(), e);
        }
    }

    private Experiment changed(Experiment base) {
        Experiment changed = base;
        if (arms != null) {
            changed = withArms(changed);
        }
        if (epochs != null) {
            changed = changed.withSchedule(base.schedule().withEpochs(epochs));
        }
        return changed.withSeeds(new SeedRange(
                firstSeed == null ? base.seeds().first() : firstSeed,
                seeds == null ? base.seeds().count() : seeds));
    }

    private Experiment withArms(Experiment base) {
        Map<String, Arm> known = new LinkedHashMap<>();
        Arm.STANDARD.forEach(arm -> known.put(arm.name(), arm));
        base.arms().forEach(arm -> known.put(arm.name(), arm));
        List<Arm> chosen = new ArrayList<>();
        for (String arm : arms) {
            Arm found =
                    known.containsKey(arm) ? known.get(arm) : Arm.byName(arm).orElse(null);
            if (found == null) {
                throw new UsageException("There is no arm \"" + arm + "\": choose from "
                        + String.join(", ", known.keySet()) + ", or add +adv to one of the standard ones.");
            }
            chosen.add(found);
        }
        boolean kept = arms.contains(base.baseline());
        return base.withArms(chosen, kept ? base.baseline() : arms.get(0));
    }
}
