package mnl.robot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is typed into a field: mostly what a user would, at times what none would. Paths are those of the robot's own folder. */
final class Typing {
    private static final int ABSURD_ONE_IN = 5;
    private static final int HUGE_ONE_IN = 60;
    private static final List<String> SENSIBLE = List.of(
            "1",
            "2",
            "3",
            "4",
            "8",
            "16",
            "32",
            "0",
            "0.5",
            "0.25",
            "0.01",
            "1e-3",
            "0.9",
            "10",
            "24",
            "mine",
            "left",
            "second arm",
            "1, 2",
            "0.5, 0.5",
            "0.2 0.8",
            "A, B");
    private static final List<String> SMALL = List.of("1", "2", "3");
    private static final List<String> SIZES = List.of("20", "60", "100", "200", "400");
    private static final List<String> ABSURD = List.of(
            "",
            " ",
            "-1",
            "-0",
            "1e999",
            "-1e999",
            "1e-400",
            "NaN",
            "Infinity",
            "0x10",
            "1,5",
            "1.2.3",
            "abc",
            "ä💥",
            "λ→∞",
            "\u202Eabc",
            "<b>&amp;",
            "%s%n",
            "{\"a\":1}",
            "9999999999999999999",
            "1_000",
            "٣",
            "\t",
            "a\"b",
            "\\",
            "'",
            "true",
            "2147483648",
            "4.9e-324",
            "x".repeat(300));

    private final Path folder;
    private final Dice dice;

    Typing(Path folder, Dice dice) {
        this.folder = folder;
        this.dice = dice;
    }

    /**
     * Text for a field.
     *
     * @param id of the field; may be null
     */
    String textFor(String id) {
        String name = id == null ? "" : id.toLowerCase(Locale.ROOT);
        if (Stream.of("folder", "target", "module", "path", "parent").anyMatch(name::contains)) {
            return folder.resolve(dice.of(List.of("av-digits", "data.csv", "made", "none", "empty")))
                    .toString();
        }
        if (dice.oneIn(ABSURD_ONE_IN)) {
            return dice.of(ABSURD);
        }
        if (dice.oneIn(HUGE_ONE_IN)) {
            return "999999";
        }
        if (Stream.of("epochs", "count", "every").anyMatch(name::contains)) {
            return dice.of(SMALL);
        }
        if (Stream.of("size", "train", "validation", "test", "batch", "samples").anyMatch(name::contains)) {
            return dice.of(SIZES);
        }
        return dice.of(SENSIBLE);
    }
}
