package mnl.ui.heatmap;

import java.util.List;
import java.util.Set;
import mnl.analysis.run.RunLayout;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.ScalePainter;
import mnl.figure.color.ColorMap;

/** One heatmap, as probabilities and as a difference, and the scale that several share. */
public final class AuditedHeatmap implements FigureSource {
    private static final int MANY = 100;

    @Override
    public Set<Class<?>> makers() {
        return Set.of(ProfileGrid.Cell.class);
    }

    @Override
    public List<Integer> classes() {
        return List.of(2, 10, MANY, 10 * MANY);
    }

    @Override
    public boolean growsWithTheRun() {
        return false;
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        RunLayout layout = extremes.layout();
        double[][] values = new double[extremes.classes()][extremes.classes()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values.length; column++) {
                values[row][column] = (row * 7 + column * 3) % 11 / 11.0;
            }
        }
        String title = layout.modalities().get(0) + " · " + layout.arms().get(1);
        ProfileGrid.Cell cell = new ProfileGrid.Cell(title, 0, values);
        return List.of(
                AuditedFigure.of("heatmap", cell.figure(layout.classNames(), new Range(0, 1), ColorMap.SEQUENTIAL)),
                AuditedFigure.of(
                        "heatmap, difference", cell.figure(layout.classNames(), new Range(-1, 1), ColorMap.DIVERGING)),
                scale());
    }

    private static AuditedFigure scale() {
        return new AuditedFigure(
                "scale of the heatmaps",
                (surface, options, width, height) -> {
                    double font = options.fontSize();
                    Frame place = new Frame(1.2 * font, 1.6 * font, width - 1.2 * font, height);
                    new ScalePainter(surface, options.theme(), font).lying(ColorMap.SEQUENTIAL, new Range(0, 1), place);
                    return null;
                },
                (options, width, height) -> "",
                0);
    }
}
