package mnl.lab.bench.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/** Numbers for other programs, as little-endian floats. */
public final class WorkFile {
    private static final int CHUNK = 1 << 14;

    private WorkFile() {}

    /**
     * Writes the samples of a work: for every modality the training features [S', N, D], then likewise the test features, then
     * the training labels [S', N] and the test labels; S' is 1 where all seeds have the same samples.
     *
     * @return S'
     */
    public static int writeSamples(BenchWork work, Path file) throws IOException {
        List<Dataset> slots = slots(work);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (Split split : List.of(Split.TRAIN, Split.TEST)) {
                for (ModalityInfo modality : work.modalities()) {
                    int index = work.source().info().indexOf(modality.name());
                    for (Dataset slot : slots) {
                        write(out, slot.features(split, index, NoiseSpec.NONE, 0));
                    }
                }
            }
            for (Split split : List.of(Split.TRAIN, Split.TEST)) {
                for (Dataset slot : slots) {
                    int[] labels = slot.labels(split);
                    float[] values = new float[labels.length];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = labels[i];
                    }
                    write(out, values);
                }
            }
        }
        return slots.size();
    }

    /** Writes numbers, part after part. */
    public static void write(Path file, float[]... parts) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (float[] part : parts) {
                write(out, part);
            }
        }
    }

    private static List<Dataset> slots(BenchWork work) {
        List<Dataset> all = new ArrayList<>();
        for (long seed : work.experiment().seeds().toArray()) {
            all.add(work.source().forSeed(seed));
        }
        return all.stream().allMatch(each -> each == all.get(0)) ? all.subList(0, 1) : all;
    }

    private static void write(OutputStream out, float[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < values.length; from += CHUNK) {
            int count = Math.min(CHUNK, values.length - from);
            buffer.asFloatBuffer().put(values, from, count);
            out.write(buffer.array(), 0, count * Float.BYTES);
        }
    }
}
