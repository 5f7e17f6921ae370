package mnl.ui.dials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.analysis.statistics.PrincipalPlane;
import mnl.figure.scatter.ScatterFigure;
import mnl.figure.scatter.ScatterFigure.Cloud;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** Makes the pictures of the samples, all to one scale. */
final class ScatterMaker {
    /** Beyond this the labels would cover the points. */
    private static final int MOST_LABELS = 30;

    private static final double MARGIN = 1.05;

    private final Preview preview;
    private final Projection projection;
    private final List<PrincipalPlane> held;

    /**
     * @param held planes of the principal components [M]
     */
    ScatterMaker(Preview preview, Projection projection, List<PrincipalPlane> held) {
        this.preview = preview;
        this.projection = projection;
        this.held = held;
    }

    /** How far the axes must reach to show every point of every modality. */
    double reach() {
        double largest = 1e-6;
        for (int m = 0; m < held.size(); m++) {
            for (int axis = 0; axis < 2; axis++) {
                for (double coordinate : plane(m).along(axis, values(m))) {
                    largest = Math.max(largest, Math.abs(coordinate));
                }
            }
        }
        return largest * MARGIN;
    }

    private PrincipalPlane plane(int modality) {
        return projection.plane(preview, held, modality);
    }

    private float[][] values(int modality) {
        return preview.samples().values()[modality];
    }

    /** One picture per modality. */
    List<ScatterFigure> figures(double reach) {
        List<ScatterFigure> figures = new ArrayList<>();
        for (int m = 0; m < held.size(); m++) {
            figures.add(figure(m, reach));
        }
        return figures;
    }

    private ScatterFigure figure(int modality, double reach) {
        PrincipalPlane plane = plane(modality);
        float[][] values = values(modality);
        return new ScatterFigure(
                preview.question().names().get(modality) + ", "
                        + projection.title().toLowerCase(Locale.ROOT),
                label(0, plane, values),
                label(1, plane, values),
                clouds(plane.along(0, values), plane.along(1, values)),
                reach);
    }

    private String label(int axis, PrincipalPlane plane, float[][] values) {
        return projection.axes().get(axis) + " (" + percent(plane.explained(axis, values)) + ")";
    }

    /** Which share of the variance is seen, and which the best plane would show where that is another one. */
    String explained(int modality) {
        double shown = sum(plane(modality), modality);
        double best = sum(preview.best().get(modality), modality);
        String said = Texts.of("dials.scatter-maker.seen", percent(shown));
        return best - shown < 0.005 ? said : Texts.of("dials.scatter-maker.best", said, percent(best));
    }

    private double sum(PrincipalPlane plane, int modality) {
        return plane.explained(0, values(modality)) + plane.explained(1, values(modality));
    }

    static String percent(double share) {
        return Numbers.percent(share, 0) + " %";
    }

    private List<Cloud> clouds(double[] x, double[] y) {
        int[] labels = preview.samples().labels();
        int classes = preview.question().spec().classes();
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        double[][][] parts = new double[classes][2][];
        for (int c = 0; c < classes; c++) {
            parts[c] = new double[2][counts[c]];
            counts[c] = 0;
        }
        for (int n = 0; n < labels.length; n++) {
            int at = counts[labels[n]]++;
            parts[labels[n]][0][at] = x[n];
            parts[labels[n]][1][at] = y[n];
        }
        List<Cloud> clouds = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            boolean labelled = projection.isPrincipal() ? classes <= MOST_LABELS : projection.looksAt(c);
            clouds.add(Cloud.of(c, Integer.toString(c), labelled, parts[c][0], parts[c][1]));
        }
        return clouds;
    }
}
