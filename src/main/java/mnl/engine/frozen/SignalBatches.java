package mnl.engine.frozen;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mnl.data.Signal;
import mnl.data.features.PictureInput;
import mnl.engine.Pooling;

/** Batches of one modality's samples as a frozen network takes them. */
interface SignalBatches {

    /** Features of samples {@code from} to {@code to - 1} [n][D]. */
    float[][] encode(FrozenModule module, int from, int to);

    /** Pictures as [n, channels, height, width]. */
    static SignalBatches pictures(IntFunction<Signal> signals, PictureInput input) {
        int size = input.channels() * input.height() * input.width();
        return (module, from, to) -> {
            float[] batch = new float[(to - from) * size];
            for (int i = from; i < to; i++) {
                float[] one = input.of((Signal.Picture) signals.apply(i));
                System.arraycopy(one, 0, batch, (i - from) * size, size);
            }
            return module.encode(batch, to - from, input.channels(), input.height(), input.width());
        };
    }

    /** Waves as [n, samples]: cut to a length, or followed by silence. */
    static SignalBatches sounds(IntFunction<Signal> signals, int length) {
        return (module, from, to) -> {
            float[] batch = new float[(to - from) * length];
            for (int i = from; i < to; i++) {
                float[] wave = ((Signal.Sound) signals.apply(i)).wave();
                System.arraycopy(wave, 0, batch, (i - from) * length, Math.min(length, wave.length));
            }
            return module.encode(batch, to - from, length);
        };
    }

    /** Texts as token ids and mask, each [n, L]. */
    static SignalBatches texts(IntFunction<Signal> signals, WordPieces pieces, Pooling pooling) {
        return (module, from, to) -> {
            List<String> texts = IntStream.range(from, to)
                    .mapToObj(i -> ((Signal.Text) signals.apply(i)).shown())
                    .toList();
            return module.encode(pieces.encode(texts), pooling);
        };
    }
}
