package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path workspace;

    @Test
    void remembers() throws IOException {
        Settings settings = new Settings(
                1,
                10,
                20,
                1300,
                850,
                true,
                0.3,
                0.7,
                "blind-spot",
                true,
                18,
                2,
                List.of("/data/mine"),
                new Preferences(true, true, true, Map.of("live.large", "UCOM")),
                new LeftOff("Live", "runs/a", List.of("runs/b"), true, true));
        new SettingsFile(workspace).save(settings);
        assertEquals(settings, new SettingsFile(workspace).load().settings());
        try (Stream<Path> files = Files.list(workspace)) {
            assertEquals(
                    List.of("settings.json"),
                    files.map(f -> f.getFileName().toString())
                            .filter(name -> !name.equals("cache"))
                            .toList());
        }
    }

    @Test
    void theFileIsAsOpenToOthersAsTheUsersOtherFilesAndKeepsItsMode() throws IOException {
        assumeTrue(Files.getFileStore(workspace).supportsFileAttributeView("posix"));
        Path usual = Files.createFile(workspace.resolve("usual"));
        Path file = workspace.resolve("settings.json");
        new SettingsFile(workspace).save(Settings.DEFAULT);
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        new SettingsFile(workspace).save(Settings.DEFAULT);
        assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void withoutAFileTheUsualSettingsApplySilently() {
        SettingsFile.Loaded loaded = new SettingsFile(workspace).load();
        assertEquals(Settings.DEFAULT, loaded.settings());
        assertEquals("", loaded.notice());
    }

    @Test
    void aDamagedFileIsSetAsideWithASentence() throws IOException {
        Files.writeString(workspace.resolve("settings.json"), "{\"width\": ");
        SettingsFile.Loaded loaded = new SettingsFile(workspace).load();
        assertEquals(Settings.DEFAULT, loaded.settings());
        assertTrue(loaded.notice().contains("damaged"), loaded.notice());
        assertFalse(Files.exists(workspace.resolve("settings.json")));
        assertEquals("{\"width\": ", Files.readString(workspace.resolve("settings.unreadable.json")));
    }

    @Test
    void absurdValuesAreReplaced() throws IOException {
        Files.writeString(
                workspace.resolve("settings.json"), "{\"schema\":1,\"width\":-5,\"typeSize\":900,\"armsShare\":7}");
        Settings settings = new SettingsFile(workspace).load().settings();
        assertEquals(Settings.DEFAULT.width(), settings.width());
        assertEquals(Settings.LARGEST_TYPE, settings.typeSize());
        assertEquals(Settings.DEFAULT.armsShare(), settings.armsShare());
    }

    @Test
    void aNewerFileIsSetAside() throws IOException {
        Files.writeString(workspace.resolve("settings.json"), "{\"schema\":99}");
        assertTrue(new SettingsFile(workspace).load().notice().contains("newer version"));
    }
}
