package mnl.ui.dials;

import java.util.List;
import mnl.analysis.statistics.PrincipalPlane;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * In which plane the samples are seen.
 *
 * @param pair the confusable pair whose plane it is, an index; below 0 for the two principal components
 * @param classes the pair's classes; null for the principal components
 */
record Projection(int pair, @Nullable ClassPair classes) {
    static final Projection PRINCIPAL = new Projection(-1, null);

    boolean isPrincipal() {
        return pair < 0;
    }

    /** What the choice is called. */
    String title() {
        return classes == null
                ? Texts.of("dials.projection.principal-components")
                : Texts.of("dials.projection.pair", classes.first(), classes.second());
    }

    /** Whether a class is of the pair. */
    boolean looksAt(int label) {
        return classes != null && (classes.first() == label || classes.second() == label);
    }

    /** What the axes are called, across first. */
    List<String> axes() {
        return isPrincipal()
                ? List.of(Texts.of("dials.projection.component-1"), Texts.of("dials.projection.component-2"))
                : List.of(Texts.of("dials.projection.b-what-the-pair"), Texts.of("dials.projection.e-what-sets-it"));
    }

    /** The plane of one modality. */
    PrincipalPlane plane(Preview preview, List<PrincipalPlane> held, int modality) {
        if (isPrincipal()) {
            return held.get(modality);
        }
        double[][] axes = preview.samples().pairPlanes()[modality][pair];
        return new PrincipalPlane(new double[axes[0].length], axes);
    }
}
