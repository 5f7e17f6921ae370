package mnl.figure.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.figure.FigureOptions;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import org.junit.jupiter.api.Test;

class MatrixNamesTest {
    private static final FigureOptions BARE =
            new FigureOptions(FigureTheme.LIGHT, 10, false, false, Set.of(), null, null, false, 0);

    private static List<Integer> shown(int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        MatrixFigure figure = new MatrixFigure(
                "M",
                "target",
                "class",
                names,
                names,
                new double[classes][classes],
                new Range(0, 1),
                ColorMap.SEQUENTIAL,
                false);
        return Pattern.compile(">(\\d+)<")
                .matcher(SvgFigure.render(figure, BARE, 260, 220))
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void classesThatAreNumberedAreNamedInRoundSteps() {
        assertEquals(10, shown(10).size());
        assertTrue(
                shown(100).stream().allMatch(name -> name % 10 == 0), shown(100).toString());
        assertTrue(
                shown(1000).stream().allMatch(name -> name % 50 == 0),
                shown(1000).toString());
        assertTrue(shown(1000).size() > 3, shown(1000).toString());
    }
}
