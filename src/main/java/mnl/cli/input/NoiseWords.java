package mnl.cli.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import mnl.experiment.NoiseKind;

/** How kinds of noise are called on the command line: by their label, such as {@code salt-and-pepper}, or as in JSON. */
public final class NoiseWords {
    private NoiseWords() {}

    /** The kind of that name, in upper or lower case, with spaces, dashes or underscores. */
    public static Optional<NoiseKind> find(List<NoiseKind> kinds, String asked) {
        String name = plain(asked);
        return kinds.stream()
                .filter(kind ->
                        plain(kind.label()).equals(name) || plain(kind.name()).equals(name))
                .findFirst();
    }

    /** Their words, with commas between. */
    public static String list(List<NoiseKind> kinds) {
        return kinds.stream().map(NoiseWords::word).collect(Collectors.joining(", "));
    }

    public static String word(NoiseKind kind) {
        return plain(kind.label());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-");
    }
}
