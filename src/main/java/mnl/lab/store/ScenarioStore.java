package mnl.lab.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private static final String EXTENSION = ".json";
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,59}";

    private final Path folder;
    private final ExperimentJson json = new ExperimentJson();

    /**
     * What the folder holds.
     *
     * @param scenarios those that can be used, in the order of their files' names
     * @param skipped a sentence for each file that cannot be
     */
    public record Listing(List<Scenario> scenarios, List<String> skipped) {
        public Listing {
            scenarios = List.copyOf(scenarios);
            skipped = List.copyOf(skipped);
        }
    }

    /** @param workspace where the scenarios are */
    public ScenarioStore(Workspace workspace) {
        folder = workspace.scenarios();
    }

    /** Whether a scenario is one of the user's, not one that comes with the program. */
    public static boolean isOwn(Scenario scenario) {
        return !Scenarios.names().contains(scenario.name());
    }

    /** Everything in the folder; a folder that is not there yet is empty. */
    public Listing list() {
        List<Scenario> found = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : files(skipped)) {
            try {
                Scenario scenario = read(file);
                if (names.add(scenario.name())) {
                    found.add(scenario);
                } else {
                    skipped.add(sentence(file, Texts.of("store.scenario-store.its-name-is-that", scenario.name())));
                }
            } catch (RunException e) {
                skipped.add(e.getMessage());
            }
        }
        return new Listing(found, skipped);
    }

    private List<Path> files(List<String> skipped) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            skipped.add(Texts.of("store.scenario-store.the-folder-cannot-be", folder));
            return List.of();
        }
    }

    private Scenario read(Path file) {
        try {
            Scenario scenario = json.readScenario(Files.readString(file));
            Optional<String> problem = nameProblem(scenario.name());
            List<Problem> problems = new ExperimentValidator().problems(scenario.experiment());
            if (problem.isPresent()) {
                throw new RunException(sentence(file, problem.get()));
            }
            if (!problems.isEmpty()) {
                Problem first = problems.get(0);
                throw new RunException(sentence(file, "experiment." + first.path() + ": " + first.message()));
            }
            return scenario;
        } catch (CharacterCodingException e) {
            throw new RunException(sentence(file, Texts.of("store.scenario-store.it-is-not-a")), e);
        } catch (IOException e) {
            throw new RunException(sentence(file, Texts.of("store.scenario-store.it-cannot-be-read")), e);
        } catch (ExperimentFormatException e) {
            throw new RunException(sentence(file, String.valueOf(e.getMessage())), e);
        }
    }

    private static String sentence(Path file, String what) {
        return Texts.of("store.scenario-store.the-scenario-is-left", file, what);
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
        Path file = folder.resolve(scenario.name() + EXTENSION);
        boolean taken = Files.exists(file)
                || list().scenarios().stream().anyMatch(other -> other.name().equals(scenario.name()));
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
        for (Path file : files(ignored)) {
            if (holds(file, scenario.name())) {
                delete(file);
                return;
            }
        }
        throw new RunException(Texts.of("store.scenario-store.there-is-no-scenario", scenario.name(), folder));
    }

    private boolean holds(Path file, String name) {
        try {
            return read(file).name().equals(name);
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
        Listing own = list();
        return own.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RunException(missing(name, own)));
    }

    private String missing(String name, Listing own) {
        String file = folder.resolve(name + EXTENSION).toString();
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
                                                own.scenarios().stream().map(Scenario::name))
                                        .toList())));
    }
}
