package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two windows on one workspace do not take each other's settings away. */
class SharedSettingsTest {
    @TempDir
    Path workspace;

    private static Settings with(Settings of, boolean dark, int typeSize, Map<String, String> views) {
        return new Settings(
                of.schema(),
                of.x(),
                of.y(),
                of.width(),
                of.height(),
                of.maximized(),
                of.setupShare(),
                of.armsShare(),
                of.scenario(),
                dark,
                typeSize,
                of.threads(),
                of.recentDatasets(),
                new Preferences(false, null, false, views),
                of.leftOff());
    }

    private Settings read() {
        return new SettingsFile(workspace).load().settings();
    }

    @Test
    void eachWritesOnlyWhatItHasChanged() throws IOException {
        new SettingsFile(workspace).save(with(Settings.DEFAULT, false, 13, Map.of("a", "1", "b", "1")));
        SettingsFile one = new SettingsFile(workspace);
        SettingsFile other = new SettingsFile(workspace);
        Settings first = one.load().settings();
        Settings second = other.load().settings();
        one.save(with(first, true, 13, Map.of("a", "2", "b", "1")));
        other.save(with(second, false, 18, Map.of("a", "1", "b", "3", "c", "4")));
        assertEquals(with(Settings.DEFAULT, true, 18, Map.of("a", "2", "b", "3", "c", "4")), read());
        one.save(with(first, false, 13, Map.of("b", "1")));
        assertEquals(with(Settings.DEFAULT, false, 18, Map.of("b", "3", "c", "4")), read());
    }

    @Test
    void ofOneFieldTheLastWriterWins() throws IOException {
        SettingsFile one = new SettingsFile(workspace);
        SettingsFile other = new SettingsFile(workspace);
        one.load();
        other.load();
        one.save(with(Settings.DEFAULT, false, 15, Map.of()));
        other.save(with(Settings.DEFAULT, false, 20, Map.of()));
        assertEquals(20, read().typeSize());
        one.save(with(Settings.DEFAULT, false, 15, Map.of()));
        assertEquals(20, read().typeSize(), "it has not changed it again");
    }

    @Test
    void fieldsOfANewerProgramStay() throws IOException {
        Path file = workspace.resolve("settings.json");
        Files.writeString(file, "{\"schema\":1,\"typeSize\":15,\"later\":{\"x\":1},\"preferences\":{\"later\":2}}");
        SettingsFile settings = new SettingsFile(workspace);
        Settings loaded = settings.load().settings();
        settings.save(with(loaded, true, 15, Map.of("a", "1")));
        JsonNode tree = new ObjectMapper().readTree(file.toFile());
        assertEquals(1, tree.path("later").path("x").asInt());
        assertEquals(2, tree.path("preferences").path("later").asInt());
        assertTrue(read().dark());
    }

    @Test
    void manyAtOnceLoseNothing() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            String name = "view" + n;
            all.add(CompletableFuture.runAsync(() -> {
                SettingsFile own = new SettingsFile(workspace);
                Map<String, String> views =
                        new HashMap<>(own.load().settings().preferences().views());
                views.put(name, "1");
                assertDoesNotThrow(() -> own.save(with(Settings.DEFAULT, false, 13, views)));
            }));
        }
        all.forEach(CompletableFuture::join);
        assertEquals(8, read().preferences().views().size());
    }
}
