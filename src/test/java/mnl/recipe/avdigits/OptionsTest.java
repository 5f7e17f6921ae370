package mnl.recipe.avdigits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import mnl.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void readsFolderAndSeed() {
        assertEquals(new Options(Path.of("a"), 1), Options.parse("--out", "a"));
        assertEquals(new Options(Path.of("b"), -7), Options.parse("--seed", "-7", "--out", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--out", "--seed 3", "--out a --seed x", "--to a"})
    void refusesOthersWithTheUsage(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");
        DataException refusal = assertThrows(DataException.class, () -> Options.parse(arguments));
        assertTrue(refusal.getMessage().endsWith("Usage: BuildAvDigits --out FOLDER [--seed NUMBER]."));
    }
}
