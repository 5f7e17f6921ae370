package mnl.cli.input;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A modality that begins a text such as {@code audio:gaussian:3}.
 *
 * @param index of the modality
 * @param rest what comes after its name and a colon; empty where nothing does
 */
public record NamedModality(int index, String rest) {

    /** Finds it; a modality's name may hold a colon itself, so the longest that fits counts. */
    public static Optional<NamedModality> of(List<String> modalities, String text) {
        return IntStream.range(0, modalities.size())
                .boxed()
                .filter(m -> text.equals(modalities.get(m)) || text.startsWith(modalities.get(m) + ":"))
                .max(Comparator.comparingInt(m -> modalities.get(m).length()))
                .map(m -> new NamedModality(
                        m,
                        text.substring(Math.min(text.length(), modalities.get(m).length() + 1))));
    }
}
