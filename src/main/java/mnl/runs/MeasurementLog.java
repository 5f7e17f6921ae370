package mnl.runs;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mnl.analysis.Measurement;
import mnl.analysis.Metrics;
import mnl.analysis.RunLayout;

/**
 * Appends measurements to a run folder, all of each one before the next: {@code metrics.csv} has one row per replica
 * ({@code epoch,arm,seed} and every metric; NaN is left empty), {@code profiles.f32} little-endian floats
 * [arm][modality][C * C].
 */
final class MeasurementLog implements Closeable {
    private final RunLayout layout;
    private final OutputStream metrics;
    private final OutputStream profiles;

    MeasurementLog(Path folder, RunLayout layout) throws IOException {
        this.layout = layout;
        metrics = new BufferedOutputStream(Files.newOutputStream(folder.resolve(RunFiles.METRICS)), 1 << 16);
        profiles = new BufferedOutputStream(Files.newOutputStream(folder.resolve(RunFiles.PROFILES)), 1 << 16);
        String names = String.join(",", Metrics.names(layout.modalities()));
        metrics.write(("epoch,arm,seed," + names + "\n").getBytes(StandardCharsets.UTF_8));
        metrics.flush();
    }

    void append(Measurement measurement) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int arm = 0; arm < layout.arms().size(); arm++) {
            for (int s = 0; s < layout.seeds().size(); s++) {
                rows.append(measurement.epoch())
                        .append(',')
                        .append(layout.arms().get(arm));
                rows.append(',').append(layout.seeds().get(s));
                for (float[] metric : measurement.values()) {
                    float value = metric[layout.replica(arm, s)];
                    rows.append(',').append(Float.isNaN(value) ? "" : Float.toString(value));
                }
                rows.append('\n');
            }
        }
        for (float[][] arm : measurement.profiles()) {
            for (float[] profile : arm) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * profile.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(profile);
                profiles.write(bytes.array());
            }
        }
        profiles.flush();
        metrics.write(rows.toString().getBytes(StandardCharsets.UTF_8));
        metrics.flush();
    }

    @Override
    public void close() throws IOException {
        try (profiles) {
            metrics.close();
        }
    }
}
