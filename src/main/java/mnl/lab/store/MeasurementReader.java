package mnl.lab.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import org.jspecify.annotations.Nullable;

/** Reads what {@link MeasurementLog} wrote; a last measurement that is not whole, as a killed program leaves it, is left out. */
final class MeasurementReader {
    private final RunLayout layout;
    private final int metrics;
    private final int classes;

    MeasurementReader(RunLayout layout) {
        this.layout = layout;
        this.metrics = Metrics.names(layout.modalities()).size();
        this.classes = layout.classNames().size();
    }

    /** Every whole measurement, in order. */
    List<Measurement> read(Path folder) throws IOException {
        Path rows = folder.resolve(RunFiles.METRICS);
        if (!Files.exists(rows)) {
            return List.of();
        }
        List<Measurement> all = new ArrayList<>();
        try (WholeRows in = new WholeRows(rows);
                DataInputStream profiles =
                        new DataInputStream(Files.newInputStream(folder.resolve(RunFiles.PROFILES)))) {
            for (@Nullable Measurement next = next(in, profiles); next != null; next = next(in, profiles)) {
                all.add(next);
            }
        }
        return all;
    }

    private @Nullable Measurement next(WholeRows in, DataInputStream profiles) throws IOException {
        float[][] values = new float[metrics][layout.replicas()];
        double epoch = 0;
        for (int replica = 0; replica < layout.replicas(); replica++) {
            List<String> cells = in.next();
            if (cells == null || cells.size() != metrics + 3) {
                return null;
            }
            epoch = Double.parseDouble(cells.get(0));
            for (int m = 0; m < metrics; m++) {
                String value = cells.get(m + 3);
                values[m][replica] = value.isEmpty() ? Float.NaN : Float.parseFloat(value);
            }
        }
        float @Nullable [][][] read = profiles(profiles);
        return read == null ? null : new Measurement(epoch, values, read);
    }

    private float @Nullable [][][] profiles(DataInputStream in) throws IOException {
        float[][][] profiles =
                new float[layout.trained().size()][layout.modalities().size()][classes * classes];
        byte[] bytes = new byte[4 * classes * classes];
        try {
            for (float[][] arm : profiles) {
                for (float[] profile : arm) {
                    in.readFully(bytes);
                    ByteBuffer.wrap(bytes)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer()
                            .get(profile);
                }
            }
            return profiles;
        } catch (EOFException e) {
            return null;
        }
    }
}
