package mnl.cli.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.analysis.statistics.Folds;
import mnl.cli.input.CopiedSetup;
import mnl.cli.input.DataLink;
import mnl.cli.input.FolderRequest;
import mnl.cli.input.InputText;
import mnl.cli.input.UsageException;
import mnl.data.DataSource;
import mnl.data.Split;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.SeedRange;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.lab.run.RunException;
import mnl.lab.run.RunOrigin;
import mnl.lab.store.RunConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What to train, as asked for on the command line; what was not given is null.
 *
 * @param named a scenario
 * @param config a file with an experiment
 * @param copied settings that Copy setup has made
 * @param data a dataset folder, trained on with the defaults, or in place of the one that the scenario or the file names
 * @param arms the arms to train
 * @param references what becomes of those that are trained beside them
 * @param seeds number of seeds
 * @param firstSeed first seed
 * @param epochs number of epochs
 */
record TrainRequest(
        @Nullable Scenario named,
        @Nullable Path config,
        @Nullable CopiedSetup copied,
        @Nullable FolderRequest data,
        @Nullable List<String> arms,
        References references,
        @Nullable Integer seeds,
        @Nullable Long firstSeed,
        @Nullable Integer epochs) {

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

    /**
     * What the user must know about the data, beside what the configuration was trained on before.
     *
     * @throws UsageException when they have changed and nobody said that this is meant
     */
    Optional<String> dataNote(Experiment experiment, DataSource source) {
        if (copied != null) {
            return link().compared(CopiedSetup.CALLED, copied.fingerprint(), experiment.dataset(), source);
        }
        return config == null
                ? Optional.empty()
                : link().compared(
                                config.toString(),
                                new ExperimentJson().dataFingerprint(text(config)),
                                experiment.dataset(),
                                source);
    }

    private DataLink link() {
        return data == null ? DataLink.NONE : new DataLink(data.folder());
    }

    private Scenario base() {
        Scenario found = start();
        if (copied != null) {
            return found;
        }
        return new Scenario(
                found.name(),
                found.title(),
                found.commentary(),
                isFolder() ? found.experiment() : link().relinked(found.experiment()));
    }

    private boolean isFolder() {
        return named == null && config == null && copied == null;
    }

    private Scenario start() {
        if (Stream.of(named, config, copied).filter(Objects::nonNull).count() > 1) {
            throw new UsageException("Give one of --scenario, --config and --setup, not more.");
        }
        if (data != null && isFolder()) {
            return data.scenario();
        }
        if (data != null && data.modalities() != null) {
            throw new UsageException(
                    "--modalities goes with --data DIR alone; a configuration names its modalities itself.");
        }
        if (copied != null) {
            return new Scenario(RunOrigin.OWN, copied.title(), "", copied.experiment());
        }
        if (config != null) {
            String name = String.valueOf(config.getFileName()).replaceFirst("\\.json$", "");
            return new Scenario(name, "Experiment " + name, "", read(config));
        }
        if (named == null) {
            throw new UsageException(
                    "Say what to train: --scenario NAME (see the command scenarios), --config FILE, --setup LINE or --data"
                            + " DIR.");
        }
        return named;
    }

    private static Experiment read(Path config) {
        try {
            return new ExperimentJson().readExperiment(text(config));
        } catch (ExperimentFormatException e) {
            throw new UsageException(config + ": " + e.getMessage(), e);
        }
    }

    private static String text(Path config) {
        try {
            String text = Files.readString(config);
            RunConfiguration.requireUnchanged(config, text);
            return text;
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        } catch (IOException e) {
            throw InputText.unreadable(config, e);
        }
    }

    private Experiment changed(Experiment base) {
        Experiment changed = base;
        if (arms != null) {
            changed = withArms(changed, arms);
        }
        changed = references.of(changed);
        if (epochs != null) {
            changed = changed.withSchedule(base.schedule().withEpochs(epochs));
        }
        return changed.withSeeds(new SeedRange(
                firstSeed == null ? base.seeds().first() : firstSeed,
                seeds == null ? base.seeds().count() : seeds));
    }

    private static Experiment withArms(Experiment base, List<String> arms) {
        Map<String, Arm> known = new LinkedHashMap<>();
        Arm.NAMED.forEach(arm -> known.put(arm.name(), arm));
        base.trained().forEach(arm -> known.put(arm.name(), arm));
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
