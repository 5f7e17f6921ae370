package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One edit of a random sequence. It says what to do without knowing the setup it meets, so that a sequence from which
 * edits were taken out can be played again: a target is counted through what is there, over and over.
 *
 * @param kind what is done
 * @param target which field, arm, modality or scenario
 * @param value which value
 * @param text what is typed
 */
public record SetupEdit(Kind kind, int target, int value, String text) {
    /** Numbers and what people paste in place of them. */
    private static final List<String> TEXTS = List.of(
            "0",
            "1",
            "2",
            "3",
            "0.5",
            "0,25",
            "80",
            "123",
            "200",
            "-1",
            "1e-3",
            "1e999",
            "-1e999",
            "1e-999",
            "NaN",
            "Infinity",
            "",
            " ",
            "abc",
            "99999999999",
            "9007199254740993",
            "1e300",
            "−2",
            "0x1p3",
            "1d",
            "12 ",
            "4 4 2 1",
            "0-1",
            "0-1, 2-3",
            "0-1, 1-2",
            "1".repeat(500));

    private static final List<String> NAMES =
            List.of("mnl", "none", "mine", "a,b", "", " mine ", "loud", "quiet", "modality-3", "x", "fused", "none 2");

    /** What can be done. */
    public enum Kind {
        TYPE(8),
        DRAG(2),
        TYPE_PAIRS(1),
        TYPE_WEIGHTS(1),
        CHOOSE(6),
        TICK_MODALITY(1),
        TICK_ARM(2),
        NAME_ARM(1),
        CHANGE_ARM(4),
        ADD_ARM(2),
        MOVE_ARM(1),
        REMOVE_ARM(2),
        UNDO_ARM(2),
        REMOVE_AND_UNDO_ARM(1),
        BASELINE(1),
        DIAL_ADD(2),
        DIAL_REMOVE(2),
        DIAL_RENAME(1),
        DIAL_RESET(2),
        SCENARIO(1),
        OPEN_FOLDER(1),
        OPEN_EDITED(1),
        BACK(1),
        RESET(1),
        NEW_SEEDS(1),
        SHARE(1),
        UNDO(4),
        REDO(3),
        ANSWER(3);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** A sequence that the seed alone determines. */
    public static List<SetupEdit> sequence(long seed, int length) {
        Random random = new Random(seed);
        List<Kind> weighted = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int w = 0; w < kind.weight; w++) {
                weighted.add(kind);
            }
        }
        List<SetupEdit> edits = new ArrayList<>();
        for (int e = 0; e < length; e++) {
            Kind kind = weighted.get(random.nextInt(weighted.size()));
            List<String> texts = kind == Kind.NAME_ARM || kind == Kind.DIAL_RENAME ? NAMES : TEXTS;
            edits.add(new SetupEdit(
                    kind, random.nextInt(1000), random.nextInt(1000), texts.get(random.nextInt(texts.size()))));
        }
        return edits;
    }
}
