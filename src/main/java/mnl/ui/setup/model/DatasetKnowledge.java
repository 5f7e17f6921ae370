package mnl.ui.setup.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.data.Causes;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.check.Problem;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What is known of the dataset that is set up: read in the background, and never taken for what another one is. */
public final class DatasetKnowledge {
    private final Inquiry<Experiment, Answer> ask;
    private final Runnable learned;
    private final ReadOnlyObjectWrapper<DatasetFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts");
    private final ReadOnlyObjectWrapper<DatasetFacts> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private boolean sound;
    private @Nullable DatasetSpec wanted;
    private @Nullable DatasetSpec asked;
    private @Nullable Answer failure;

    private record Answer(
            DatasetSpec spec,
            @Nullable DatasetFacts facts,
            @Nullable Throwable failure) {}

    /**
     * @param readFacts reads what a dataset is, in the background
     * @param fxThread brings answers back to the FX thread
     * @param learned called after every answer about the dataset of now
     */
    DatasetKnowledge(
            Function<Experiment, CompletableFuture<DatasetFacts>> readFacts, Executor fxThread, Runnable learned) {
        this.learned = learned;
        this.ask = new Inquiry<>(
                (experiment, progress) -> readFacts
                        .apply(experiment)
                        .handle((read, thrown) -> new Answer(experiment.dataset(), read, thrown)),
                fxThread,
                this::answered);
    }

    /**
     * Asks about the dataset of an experiment, unless that is known or asked already.
     *
     * @param valid whether the dataset can be read as it is set up; where not, no facts are shown beside its fields
     */
    void follow(Experiment experiment, boolean valid) {
        wanted = experiment.dataset();
        sound = valid;
        show();
        boolean known = facts.get() != null && facts.get().spec().equals(wanted);
        if (known) {
            asked = wanted;
        } else if (valid && !wanted.equals(asked)) {
            asked = wanted;
            ask.ask(experiment);
        }
    }

    /** Another experiment is set up: other data are not shown for it, and what could not be read is tried again. */
    void open(DatasetSpec next) {
        if (!next.equals(wanted)) {
            facts.set(null);
            asked = null;
            show();
        }
        if (failure != null) {
            failure = null;
            asked = null;
        }
    }

    private void answered(Answer answer) {
        if (!answer.spec().equals(wanted)) {
            if (answer.spec().equals(asked)) {
                asked = null;
            }
            return;
        }
        failure = answer.failure() == null ? null : answer;
        facts.set(answer.facts());
        show();
        learned.run();
    }

    private void show() {
        shown.set(sound ? facts.get() : null);
    }

    /**
     * What is known of a dataset: everything once it has been read, all but its splits where only how much of a folder
     * is used has changed; empty where a specification must do.
     */
    Optional<DatasetOutline> outline(DatasetSpec spec) {
        DatasetFacts known = facts.get();
        if (known == null || !(spec instanceof DatasetSpec.Folder folder)) {
            return Optional.empty();
        }
        if (known.spec().equals(spec)) {
            return Optional.of(known.outline());
        }
        return known.spec() instanceof DatasetSpec.Folder read && read.path().equals(folder.path())
                ? Optional.of(known.info().outline())
                : Optional.empty();
    }

    /** Why a dataset could not be read; empty where it could, or has not been tried. */
    Optional<Problem> problem(DatasetSpec spec) {
        Answer failed = failure;
        return failed == null || failed.failure() == null || !failed.spec().equals(spec)
                ? Optional.empty()
                : Optional.of(new Problem("dataset", sentence(failed.failure())));
    }

    private static String sentence(Throwable failure) {
        Throwable cause = Causes.of(failure);
        return Failures.sentence(cause, Texts.of("setup.dataset-knowledge.the-data-cannot-be", cause));
    }

    /** What the dataset is; null until it has been read. */
    public ReadOnlyObjectProperty<DatasetFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The facts that may stand beside the fields; null until they are read, and while the fields hold no valid dataset. */
    public ReadOnlyObjectProperty<DatasetFacts> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What stands in place of the facts where there are none to show; empty where the reason is said at its field. */
    public String insteadOfFacts() {
        if (!sound) {
            return Texts.of("setup.dataset-knowledge.these-data-are-not");
        }
        return wanted != null && problem(wanted).isPresent()
                ? ""
                : Texts.of("setup.dataset-knowledge.reading-the-data");
    }
}
