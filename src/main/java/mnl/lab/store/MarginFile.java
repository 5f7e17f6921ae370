package mnl.lab.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.OnlyRight;
import mnl.lab.run.MeasuredMargins;
import mnl.words.Texts;

/**
 * {@code margins.bin} of a run folder: the {@link MarginFrame}s one after another, so that its Story can be seen again. Each
 * is, big-endian: the index of its measurement (int), the epoch (double), arms, M, n, R (ints), the samples (n ints), the
 * margins [arm][M][n] (floats), whether the fused prediction is right [arm][n] (a byte each), and what one modality alone has
 * right, count and kept [M][R] (ints). There only where margins were recorded.
 */
final class MarginFile extends GrowingItems {
    /** Empty; there only when there are margins. */
    MarginFile(Path folder) {
        super(folder, RunFiles.MARGINS);
    }

    /** One that goes on after so many frames. */
    MarginFile(Path folder, SavedAt at, int frames) throws IOException {
        super(folder, RunFiles.MARGINS, at, frames);
    }

    /** Appends those of a run's frames that are not in the file yet. */
    void catchUp(List<MeasuredMargins> all) throws IOException {
        while (written() < all.size()) {
            append(bytes(all.get(written())));
        }
    }

    private static byte[] bytes(MeasuredMargins of) throws IOException {
        MarginFrame frame = of.frame();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(of.measurement());
            out.writeDouble(frame.epoch());
            out.writeInt(frame.arms());
            out.writeInt(frame.modalities());
            out.writeInt(frame.size());
            out.writeInt(frame.only().count()[0].length);
            write(out, frame.samples());
            for (float[][] arm : frame.margins()) {
                for (float[] modality : arm) {
                    for (float margin : modality) {
                        out.writeFloat(margin);
                    }
                }
            }
            for (boolean[] arm : frame.fusedRight()) {
                for (boolean right : arm) {
                    out.writeBoolean(right);
                }
            }
            for (int m = 0; m < frame.modalities(); m++) {
                write(out, frame.only().count()[m]);
                write(out, frame.only().kept()[m]);
            }
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, int[] numbers) throws IOException {
        for (int number : numbers) {
            out.writeInt(number);
        }
    }

    /**
     * Every whole frame, in order; a last one that is not whole, as a killed program leaves it, is left out.
     *
     * @param measurements of the run; frames of later ones are left out, too
     */
    static List<MeasuredMargins> read(Path folder, int measurements) throws IOException {
        Path file = folder.resolve(RunFiles.MARGINS);
        if (!Files.exists(file)) {
            return List.of();
        }
        List<MeasuredMargins> all = new ArrayList<>();
        long left = Files.size(file);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (left >= Head.BYTES) {
                Head head = Head.read(in, file);
                left -= Head.BYTES;
                if (head.measurement() >= measurements || head.bodyBytes() > left) {
                    break;
                }
                left -= (long) head.bodyBytes();
                all.add(new MeasuredMargins(head.measurement(), frame(in, head)));
            }
        } catch (EOFException shorter) {
            throw new IOException(Texts.of("store.margin-file.it-became-shorter", file), shorter);
        }
        return all;
    }

    private static MarginFrame frame(DataInputStream in, Head head) throws IOException {
        int[] samples = ints(in, head.size());
        float[][][] margins = new float[head.arms()][head.modalities()][head.size()];
        for (float[][] arm : margins) {
            for (float[] modality : arm) {
                for (int i = 0; i < modality.length; i++) {
                    modality[i] = in.readFloat();
                }
            }
        }
        boolean[][] right = new boolean[head.arms()][head.size()];
        for (boolean[] arm : right) {
            for (int i = 0; i < arm.length; i++) {
                arm[i] = in.readBoolean();
            }
        }
        int[][] count = new int[head.modalities()][];
        int[][] kept = new int[head.modalities()][];
        for (int m = 0; m < count.length; m++) {
            count[m] = ints(in, head.replicas());
            kept[m] = ints(in, head.replicas());
        }
        return new MarginFrame(head.epoch(), samples, margins, right, new OnlyRight(count, kept));
    }

    private static int[] ints(DataInputStream in, int count) throws IOException {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    /** What a frame begins with. */
    private record Head(int measurement, double epoch, int arms, int modalities, int size, int replicas) {
        static final int BYTES = 5 * Integer.BYTES + Double.BYTES;

        static Head read(DataInputStream in, Path file) throws IOException {
            Head head = new Head(in.readInt(), in.readDouble(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
            if (head.measurement < 0 || head.arms < 1 || head.modalities < 1 || head.size < 0 || head.replicas < 1) {
                throw new IOException(Texts.of("store.margin-file.is-none", file));
            }
            return head;
        }

        /** Bytes behind it that belong to the frame; as a double, since a damaged file may say anything. */
        double bodyBytes() {
            double points = (double) arms * size;
            return 4.0 * size + points * (4.0 * modalities + 1) + 8.0 * modalities * replicas;
        }
    }
}
