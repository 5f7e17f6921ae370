package mnl.lab.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mnl.analysis.run.RunLayout;
import mnl.experiment.Experiment;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunName;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunException;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFiles;
import mnl.lab.store.RunStore;
import mnl.lab.store.StoredResults;
import mnl.words.Texts;

/**
 * A stored run with everything that is compared of it.
 *
 * @param folder where it is
 * @param name what its user calls it, else the name that the program gives
 * @param contents what it is and all its measurements
 * @param results what was measured of the finished model; empty where that was not done
 */
public record ComparedRun(Path folder, String name, RunContents contents, Optional<StoredResults> results) {

    /**
     * Reads a run.
     *
     * @throws RunException with a sentence, when it is being trained, or cannot be read
     */
    public static ComparedRun read(Path folder) {
        RunContents contents = RunStore.open(folder);
        if (contents.info().status() == RunStatus.RUNNING) {
            throw new RunException(Texts.of("compare.run.is-being-trained", folder));
        }
        Optional<StoredResults> results = Files.exists(folder.resolve(RunFiles.RESULTS))
                ? Optional.of(StoredResults.read(folder))
                : Optional.empty();
        return new ComparedRun(folder, name(folder, contents), contents, results);
    }

    private static String name(Path folder, RunContents contents) {
        String automatic = RunName.of(contents.info());
        try {
            String own = LabelFile.read(folder).name();
            return own.isEmpty() ? automatic : own;
        } catch (IOException damaged) {
            return automatic;
        }
    }

    /** Its configuration. */
    public Experiment experiment() {
        return contents.info().origin().experiment();
    }

    /** How its replicas are laid out; empty where it ended before its model stood. */
    public Optional<RunLayout> layout() {
        return contents.info().layout();
    }

    /** Names of its arms, in order. */
    public List<String> arms() {
        return layout().map(RunLayout::arms).orElse(List.of());
    }

    /** Names of its modalities, in order. */
    public List<String> modalities() {
        return layout().map(RunLayout::modalities).orElse(List.of());
    }
}
