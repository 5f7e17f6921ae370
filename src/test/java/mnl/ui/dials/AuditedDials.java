package mnl.ui.dials;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.synthetic.CeilingEstimate;
import mnl.data.synthetic.CeilingEstimate.Estimate;
import mnl.experiment.DatasetSpec;
import mnl.figure.audit.AuditedFigure;
import mnl.figure.audit.Extremes;
import mnl.figure.audit.FigureSource;

/** Ceilings, and the samples in the planes of their components. */
public final class AuditedDials implements FigureSource {
    private static final int MOST_CLASSES = 100;
    private static final int MOST_LABELLED = 30;

    @Override
    public Set<Class<?>> makers() {
        return Set.of(CeilingWords.class, ScatterMaker.class);
    }

    @Override
    public List<Integer> classes() {
        return List.of(2, 10, MOST_LABELLED, MOST_CLASSES);
    }

    @Override
    public List<AuditedFigure> figures(Extremes extremes) {
        DatasetSpec.Synthetic spec = spec(extremes);
        DialQuestion question = new DialQuestion(spec, 1);
        Preview preview = Preview.of(question);
        ScatterMaker maker = new ScatterMaker(preview, Projection.PRINCIPAL, preview.best());
        Projection pair = new Projection(0, spec.confusablePairs().get(0));
        ScatterMaker ofPair = new ScatterMaker(preview, pair, preview.best());
        List<AuditedFigure> figures = new ArrayList<>();
        figures.add(AuditedFigure.of(
                "ceilings", new CeilingWords(new CeilingFeed.Ceilings(question, ceilings(spec))).bars()));
        figures.add(AuditedFigure.of(
                "scatter of the components", maker.figures(maker.reach()).get(0), true));
        figures.add(AuditedFigure.of(
                "scatter of a pair", ofPair.figures(ofPair.reach()).get(0), true));
        return figures;
    }

    private static DatasetSpec.Synthetic spec(Extremes extremes) {
        return new DatasetSpec.Synthetic(
                extremes.classes(),
                Math.max(4, extremes.classes()),
                extremes.modalityNames().stream()
                        .map(name -> new DatasetSpec.SyntheticModality(name, 3, 1, 0.5))
                        .toList(),
                IntStream.range(0, Math.min(5, extremes.classes() / 2))
                        .mapToObj(p -> new DatasetSpec.ClassPair(2 * p, 2 * p + 1))
                        .toList(),
                0,
                0,
                200,
                200);
    }

    private static CeilingEstimate ceilings(DatasetSpec.Synthetic spec) {
        Estimate joint = new Estimate(1, 0);
        List<Estimate> single = IntStream.range(0, spec.modalities().size())
                .mapToObj(m -> new Estimate(0.908 + 0.01 * m, 0.004))
                .toList();
        return new CeilingEstimate(
                16000,
                joint,
                single,
                spec.confusablePairs().stream()
                        .map(pair -> new CeilingEstimate.OfPair(pair, joint, single))
                        .toList());
    }
}
