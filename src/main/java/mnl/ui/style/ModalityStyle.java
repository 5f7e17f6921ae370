package mnl.ui.style;

import mnl.figure.surface.LineStyle;

/** How lines are broken: fused values solid, each modality in its own way. */
public final class ModalityStyle {
    /** Of the fused prediction, and of what belongs to no modality. */
    public static final LineStyle FUSED = LineStyle.SOLID;

    private static final LineStyle[] MODALITIES = {LineStyle.DASHED, LineStyle.DOTTED, LineStyle.DASH_DOT};

    private ModalityStyle() {}

    /** Of the modality with this index among those that take part. */
    public static LineStyle of(int modality) {
        return MODALITIES[modality % MODALITIES.length];
    }
}
