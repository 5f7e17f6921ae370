package mnl.figure.scatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.scatter.ScatterFigure.Cloud;
import org.junit.jupiter.api.Test;

class ScatterFigureTest {
    private final ScatterFigure figure = new ScatterFigure(
            "Samples",
            "Component 1",
            "Component 2",
            List.of(
                    Cloud.of(0, "zero", true, new double[] {1, 3}, new double[] {2, 2}),
                    Cloud.of(1, "one", false, new double[] {-1}, new double[] {0}),
                    Cloud.of(2, "none", true, new double[0], new double[0])),
            4);

    @Test
    void theFirst28CloudsDifferInColourOrShape() {
        Set<String> looks = new HashSet<>();
        for (int c = 0; c < 28; c++) {
            Cloud cloud = Cloud.of(c, "", false, new double[0], new double[0]);
            looks.add(cloud.color() + cloud.shape());
        }
        assertEquals(28, looks.size());
    }

    @Test
    void allNumbersAndTheMeansOfLabelledCloudsAreThereInText() {
        assertEquals("cloud,x,y\nzero,1,2\nzero,3,2\none,-1,0\n", figure.csv().replace(".0", ""));
        assertTrue(figure.summary().contains("zero at 2.0, 2.0."), figure.summary());
    }

    @Test
    void drawsEveryPointAndNamesLabelledMeansOnly() {
        String svg = SvgFigure.render(figure, FigureOptions.whole(FigureTheme.LIGHT), 400, 300);
        // Three points; the labelled mean is a rim and a shape.
        assertEquals(5, svg.split("<polygon", -1).length - 1);
        assertTrue(svg.contains(">zero<") && svg.contains(">Component 1<"));
        assertFalse(svg.contains(">one<") || svg.contains(">none<"));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ScatterFigure("", "", "", List.of(), 0));
        assertThrows(
                IllegalArgumentException.class, () -> Cloud.of(0, "", true, new double[] {1}, new double[] {1, 2}));
    }
}
