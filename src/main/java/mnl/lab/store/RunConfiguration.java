package mnl.lab.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** A run's {@code run.json} as the configuration of another one. */
public final class RunConfiguration {
    private RunConfiguration() {}

    /**
     * Makes sure that a configuration which is a run's {@code run.json} is as the run wrote it.
     *
     * @param file where it stands
     * @param text what it holds
     * @throws RunException when it was changed
     */
    public static void requireUnchanged(Path file, String text) {
        try {
            if (SealedJson.isSealed(new ObjectMapper().readTree(text))) {
                SealedJson.read(file.toString(), text.getBytes(StandardCharsets.UTF_8));
            }
        } catch (DamagedFileException e) {
            throw new RunException(Texts.of("store.run-configuration.to-train-something-else", e.getMessage()), e);
        } catch (JsonProcessingException noJson) {
            // said by whoever reads it
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
