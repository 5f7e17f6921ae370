package mnl.lab.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.experiment.Scenario;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** The scenarios that the user has saved: one JSON file each, in the folder {@code scenarios} of the workspace. */
public final class ScenarioStore {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private final Path folder;
    private final ExperimentJson json = new ExperimentJson();
    private final JsonFolder<Scenario> files;

    /** @param workspace where the scenarios are */
    public ScenarioStore(Workspace workspace) {
        folder = workspace.scenarios();
        files = new JsonFolder<>(folder, new Kind());
    }

    private final class Kind implements JsonFolder.Kind<Scenario> {
        @Override
        public Scenario parse(String text) {
            Scenario scenario = json.readScenario(text);
            nameProblem(scenario.name()).ifPresent(problem -> {
                throw new ExperimentFormatException(problem);
            });
            List<Problem> problems = new ExperimentValidator().problems(scenario.experiment());
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new ExperimentFormatException("experiment." + first.path() + ": " + first.message());
            }
            return scenario;
        }

        @Override
        public String name(Scenario scenario) {
            return scenario.name();
        }

        @Override
        public String taken(String name) {
            return Texts.of("store.scenario-store.its-name-is-that", name);
        }

        @Override
        public String leftOut(Path file, String why) {
            return Texts.of("store.scenario-store.the-scenario-is-left", file, why);
        }

        @Override
        public String unreadable(Path unreadable) {
            return Texts.of("store.scenario-store.the-folder-cannot-be", unreadable);
        }
    }

    /** Whether a scenario is one of the user's, not one that comes with the program. */
    public static boolean isOwn(Scenario scenario) {
        return !Scenarios.names().contains(scenario.name());
    }

    /** Everything in the folder; a folder that is not there yet is empty. */
    public JsonFolder.Listing<Scenario> list() {
        return files.list();
    }

    /** Why a scenario cannot have a name; empty where it can. */
    public static Optional<String> nameProblem(String name) {
        if (!name.matches(NAME)) {
            return Optional.of(Texts.of("store.scenario-store.the-name-cannot-be", name));
        }
        return Scenarios.names().contains(name)
                ? Optional.of(Texts.of("store.scenario-store.the-name-is-that", name))
                : Optional.empty();
    }

    /**
     * Saves a scenario under its name.
     *
     * @throws RunException when the name is taken or cannot be used, or the file cannot be written
     */
    public Path save(Scenario scenario) {
        nameProblem(scenario.name()).ifPresent(problem -> {
            throw new RunException(problem);
        });
        Path file = folder.resolve(scenario.name() + JsonFolder.EXTENSION);
        boolean taken = Files.exists(file)
                || list().items().stream().anyMatch(other -> other.name().equals(scenario.name()));
        if (taken) {
            throw new RunException(Texts.of("store.scenario-store.there-is-a-scenario", scenario.name()));
        }
        try {
            Files.createDirectories(folder);
            RunFiles.write(file, json.write(scenario));
            return file;
        } catch (IOException e) {
            throw new RunException(Texts.of("store.scenario-store.the-scenario-cannot-be", file), e);
        }
    }

    /**
     * Deletes a scenario of the user's; to undo it, save it again.
     *
     * @throws RunException when it is not there or cannot be deleted
     */
    public void delete(Scenario scenario) {
        List<String> ignored = new ArrayList<>();
        for (Path file : files.files(ignored)) {
            if (holds(file, scenario.name())) {
                delete(file);
                return;
            }
        }
        throw new RunException(Texts.of("store.scenario-store.there-is-no-scenario", scenario.name(), folder));
    }

    private boolean holds(Path file, String name) {
        try {
            return files.read(file).name().equals(name);
        } catch (RunException e) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            throw new RunException(Texts.of("store.scenario-store.the-scenario-has-been", file), e);
        } catch (IOException e) {
            throw new RunException(Texts.of("store.scenario-store.the-scenario-cannot-be-deleted", file), e);
        }
    }

    /**
     * A scenario by its name, one that comes with the program or one of the user's.
     *
     * @throws RunException when there is none of that name; the message lists those there are, or says what is wrong
     *     with the file of that name
     */
    public Scenario byName(String name) {
        if (Scenarios.names().contains(name)) {
            return Scenarios.byName(name);
        }
        JsonFolder.Listing<Scenario> own = list();
        return own.items().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunException(missing(name, own)));
    }

    private String missing(String name, JsonFolder.Listing<Scenario> own) {
        String file = folder.resolve(name + JsonFolder.EXTENSION).toString();
        return own.skipped().stream()
                .filter(sentence -> sentence.contains(file))
                .findFirst()
                .orElseGet(() -> Texts.of(
                        "store.scenario-store.there-is-no-scenario-choose",
                        name,
                        String.join(
                                ", ",
                                Stream.concat(
                                                Scenarios.names().stream(),
                                                own.items().stream().map(Scenario::name))
                                        .toList())));
    }
}
