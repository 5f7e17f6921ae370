package mnl.ui.shell;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.lab.store.DamagedFileException;
import mnl.lab.store.SealedJson;
import mnl.lab.store.Workspace;
import mnl.ui.setup.model.SetupState;
import mnl.ui.setup.model.SetupStateJson;
import mnl.words.Texts;

/**
 * The setup on disk, as it was left. Written as a whole or not at all, so that of two windows on one workspace the last one that was
 * used is what comes back.
 */
final class SetupFile {
    private static final System.Logger LOG = System.getLogger(SetupFile.class.getName());
    private static final int SCHEMA = 1;
    private static final String FIELD = "schema";

    /**
     * What was read.
     *
     * @param setup empty where there is none that can be used
     * @param notice one sentence for the user; empty when all is well
     */
    record Kept(Optional<SetupState> setup, String notice) {
        static final Kept NOTHING = new Kept(Optional.empty(), "");
    }

    private final Path file;

    SetupFile(Path workspace) {
        file = new Workspace(workspace).setup();
    }

    /**
     * Reads the setup; one that cannot be read is set aside.
     *
     * @param scenarios those that come with the program
     */
    Kept load(List<Scenario> scenarios) {
        if (!Files.exists(file)) {
            return Kept.NOTHING;
        }
        try {
            JsonNode tree = SealedJson.read(file);
            if (tree.path(FIELD).asInt(0) > SCHEMA) {
                return setAside(Texts.of("shell.settings-file.it-was-written-by"));
            }
            return new Kept(Optional.of(new SetupStateJson().read(tree, scenarios)), "");
        } catch (DamagedFileException | ExperimentFormatException e) {
            LOG.log(Level.DEBUG, "Setup", e);
            return setAside(Texts.of("shell.settings-file.it-is-damaged"));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Setup", e);
            return new Kept(Optional.empty(), Texts.of("shell.setup-file.cannot-be-read", file));
        }
    }

    private Kept setAside(String why) {
        Path aside = file.resolveSibling("setup.unreadable.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Setup", e);
        }
        return new Kept(Optional.empty(), Texts.of("shell.setup-file.set-aside", why, aside));
    }

    /** Writes the setup, whole or not at all. */
    synchronized void save(SetupState state) throws IOException {
        Files.createDirectories(file.getParent());
        ObjectNode tree = new SetupStateJson().write(state);
        tree.put(FIELD, SCHEMA);
        SealedJson.write(file, tree);
    }
}
