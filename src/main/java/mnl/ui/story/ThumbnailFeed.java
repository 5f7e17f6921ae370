package mnl.ui.story;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.data.DataSource;
import mnl.data.DatasetInfo;
import mnl.data.Split;
import mnl.experiment.ModalityKind;
import mnl.experiment.ModalitySpec;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SignalReader;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Reads a few samples that only the weak modality has right, where a person can perceive them. Belongs to the FX thread. */
final class ThumbnailFeed {
    private static final int MOST = 6;

    private final RunSession session;
    private final Inquiry<Question, Strip> inquiry;
    private final ReadOnlyObjectWrapper<Strip> strip = new ReadOnlyObjectWrapper<>(this, "strip");
    private @Nullable Wanted shown;

    /** Which samples are wanted. */
    private record Wanted(Survived of, StrongWeak pair, List<Integer> arms) {}

    private record Question(Survived of, List<Integer> samples, List<SamplePlace> places) {}

    /**
     * Samples side by side.
     *
     * @param samples places in the test split of the first seed
     * @param shown what a person perceives of each
     * @param arms names of the arms
     * @param right whether the fused prediction is right [arm][sample]
     */
    record Strip(List<Integer> samples, List<SampleShown> shown, List<String> arms, boolean[][] right) {}

    ThumbnailFeed(RunSession session, Executor background, Executor fxThread) {
        this.session = session;
        this.inquiry = Inquiry.inBackground(ThumbnailFeed::read, background, fxThread, strip::set)
                .newestOnly()
                .saying(Texts.of("story.thumbnail-feed.the-samples-cannot-be"));
        session.historyProperty().addListener((o, was, now) -> clear());
    }

    private void clear() {
        inquiry.cancel();
        shown = null;
        strip.set(null);
    }

    /** Shows samples of a finished model that only the weak modality has right under each of these arms; none without one. */
    void show(@Nullable Survived of, StrongWeak pair, List<Integer> arms) {
        DataSource source = session.sourceProperty().get();
        if (of == null || source == null || !isPerceived(source.info())) {
            clear();
            return;
        }
        Wanted wanted = new Wanted(of, pair, arms);
        if (!wanted.equals(shown)) {
            shown = wanted;
            List<Integer> samples = of.onlyWeak(pair, arms, MOST);
            inquiry.ask(new Question(
                    of,
                    samples,
                    samples.stream().map(i -> place(source, of.layout(), i)).toList()));
        }
    }

    private boolean isPerceived(DatasetInfo info) {
        return session.experimentProperty().get().activeModalities().stream()
                .map(ModalitySpec::name)
                .map(name -> info.modalities().get(info.indexOf(name)).kind())
                .anyMatch(kind -> kind != ModalityKind.FEATURES);
    }

    private SamplePlace place(DataSource source, RunLayout layout, int sample) {
        return new SamplePlace(
                source,
                layout.seeds().get(0),
                Split.TEST,
                sample,
                layout.modalities(),
                OwnNoise.of(session.experimentProperty().get()));
    }

    private static Strip read(Question question) {
        SampleAnswers answers = question.of().answers();
        List<SampleShown> read =
                question.places().stream().map(SignalReader::read).toList();
        boolean[][] right = new boolean[answers.arms()][];
        for (int arm = 0; arm < right.length; arm++) {
            int of = arm;
            boolean[] row = new boolean[read.size()];
            IntStream.range(0, row.length)
                    .forEach(i -> row[i] = answers.isRight(
                            of, SampleAnswers.FUSED, question.samples().get(i)));
            right[arm] = row;
        }
        return new Strip(question.samples(), read, question.of().layout().arms(), right);
    }

    /** What there is to see; null for nothing. */
    ReadOnlyObjectProperty<Strip> stripProperty() {
        return strip.getReadOnlyProperty();
    }
}
