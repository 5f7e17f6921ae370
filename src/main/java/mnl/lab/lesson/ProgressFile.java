package mnl.lab.lesson;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import mnl.data.WholeFile;

/** Keeps the progress in the workspace. A file that cannot be read counts as none: a lesson can always be begun anew. */
public final class ProgressFile {
    private static final System.Logger LOG = System.getLogger(ProgressFile.class.getName());

    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final Path file;

    /** @param workspace the folder of the workspace */
    public ProgressFile(Path workspace) {
        file = workspace.resolve("lesson-progress.json");
    }

    /** What was kept. */
    public LessonProgress load() {
        if (!Files.exists(file)) {
            return LessonProgress.NONE;
        }
        try {
            LessonProgress read = json.readValue(Files.readAllBytes(file), LessonProgress.class);
            return read == null ? LessonProgress.NONE : read;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The progress in " + file + " cannot be read, so lessons begin anew.");
            LOG.log(Level.DEBUG, "Progress", e);
            return LessonProgress.NONE;
        }
    }

    /** Writes it, whole or not at all. */
    public synchronized void save(LessonProgress progress) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            WholeFile.write(file, json.writeValueAsBytes(progress));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The progress could not be saved in " + file + " (" + e.getMessage() + ").");
        }
    }
}
