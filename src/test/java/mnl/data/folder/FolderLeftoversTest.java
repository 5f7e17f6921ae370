package mnl.data.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.data.disk.FormerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLeftoversTest {
    @TempDir
    Path folder;

    @Test
    void whatAKilledConversionLeftIsDeletedWhenTheNextOneBegins() throws IOException {
        FolderDraft killed = new FolderDraft(folder.resolve("data"));
        Files.writeString(killed.file("half.f32"), "half");
        assertEquals(1, names().size());
        FormerProcess.madeOf(folder);
        Path other = folder.resolve("other");
        try (FolderDraft living = new FolderDraft(other);
                FolderDraft beside = new FolderDraft(folder.resolve("third"))) {
            Files.writeString(living.file("whole.f32"), "whole");
            assertEquals(2, names().size(), "those of a living process stay");
            Files.writeString(beside.file("more.f32"), "more");
        }
        assertEquals(List.of(), names());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
