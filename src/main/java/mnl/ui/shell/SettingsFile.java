package mnl.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import mnl.data.WholeFile;
import mnl.data.disk.FileClaim;
import mnl.lab.store.Workspace;
import mnl.words.Texts;

/**
 * The settings on disk. A file that cannot be read is set aside; it never keeps the window from opening. Several windows may share
 * it: each writes the fields that it has changed itself, and leaves the others as they are.
 */
final class SettingsFile {
    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    /**
     * What was read.
     *
     * @param settings usable in any case
     * @param notice one sentence for the user; empty when all is well
     * @param setup the setup that was left
     */
    record Loaded(Settings settings, String notice, SetupFile.Kept setup) {
        /** Settings alone. */
        Loaded(Settings settings, String notice) {
            this(settings, notice, SetupFile.Kept.NOTHING);
        }

        /** The same with a setup. */
        Loaded with(SetupFile.Kept other) {
            return new Loaded(settings, notice, other);
        }
    }

    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;
    private final Path lock;
    /** What this window has read or written last. */
    private ObjectNode known;

    SettingsFile(Path workspace) {
        file = new Workspace(workspace).settings();
        lock = new Workspace(workspace).cache().resolve("settings.lock");
        known = tree(Settings.DEFAULT);
    }

    /** Reads the settings. */
    synchronized Loaded load() {
        Loaded loaded = read();
        known = tree(loaded.settings());
        return loaded;
    }

    private Loaded read() {
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

    /** Writes what has changed in the settings, whole or not at all; what could not be written is written the next time. */
    synchronized void save(Settings settings) throws IOException {
        ObjectNode now = tree(settings);
        Files.createDirectories(lock.getParent());
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileClaim.await(channel, FileClaim.MOMENT);
            WholeFile.write(file, json.writeValueAsBytes(merged(known, now, onDisk())));
        }
        known = now;
    }

    private ObjectNode onDisk() {
        try {
            return json.readTree(Files.readAllBytes(file)) instanceof ObjectNode fields
                    ? fields
                    : json.createObjectNode();
        } catch (IOException noneThatCanBeRead) {
            return json.createObjectNode();
        }
    }

    /** The fields of a file, with those in their place that are not what they were. */
    private static ObjectNode merged(ObjectNode before, ObjectNode now, ObjectNode disk) {
        before.properties().forEach(was -> {
            if (!now.has(was.getKey())) {
                disk.remove(was.getKey());
            }
        });
        now.properties().forEach(field -> {
            JsonNode was = before.path(field.getKey());
            JsonNode there = disk.path(field.getKey());
            if (field.getValue() instanceof ObjectNode inner
                    && was instanceof ObjectNode innerBefore
                    && there instanceof ObjectNode innerThere) {
                disk.set(field.getKey(), merged(innerBefore, inner, innerThere));
            } else if (there.isMissingNode() || !field.getValue().equals(was)) {
                disk.set(field.getKey(), field.getValue());
            }
        });
        return disk;
    }

    private ObjectNode tree(Settings settings) {
        return json.valueToTree(settings);
    }
}
