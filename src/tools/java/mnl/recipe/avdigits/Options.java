package mnl.recipe.avdigits;

import java.nio.file.Path;
import mnl.data.DataException;

/**
 * What the command line asks for.
 *
 * @param out folder to write
 * @param seed where all random draws start
 */
record Options(Path out, long seed) {
    private static final long DEFAULT_SEED = 1;
    private static final String USAGE = "Usage: BuildAvDigits --out FOLDER [--seed NUMBER].";

    /**
     * Reads the arguments.
     *
     * @throws DataException when they make no sense
     */
    static Options parse(String... arguments) {
        Path out = null;
        long seed = DEFAULT_SEED;
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new DataException("A value is missing after \"" + arguments[i] + "\". " + USAGE);
            }
            switch (arguments[i]) {
                case "--out" -> out = Path.of(arguments[i + 1]);
                case "--seed" -> seed = number(arguments[i + 1]);
                default -> throw new DataException("There is no option \"" + arguments[i] + "\". " + USAGE);
            }
        }
        if (out == null) {
            throw new DataException("The folder to write is missing. " + USAGE);
        }
        return new Options(out, seed);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new DataException("The seed \"" + text + "\" is not a whole number. " + USAGE, e);
        }
    }
}
