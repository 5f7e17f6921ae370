package mnl.lab.report;

import java.util.List;
import mnl.figure.color.Palette;
import mnl.figure.surface.LineStyle;

/**
 * How modalities look in the window, in reports and in exports: fused values have solid lines, each of six modalities is broken in
 * its own way, whatever the arm. Where there are no lines, a modality has a colour that is no arm's.
 */
public final class ModalityStyle {
    /** Of the fused prediction, and of what belongs to no modality. */
    public static final LineStyle FUSED = LineStyle.SOLID;

    private static final List<LineStyle> MODALITIES = List.of(
            LineStyle.DASHED,
            LineStyle.DOTTED,
            LineStyle.DASH_DOT,
            LineStyle.LONG_DASHED,
            LineStyle.DASH_DOT_DOT,
            LineStyle.LONG_SHORT);

    private static final int PAIR = 2;

    private ModalityStyle() {}

    /** Of the modality with this index among those that take part. */
    public static LineStyle of(int modality) {
        return MODALITIES.get(modality % MODALITIES.size());
    }

    /**
     * Of one modality guiding another: the guide's, followed by that of the guided one where a guide has more than one to guide.
     *
     * @param modalities how many there are
     */
    public static LineStyle guiding(int guide, int guided, int modalities) {
        return modalities == PAIR ? of(guide) : of(guide).then(of(guided));
    }

    /** Colour of a bar or a surface of the modality with this index, as #rrggbb. */
    public static String color(int modality) {
        return Palette.modalities().get(modality % Palette.modalities().size());
    }
}
