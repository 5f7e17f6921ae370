package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How bounds are said. The bounds of every field stand a second time in the published schema, which a test compares. */
class DeclaredBoundsTest {
    @Test
    void theWordsSayWhichBoundsAreIn() {
        assertEquals(
                "a whole number from 2 to 7; a number from -1 to 0.5; above 0 and at most 3; at least 0 and below 1; "
                        + "above 0 and below 1",
                Stream.of(
                                NumberBounds.whole(2, 7),
                                NumberBounds.within(-1, 0.5),
                                NumberBounds.positive(3),
                                NumberBounds.belowOne(),
                                NumberBounds.insideUnit())
                        .map(NumberBounds::words)
                        .collect(Collectors.joining("; ")));
    }
}
