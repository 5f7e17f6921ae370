package mnl.data;

import java.util.Arrays;

/** The parts of a dataset. */
public enum Split {
    TRAIN(0),
    VALIDATION(1),
    TEST(2);

    private final int number;

    Split(int number) {
        this.number = number;
    }

    /** The split of a number, 0 to 2. */
    public static Split of(int number) {
        return Arrays.stream(values())
                .filter(split -> split.number == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no split " + number + "."));
    }

    /** Its number where parts are counted, from 0. */
    public int number() {
        return number;
    }
}
