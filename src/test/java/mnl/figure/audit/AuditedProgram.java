package mnl.figure.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.PublicationSize;
import mnl.lab.compare.AuditedCompare;
import mnl.lab.report.AuditedReport;
import mnl.lab.story.AuditedStory;
import mnl.ui.cases.AuditedCases;
import mnl.ui.chart.AuditedCrosshair;
import mnl.ui.dials.AuditedDials;
import mnl.ui.heatmap.AuditedHeatmap;
import mnl.ui.live.AuditedLive;
import mnl.ui.noise.AuditedNoise;
import mnl.ui.results.AuditedResults;
import mnl.ui.robustness.AuditedRobustness;
import mnl.ui.sample.AuditedSignals;
import mnl.ui.samples.AuditedSamples;

/** Every figure of the program at every extreme, size and use. */
public final class AuditedProgram {
    /** Everybody who makes figures. */
    public static final List<FigureSource> SOURCES = List.of(
            new AuditedLive(),
            new AuditedCompare(),
            new AuditedNoise(),
            new AuditedCases(),
            new AuditedRobustness(),
            new AuditedDials(),
            new AuditedResults(),
            new AuditedHeatmap(),
            new AuditedSamples(),
            new AuditedSignals(),
            new AuditedReport(),
            new AuditedStory(),
            new AuditedCrosshair());

    private static final List<Size> SIZES = List.of(
            new Size(320, 200), new Size(480, 300), new Size(640, 400), new Size(1280, 800), new Size(1920, 1080));

    /** Many classes are drawn cell by cell, which takes long: two sizes show all that can go wrong. */
    private static final int MANY_CLASSES = 1000;

    private static final double PRESENTED = 1.6;

    /** Height in widths of the flattest page in a size of publications: that of a slide. */
    private static final double SHAPE = 9 / 16.0;

    /** Width and height in pixels. */
    public record Size(int width, int height) {
        @Override
        public String toString() {
            return width + "x" + height;
        }
    }

    /**
     * One look at one figure.
     *
     * @param figure what is looked at
     * @param extremes of the run it is of
     * @param size of the figure
     * @param use window, export, presentation or a size of publications
     * @param options how it is drawn
     */
    public record Look(AuditedFigure figure, Extremes extremes, Size size, String use, FigureOptions options) {
        /** What cannot be read. */
        public List<Fault> faults() {
            return FigureAuditor.audit(figure, options, size.width(), size.height());
        }
    }

    private AuditedProgram() {}

    /** Every look at the figures of one part of the program. */
    public static void looks(FigureSource source, Consumer<Look> to) {
        for (int classes : source.classes()) {
            for (int arms : List.of(2, 16)) {
                for (int modalities : List.of(1, 6)) {
                    for (int letters : List.of(3, 60)) {
                        boolean small = arms == 2 || modalities == 1;
                        if (!small || source.growsWithTheRun() && classes < MANY_CLASSES) {
                            looks(source, new Extremes(arms, modalities, classes, letters), to);
                        }
                    }
                }
            }
        }
    }

    private static void looks(FigureSource source, Extremes extremes, Consumer<Look> to) {
        for (AuditedFigure figure : source.figures(extremes)) {
            for (Size size : SIZES) {
                boolean many = extremes.classes() >= MANY_CLASSES;
                if (!many || size.width() == 320 || size.width() == 640) {
                    List<String> uses = many ? List.of("export") : uses(size);
                    uses.forEach(use -> to.accept(new Look(figure, extremes, size, use, options(use))));
                }
            }
            for (PublicationSize size : PublicationSize.values()) {
                Size paper = new Size((int) Math.round(size.width()), (int) Math.round(size.width() * SHAPE));
                FigureOptions options = options("export").withFontSize(size.fontSize());
                to.accept(new Look(figure, extremes, paper, size.label(), options));
            }
        }
    }

    private static List<String> uses(Size size) {
        List<String> uses = new ArrayList<>(List.of("window", "export"));
        if (size.width() >= 1280) {
            uses.add("presentation");
        }
        return uses;
    }

    private static FigureOptions options(String use) {
        boolean whole = use.equals("export");
        double font = FigureOptions.FONT_SIZE * (use.equals("presentation") ? PRESENTED : 1);
        return new FigureOptions(FigureTheme.LIGHT, font, whole, whole, Set.of(), null, null, false, 0);
    }
}
