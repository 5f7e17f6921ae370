package mnl.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mnl.data.WholeFile;
import mnl.lab.store.Workspace;
import mnl.words.Texts;

/** The settings on disk. A file that cannot be read is set aside; it never keeps the window from opening. */
final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    /**
     * What was read.
     *
     * @param settings usable in any case
     * @param notice one sentence for the user; empty when all is well
     */
    record Loaded(Settings settings, String notice) {}

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;

    SettingsFile(Path workspace) {
        file = new Workspace(workspace).settings();
    }

    /** Reads the settings. */
    Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(Settings.DEFAULT, "");
        }
        try {
            Settings read = json.readValue(Files.readAllBytes(file), Settings.class);
            if (read == null || read.schema() > Settings.SCHEMA) {
                return setAside(Texts.of("shell.settings-file.it-was-written-by"));
            }
            return new Loaded(read.sound(), "");
        } catch (JsonProcessingException e) {
            LOG.log(Level.DEBUG, "Settings", e);
            return setAside(Texts.of("shell.settings-file.it-is-damaged"));
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Settings", e);
            return new Loaded(Settings.DEFAULT, Texts.of("shell.settings-file.the-settings-in-cannot", file));
        }
    }

    private Loaded setAside(String why) {
        Path aside = file.resolveSibling("settings.unreadable.json");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Settings", e);
        }
        return new Loaded(Settings.DEFAULT, Texts.of("shell.settings-file.the-settings-file-could", why, aside));
    }

    /** Writes the settings, whole or not at all. */
    synchronized void save(Settings settings) {
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, json.writeValueAsBytes(settings));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The settings could not be saved in " + file + " (" + e.getMessage() + ").");
        }
    }
}
