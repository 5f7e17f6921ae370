package mnl.lab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import mnl.data.WholeFile;
import mnl.lab.run.RunStatus;

/** Names of the files in a run folder, and how they are read and written. */
public final class RunFiles {
    public static final String RUN = "run.json";
    public static final String RESULTS = "results.json";

    /** What its user says of a run; it has a check sum of its own, since it changes when the run is long over. */
    public static final String LABELS = "labels.json";

    public static final String METRICS = "metrics.csv";
    static final String SCHEDULE_EVENTS = "milestones.csv";
    static final String PROFILES = "profiles.f32";
    static final String MARGINS = "margins.bin";
    static final String MODEL = "model.f32";
    static final String MODEL_DESCRIPTION = "model.json";
    static final String REPORT = "report.html";

    /** What a folder's name ends in until its run is complete. */
    static final String PARTIAL = ".partial";

    private RunFiles() {}

    static void write(Path file, JsonNode tree) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        try {
            write(file, mapper.writeValueAsString(tree) + "\n");
        } catch (JsonProcessingException e) {
            throw new IOException(e);
        }
    }

    static void write(Path file, String text) throws IOException {
        WholeFile.write(file, text);
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Reads a JSON file that has no check sum of its own.
     *
     * @throws JsonProcessingException when it is damaged
     */
    static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    /**
     * Reads what {@code run.json} says; an earlier version wrote it without a check sum.
     *
     * @throws DamagedFileException when it is not as it was written
     */
    static JsonNode readRun(Path folder) throws IOException {
        Path file = folder.resolve(RUN);
        byte[] bytes = Files.readAllBytes(file);
        JsonNode tree = SealedJson.parse(file.toString(), bytes);
        return SealedJson.isSealed(tree) ? SealedJson.read(file.toString(), bytes) : tree;
    }

    /** Whether a run is complete and was written by a version that writes check sums. */
    static boolean isSealed(Path folder) throws IOException {
        JsonNode tree = readRun(folder);
        String state = tree.path("state").asText();
        return SealedJson.isSealed(tree)
                && Reservation.targetOf(folder).isEmpty()
                && (state.equals(RunStatus.FINISHED.word()) || state.equals(RunStatus.CANCELLED.word()));
    }
}
