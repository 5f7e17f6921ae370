package mnl.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.lab.store.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceNoticeTest {
    private static final WorkspaceNotice.Write FULL = () -> {
        throw new FileSystemException("settings.json", null, "No space left on device");
    };

    @TempDir
    Path folder;

    private final SaidNotices said = new SaidNotices();

    private WorkspaceNotice on(Path workspace) {
        return new WorkspaceNotice(new Workspace(workspace), said, Runnable::run, Runnable::run);
    }

    @Test
    void settingsThatCannotBeWrittenAreSaidOnceAndAgainAfterTheyCould() {
        WorkspaceNotice notice = on(folder);
        notice.look();
        assertEquals(List.of(), said.sentences);
        notice.write(FULL);
        assertEquals(1, said.sentences.size());
        assertTrue(
                said.sentences
                        .get(0)
                        .startsWith("Settings and setup cannot be kept in " + folder + " (No space left on device): "),
                said.sentences.get(0));
        notice.write(FULL);
        assertEquals(1, said.sentences.size());
        notice.write(() -> {});
        notice.write(FULL);
        assertEquals(2, said.sentences.size());
    }

    @Test
    void whatCanBeWrittenIsWrittenAllTheSame() {
        List<String> written = new ArrayList<>();
        on(folder).write(FULL, () -> written.add("setup"));
        assertEquals(List.of("setup"), written);
        assertEquals(1, said.sentences.size());
    }

    @Test
    void whatWasSaidAtTheStartIsNotSaidAgainWithEveryChange() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        WorkspaceNotice notice = on(file);
        notice.look();
        notice.write(FULL);
        assertEquals(1, said.sentences.size());
        assertTrue(said.sentences.get(0).startsWith("Nothing can be kept"), said.sentences.get(0));
        Files.delete(file);
        said.offered.run();
        assertEquals("The workspace " + file + " can be written to again.", said.sentences.get(1));
        notice.write(FULL);
        assertEquals(3, said.sentences.size());
    }
}
