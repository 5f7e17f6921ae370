package mnl.lab.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.experiment.Arm;
import mnl.lab.report.OpeningFigure;
import org.junit.jupiter.api.Test;

/** The pictures that a report opens with. */
class StoryReportTest {
    private static final Pattern SIZE = Pattern.compile("<svg [^>]*width=\"(\\d+)\" height=\"(\\d+)\"");
    private static final double POINTS_IN_PIXEL = 0.75;

    private static List<OpeningFigure> of(StoryCase run) {
        return StoryReport.of(run.layout, run.experiment, run.measurement(), run.numbers);
    }

    @Test
    void threePicturesOfHalfAPageWithRealTextAndASentenceEach() {
        List<OpeningFigure> figures = of(StoryCase.usual(3));
        assertEquals(
                List.of("story-margins.svg", "story-teaching.svg", "story-survives.svg"),
                figures.stream().map(OpeningFigure::file).toList());
        for (OpeningFigure each : figures) {
            Matcher size = SIZE.matcher(each.svg());
            assertTrue(size.find(), each.file());
            assertTrue(Integer.parseInt(size.group(1)) * POINTS_IN_PIXEL >= 480, each.file());
            assertTrue(Integer.parseInt(size.group(2)) * POINTS_IN_PIXEL >= 300, each.file());
            assertTrue(each.svg().contains("<text "), each.file());
            assertFalse(each.svg().contains("<image"), each.file());
            assertTrue(each.lead().endsWith("."), each.lead());
        }
    }

    @Test
    void aRunWithoutReferencesSaysWhatIsMissing() {
        StoryCase run = new StoryCase(List.of(Arm.NONE, Arm.MNL), List.of(), 1, 4, 6);
        String svg = of(run).get(2).svg();
        assertTrue(svg.contains("trained as if"), svg);
        assertTrue(svg.contains("Add ensemble to the"), svg);
    }
}
