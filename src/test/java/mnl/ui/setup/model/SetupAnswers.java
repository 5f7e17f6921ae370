package mnl.ui.setup.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalityKind;

/** Answers what a setup asks about its data, when it is told to. */
public abstract class SetupAnswers {
    static final String FOLDER = "/no/such/folder";
    static final String BROKEN = "/broken";

    record Question(DatasetSpec spec, CompletableFuture<DatasetFacts> answer) {}

    final Deque<Question> questions = new ArrayDeque<>();

    CompletableFuture<DatasetFacts> ask(Experiment experiment) {
        CompletableFuture<DatasetFacts> answer = new CompletableFuture<>();
        questions.add(new Question(experiment.dataset(), answer));
        return answer;
    }

    /** Whether any facts are still awaited. */
    boolean isWaiting() {
        return !questions.isEmpty();
    }

    /** Answers everything that is asked, and what is asked upon that. */
    void settle() {
        while (isWaiting()) {
            answer();
        }
    }

    void answer() {
        Question next = questions.poll();
        if (next == null) {
            return;
        }
        if (fails(next.spec())) {
            next.answer().completeExceptionally(new DataException("The folder is broken."));
        } else {
            next.answer().complete(facts(next.spec()));
        }
    }

    static boolean fails(DatasetSpec spec) {
        return spec instanceof DatasetSpec.Folder folder && !folder.path().equals(FOLDER);
    }

    /** What is true of data: every folder has three modalities and four classes. */
    static DatasetFacts facts(DatasetSpec spec) {
        if (spec instanceof DatasetSpec.Synthetic data) {
            List<ModalityInfo> modalities = data.modalities().stream()
                    .map(m -> new ModalityInfo(m.name(), ModalityKind.FEATURES, data.dimensions()))
                    .toList();
            List<String> classes = IntStream.range(0, Math.max(0, data.classes()))
                    .mapToObj(String::valueOf)
                    .toList();
            DatasetInfo info = new DatasetInfo("drawn", "CC0-1.0", classes, modalities);
            return new DatasetFacts(spec, info, data.trainSize(), data.validationSize(), data.testSize());
        }
        DatasetSpec.Folder folder = (DatasetSpec.Folder) spec;
        List<ModalityInfo> modalities = List.of(
                new ModalityInfo("picture", ModalityKind.IMAGE, 64),
                new ModalityInfo("sound", ModalityKind.SOUND, 20),
                new ModalityInfo("text", ModalityKind.TEXT, 30));
        DatasetInfo info = new DatasetInfo("four", "CC0-1.0", List.of("a", "b", "c", "d"), modalities);
        int train = folder.trainSize() == 0 ? 400 : folder.trainSize();
        return new DatasetFacts(spec, info, train, (int) (folder.validationShare() * train), 100);
    }
}
