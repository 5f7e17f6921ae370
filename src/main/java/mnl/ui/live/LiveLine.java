package mnl.ui.live;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.figure.surface.LineStyle;
import mnl.lab.report.ModalityStyle;
import mnl.words.Texts;

/**
 * What a live chart can draw one curve of for every arm.
 *
 * @param chart where it is drawn
 * @param name what a user calls it; unique within its chart
 * @param style how the line is broken
 * @param metrics positions in {@link Measurement#values} that are added up
 * @param complement whether the sum's complement to 1 is meant
 * @param shownAtFirst whether it is drawn before the user chooses
 */
public record LiveLine(
        LiveChart chart,
        String name,
        LineStyle style,
        List<Integer> metrics,
        boolean complement,
        boolean shownAtFirst) {

    /** Everything the charts can draw for a run, in order. */
    static List<LiveLine> of(RunLayout layout) {
        List<String> names = Metrics.names(layout.modalities());
        List<LiveLine> lines = new ArrayList<>();
        addLosses(lines, names, layout.modalities());
        lines.add(one(
                LiveChart.ACCURACY,
                Texts.of("live.live-line.fused"),
                ModalityStyle.FUSED,
                names,
                Metrics.ACCURACY_FUSED,
                true));
        for (int m = 0; m < layout.modalities().size(); m++) {
            String modality = layout.modalities().get(m);
            lines.add(one(LiveChart.ACCURACY, modality, ModalityStyle.of(m), names, Metrics.accuracy(modality), false));
            lines.add(one(LiveChart.UCOM, modality, ModalityStyle.of(m), names, Metrics.ucom(modality), true));
        }
        addGuided(lines, names, layout.modalities());
        return List.copyOf(lines);
    }

    private static void addLosses(List<LiveLine> lines, List<String> names, List<String> modalities) {
        lines.add(one(
                LiveChart.LOSS, Texts.of("live.live-line.total"), LineStyle.SOLID, names, Metrics.LOSS_TOTAL, true));
        lines.add(one(
                LiveChart.LOSS,
                Texts.of("live.live-line.ce-fused"),
                LineStyle.SOLID,
                names,
                Metrics.LOSS_FUSED,
                false));
        for (int m = 0; m < modalities.size(); m++) {
            lines.add(one(
                    LiveChart.LOSS,
                    Texts.of("live.live-line.ce", modalities.get(m)),
                    ModalityStyle.of(m),
                    names,
                    Metrics.loss(modalities.get(m)),
                    false));
        }
        lines.add(one(
                LiveChart.LOSS,
                Texts.of("live.live-line.guidance"),
                LineStyle.SOLID,
                names,
                Metrics.LOSS_GUIDANCE,
                false));
    }

    private static void addGuided(List<LiveLine> lines, List<String> names, List<String> modalities) {
        List<Integer> all = new ArrayList<>();
        for (int s = 0; s < modalities.size(); s++) {
            for (String guided : modalities) {
                String guide = modalities.get(s);
                if (!guide.equals(guided)) {
                    String metric = Metrics.guided(guide, guided);
                    all.add(names.indexOf(metric));
                    lines.add(one(
                            LiveChart.GUIDED,
                            guide + " → " + guided,
                            ModalityStyle.guiding(s, modalities.indexOf(guided), modalities.size()),
                            names,
                            metric,
                            true));
                }
            }
        }
        if (modalities.size() == 2) {
            lines.add(new LiveLine(
                    LiveChart.GUIDED,
                    Texts.of("live.live-line.neither"),
                    LineStyle.SOLID,
                    List.copyOf(all),
                    true,
                    false));
        }
    }

    private static LiveLine one(
            LiveChart chart, String name, LineStyle style, List<String> names, String metric, boolean shownAtFirst) {
        return new LiveLine(chart, name, style, List.of(names.indexOf(metric)), false, shownAtFirst);
    }

    /** The value of one replica. */
    double value(Measurement measurement, int replica) {
        double sum = 0;
        for (int metric : metrics) {
            sum += measurement.value(metric, replica);
        }
        return complement ? 1 - sum : sum;
    }
}
