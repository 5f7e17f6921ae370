package mnl.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.lab.store.RunFixture;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
    private final List<LineFigure> figures =
            new RunFigures(RunFixture.LAYOUT, List.of(RunFixture.measurement(0), RunFixture.measurement(1))).all();

    @Test
    void armsHaveTheColoursThatTheWindowGivesThem() {
        for (LineFigure figure : figures) {
            for (Series series : figure.series()) {
                assertEquals(ArmColors.of(series.name(), RunFixture.LAYOUT.arms()), series.color(), figure.title());
            }
        }
    }

    @Test
    void theDifferencesLeaveTheBaselineOut() {
        assertEquals(
                List.of("mnl"),
                figures.get(1).series().stream().map(Series::name).toList());
    }
}
