package mnl.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import mnl.words.Texts;

/**
 * What classes, samples, groups, modalities and arms may be called: the one rule for whatever data and experiments come in by.
 * A name is shown in tables, charts, files and commands, so it holds no characters that are not shown themselves but change
 * what a reader sees: control characters, line and paragraph separators, marks of writing direction, spaces of no width.
 */
public final class Names {
    /** Names that would make a modality's figures look like those of the fused prediction, of the whole loss or of all. */
    private static final List<String> RESERVED = List.of("fused", "total", "guidance");

    /** What an arm's name follows, as a regular expression (ECMA-262): it is not blank, and everything in it is shown. */
    public static final String ARM_PATTERN = "^(?=.*\\S)" + shown(",\"") + "$";

    /** What a modality's name follows, likewise. */
    public static final String MODALITY_PATTERN =
            "^(?!(?:" + String.join("|", RESERVED) + ")$)(?=.*\\S)" + shown(",\">") + "$";

    private static final Pattern SEPARATORS = Pattern.compile("[,\"]");
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private Names() {}

    private static String shown(String without) {
        return "(?:[^" + without + "\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|\\u200C|\\u200D)*";
    }

    /**
     * Why a name cannot be used for anything; empty where it can.
     *
     * @param what bears it, at the start of a sentence, such as {@code The class}
     */
    public static Optional<String> problem(String what, String name) {
        if (name.isBlank()) {
            return Optional.of(Texts.of("experiment.names.has-no-name-give", what));
        }
        return name.codePoints()
                .filter(Names::misleads)
                .boxed()
                .findFirst()
                .map(character ->
                        Texts.of("experiment.names.has-a-character-in", what, visible(name), code(character)));
    }

    /** Why no modality can have this name; empty where one can. */
    public static Optional<String> modalityProblem(String name) {
        Optional<String> problem = problem(Texts.of("experiment.names.the-modality"), name);
        boolean separates = SEPARATORS.matcher(name).find() || name.indexOf('>') >= 0;
        return problem.isEmpty() && (RESERVED.contains(name) || separates)
                ? Optional.of(Texts.of("experiment.names.a-modality-cannot-be", name))
                : problem;
    }

    /** Why no arm can have this name; empty where one can. */
    public static Optional<String> armProblem(String name) {
        Optional<String> problem = problem(Texts.of("experiment.names.the-arm"), name);
        return problem.isEmpty() && SEPARATORS.matcher(name).find()
                ? Optional.of(Texts.of("experiment.names.an-arms-name-has"))
                : problem;
    }

    /** A text with what is not shown made visible, as in {@code abc\}{@code u202E}. */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (misleads(character)) {
                shown.append('\\').append('u').append(hex(character));
            } else {
                shown.appendCodePoint(character);
            }
        });
        return shown.toString();
    }

    /** Joiners are part of the spelling of many languages and of emoji. */
    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != JOINER && character != NON_JOINER;
            default -> false;
        };
    }

    private static String code(int character) {
        return "U+" + hex(character);
    }

    private static String hex(int character) {
        return String.format(Locale.ROOT, "%04X", character);
    }
}
