package mnl.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.analysis.run.ScheduleEventSummary.What;
import mnl.data.BayesCeiling;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.line.CurveMark;
import mnl.figure.line.LineFigure;
import mnl.figure.line.ReferenceLine;
import mnl.figure.line.Series;
import mnl.figure.surface.Marker;
import mnl.lab.store.RunFixture;
import org.junit.jupiter.api.Test;

class RunFiguresTest {
    private static final BayesCeiling CEILING = new BayesCeiling(0.97, new double[] {0.9, 0.8});
    private static final List<ScheduleEventSummary> COURSE =
            List.of(new ScheduleEventSummary(1, What.STOPPED, 0, 2, 1.0, 1, 1));

    private final List<LineFigure> figures = new RunFigures(
                    RunFixture.LAYOUT, List.of(RunFixture.measurement(0), RunFixture.measurement(1)), COURSE, CEILING)
            .all();

    @Test
    void accuraciesHaveTheirCeilingsAndEveryFigureItsMilestones() {
        assertEquals(
                List.of(new ReferenceLine("Bayes ceiling, fused", 0.97)),
                figures.get(0).referenceLines());
        List<String> modalities = RunFixture.LAYOUT.modalities();
        for (int m = 0; m < modalities.size(); m++) {
            LineFigure alone = figures.get(2 + m);
            assertEquals("Accuracy, " + modalities.get(m) + " alone", alone.title());
            assertEquals(
                    List.of(new ReferenceLine("Bayes ceiling, " + modalities.get(m), CEILING.single()[m])),
                    alone.referenceLines());
        }
        figures.forEach(figure -> assertEquals(
                List.of(new CurveMark(ArmName.of(RunFixture.LAYOUT.arms().get(1)), 1, Marker.SQUARE)),
                figure.marks(),
                figure.title()));
        assertEquals(List.of(), figures.get(4).referenceLines(), "a loss has no ceiling");
    }

    @Test
    void armsHaveTheColoursThatTheWindowGivesThem() {
        List<String> arms = RunFixture.LAYOUT.arms();
        Map<String, String> colors =
                arms.stream().collect(Collectors.toMap(ArmName::of, arm -> ArmColors.of(arm, arms)));
        for (LineFigure figure : figures) {
            for (Series series : figure.series()) {
                assertEquals(colors.get(series.name()), series.color(), figure.title());
            }
        }
    }

    @Test
    void theDifferencesLeaveTheBaselineOut() {
        assertEquals(
                List.of("MNL"),
                figures.get(1).series().stream().map(Series::name).toList());
    }

    @Test
    void theLossIsNotBelowZeroAndMarginsMayBe() {
        for (LineFigure figure : figures) {
            if (figure.title().startsWith("Training loss")) {
                assertEquals(Range.AMOUNTS, figure.yBounds());
            } else if (figure.title().startsWith("UCoM")) {
                assertNull(figure.yBounds());
            }
        }
    }
}
