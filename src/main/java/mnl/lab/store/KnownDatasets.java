package mnl.lab.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.ProgramFolders;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.experiment.transfer.SharedSetup;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.StoredRun;

/**
 * The dataset folders that this copy of the program has seen: those that were opened last, those of stored runs and of scenarios, those that
 * were moved, those in the workspace, and those that come with the program.
 */
public final class KnownDatasets {
    private static final String SAMPLES = "sample-data";

    private final Workspace workspace;
    private final Function<DatasetSpec, DataSource> openData;

    /** @param openData opens data, for their fingerprints */
    public KnownDatasets(Workspace workspace, Function<DatasetSpec, DataSource> openData) {
        this.workspace = workspace;
        this.openData = openData;
    }

    /**
     * Looks for the data of settings that come from somewhere else; reads files, of every folder that it comes to. Those of the same
     * name are tried first.
     *
     * @return the settings on these data; empty where no folder here has the fingerprint
     */
    public Optional<Experiment> find(SharedSetup setup) {
        if (!setup.needsFolder()) {
            return Optional.of(setup.experiment());
        }
        String wanted = setup.fingerprint();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(paths(wanted));
        List<String> named =
                all.stream().filter(path -> isCalled(path, setup.dataName())).toList();
        all.removeAll(named);
        return Stream.concat(named.stream(), all.stream())
                .map(setup::on)
                .filter(each -> fingerprint(each.dataset()).equals(wanted))
                .findFirst();
    }

    /** The fingerprint of data; empty where they cannot be read. */
    public String fingerprint(DatasetSpec data) {
        try {
            return openData.apply(data).fingerprint();
        } catch (DataException unreadable) {
            return "";
        }
    }

    private static boolean isCalled(String path, String name) {
        try {
            return name.equals(String.valueOf(Path.of(path).getFileName()));
        } catch (InvalidPathException elsewhere) {
            return false;
        }
    }

    private Set<String> paths(String fingerprint) {
        Set<String> paths = new LinkedHashSet<>();
        Scenarios.all().stream().map(Scenario::experiment).forEach(each -> add(paths, each));
        List<RunOrigin> runs = new RunStore(workspace)
                .list().stream().map(StoredRun::info).map(info -> info.origin()).toList();
        runs.stream()
                .filter(run -> run.dataFingerprint().equals(fingerprint))
                .forEach(run -> add(paths, run.experiment()));
        paths.addAll(new MovedData(workspace).all());
        paths.addAll(opened());
        runs.forEach(run -> add(paths, run.experiment()));
        paths.addAll(children(workspace.datasets()));
        samples().forEach(paths::add);
        return paths;
    }

    private static void add(Set<String> paths, Experiment experiment) {
        if (experiment.dataset() instanceof DatasetSpec.Folder folder) {
            paths.add(folder.path());
        }
    }

    private List<String> opened() {
        try {
            JsonNode settings = new ObjectMapper().readTree(Files.readAllBytes(workspace.settings()));
            List<String> folders = new ArrayList<>();
            settings.path("recentDatasets").forEach(folder -> folders.add(folder.asText()));
            return folders;
        } catch (IOException none) {
            return List.of();
        }
    }

    private static Stream<String> samples() {
        try {
            return children(ProgramFolders.standard().find(SAMPLES)).stream();
        } catch (DataException none) {
            return Stream.empty();
        }
    }

    private static List<String> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .map(each -> each.toAbsolutePath().toString())
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
