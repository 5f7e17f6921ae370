package mnl.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;

/**
 * The measurements in a run folder, all of each one before the next: {@code metrics.csv} has one row per replica
 * ({@code epoch,arm,seed} and every metric; NaN is left empty), {@code profiles.f32} little-endian floats
 * [arm][modality][C * C]. A measurement that could not be written is written before the next one.
 */
final class MeasurementLog implements Closeable {
    private final RunLayout layout;
    private final GrowingFile metrics;
    private final GrowingFile profiles;
    private int written;

    MeasurementLog(Path folder, RunLayout layout) {
        this.layout = layout;
        metrics = new GrowingFile(folder.resolve(RunFiles.METRICS));
        profiles = new GrowingFile(folder.resolve(RunFiles.PROFILES));
    }

    /** Appends those of a run's measurements that are not in the files yet. */
    void catchUp(List<Measurement> all) throws IOException {
        if (metrics.length() == 0) {
            // First, so that a folder with rows always has the other file, wherever the program is killed.
            profiles.append(new byte[0]);
            String names = String.join(",", Metrics.names(layout.modalities()));
            metrics.append(("epoch,arm,seed," + names + "\n").getBytes(StandardCharsets.UTF_8));
        }
        while (written < all.size()) {
            append(all.get(written));
            written++;
        }
    }

    private void append(Measurement measurement) throws IOException {
        long before = profiles.length();
        profiles.append(profiles(measurement));
        try {
            metrics.append(rows(measurement).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            profiles.cutTo(before);
            throw e;
        }
    }

    private String rows(Measurement measurement) {
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
        return rows.toString();
    }

    private static byte[] profiles(Measurement measurement) {
        int numbers = 0;
        for (float[][] arm : measurement.profiles()) {
            for (float[] profile : arm) {
                numbers += profile.length;
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * numbers).order(ByteOrder.LITTLE_ENDIAN);
        for (float[][] arm : measurement.profiles()) {
            for (float[] profile : arm) {
                for (float value : profile) {
                    bytes.putFloat(value);
                }
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        try (profiles) {
            metrics.close();
        }
    }
}
