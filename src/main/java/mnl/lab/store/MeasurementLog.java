package mnl.lab.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.lab.run.MeasurementCsv;

/**
 * The measurements in a run folder, all of each one before the next: {@code metrics.csv} is a
 * {@link MeasurementCsv}, {@code profiles.f32} little-endian floats [arm][modality][C * C]. A measurement that could not be written is written before the next one.
 */
final class MeasurementLog implements Closeable {
    private final MeasurementCsv csv;
    private final GrowingFile metrics;
    private final GrowingFile profiles;
    private final Ends metricsEnds;
    private final Ends profilesEnds;
    private int written;

    /** Empty files. */
    MeasurementLog(Path folder, RunLayout layout) {
        this(
                layout,
                new GrowingFile(folder.resolve(RunFiles.METRICS)),
                new GrowingFile(folder.resolve(RunFiles.PROFILES)),
                0);
    }

    private MeasurementLog(RunLayout layout, GrowingFile metrics, GrowingFile profiles, int written) {
        csv = new MeasurementCsv(layout);
        this.metrics = metrics;
        this.profiles = profiles;
        this.written = written;
        metricsEnds = new Ends(written, metrics.length());
        profilesEnds = new Ends(written, profiles.length());
    }

    /** Files that go on after so many measurements. */
    static MeasurementLog goOn(Path folder, RunLayout layout, SavedAt at, int measurements) throws IOException {
        return new MeasurementLog(
                layout, at.goOn(folder, RunFiles.METRICS), at.goOn(folder, RunFiles.PROFILES), measurements);
    }

    /** The files with what they hold now. */
    Map<String, GrowingFile> files() {
        return Map.of(RunFiles.METRICS, metrics, RunFiles.PROFILES, profiles);
    }

    /** Where the files end after so many measurements. */
    Map<String, Long> after(int count) {
        return Map.of(RunFiles.METRICS, metricsEnds.after(count), RunFiles.PROFILES, profilesEnds.after(count));
    }

    /** Appends those of a run's measurements that are not in the files yet. */
    void catchUp(List<Measurement> all) throws IOException {
        if (metrics.length() == 0) {
            // First, so that a folder with rows always has the other file, wherever the program is killed.
            profiles.append(new byte[0]);
            metrics.append(csv.head().getBytes(StandardCharsets.UTF_8));
        }
        while (written < all.size()) {
            append(all.get(written));
            metricsEnds.add(metrics.length());
            profilesEnds.add(profiles.length());
            written++;
        }
    }

    private void append(Measurement measurement) throws IOException {
        GrowingFile.Mark before = profiles.mark();
        profiles.append(profiles(measurement));
        try {
            metrics.append(csv.lines(measurement).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            profiles.cutTo(before);
            throw e;
        }
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
