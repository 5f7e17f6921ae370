package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.analysis.RunLayout;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.engine.LossGradients;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseSpec;
import mnl.figure.ClassFigure;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.NothingYet;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.LatestOnly;

/** Samples of the run on show, one by one: what a person perceives of each, and what every arm answers to it. */
public final class SamplesViewModel {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final SelectedSamples selected;
    private final Executor background;
    private final SampleChoices choices = new SampleChoices();
    private final EvaluationFeed feed;
    private final GradientFeed gradientFeed;
    private final LatestOnly<ListingMaker.Question, SampleListing> lister;
    private final LatestOnly<SignalReader.Place, SampleShown> reader;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyObjectWrapper<SampleListing> listing = new ReadOnlyObjectWrapper<>(this, "listing");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position", -1);
    private final ReadOnlyObjectWrapper<SampleShown> shown = new ReadOnlyObjectWrapper<>(this, "shown");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<List<Split>> splits =
            new ReadOnlyObjectWrapper<>(this, "splits", List.of(Split.TEST));
    private EvaluationFeed.Answer evaluated;
    private GradientFeed.Answer gradients;
    private boolean opening;

    /**
     * @param session the run on show
     * @param visibility arms that are left out
     * @param selected samples that other views picked
     * @param background for computing and reading signals
     * @param fxThread brings answers back
     * @param nanoTime the clock
     */
    public SamplesViewModel(
            RunSession session,
            ArmVisibility visibility,
            SelectedSamples selected,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.visibility = visibility;
        this.selected = selected;
        this.background = background;
        this.feed = new EvaluationFeed(session, fxThread, nanoTime, this::request, this::evaluated);
        this.gradientFeed = new GradientFeed(session, fxThread, this::differentiated);
        this.lister =
                new LatestOnly<>(question -> inBackground(() -> ListingMaker.make(question)), fxThread, this::listed);
        this.reader = new LatestOnly<>(place -> inBackground(() -> SignalReader.read(place)), fxThread, this::read);
        this.nothingYet = NothingYet.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        showing.addListener((o, old, now) -> feed.setLooking(now));
        selected.selectionProperty().addListener((o, old, now) -> select(now));
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        for (Observable each : choices.ofEvaluation()) {
            each.addListener(changed -> evaluateAnew());
        }
        for (Observable each : choices.ofListing()) {
            each.addListener(changed -> list());
        }
        open(session.historyProperty().get());
    }

    private <A> CompletableFuture<A> inBackground(Supplier<A> work) {
        return CompletableFuture.supplyAsync(work, background);
    }

    private void open(RunHistory history) {
        opening = true;
        feed.open();
        evaluated = null;
        gradients = null;
        listing.set(null);
        shown.set(null);
        position.set(-1);
        problem.set("");
        selected.selectionProperty().set(null);
        if (history != null) {
            choices.open(history.layout());
        }
        opening = false;
        feed.setLooking(showing.get());
        redraw();
    }

    private EvaluationRequest request() {
        RunHistory history = session.historyProperty().get();
        return history == null
                ? null
                : new EvaluationRequest(choices.splitProperty().get(), noise());
    }

    /** The noise of every modality that takes part. */
    private List<NoiseSpec> noise() {
        boolean clean = choices.cleanProperty().get();
        return session.experimentProperty().get().activeModalities().stream()
                .map(modality -> clean ? NoiseSpec.NONE : modality.evaluationNoise())
                .toList();
    }

    private void evaluateAnew() {
        if (!opening) {
            feed.askAnew();
        }
    }

    private void evaluated(EvaluationFeed.Answer answer) {
        if (answer.failure() != null) {
            problem.set(Failures.sentence(answer.failure(), "The samples cannot be evaluated."));
            return;
        }
        evaluated = answer;
        list();
    }

    private void list() {
        if (opening || evaluated == null) {
            return;
        }
        RunLayout layout = evaluated.run().layout();
        SampleSelection picked = selected.selectionProperty().get();
        if (picked != null && !holdsHere(picked, layout)) {
            clearSelection();
            return;
        }
        lister.ask(new ListingMaker.Question(
                layout,
                session.sourceProperty().get(),
                evaluated.evaluation(),
                choices.seedProperty().get(),
                choices.filter(layout),
                picked == null ? null : picked.samples()));
    }

    /** Samples are picked under a seed, in the test split. */
    private boolean holdsHere(SampleSelection picked, RunLayout layout) {
        return choices.splitProperty().get() == Split.TEST
                && layout.seeds().get(choices.seedProperty().get()) == picked.seed();
    }

    private void listed(SampleListing next, Throwable failure) {
        problem.set(Failures.sentence(failure, "The samples cannot be listed."));
        RunHistory history = session.historyProperty().get();
        if (next == null || history == null || next.layout() != history.layout()) {
            return;
        }
        int sample = sample();
        boolean same = listing.get() != null
                && listing.get().seed() == next.seed()
                && listing.get().split() == next.split();
        listing.set(next);
        splits.set(next.splits());
        int place = same ? next.samples().indexOf(sample) : -1;
        position.set(place >= 0 ? place : next.samples().isEmpty() ? -1 : 0);
        show();
    }

    /** A selection shows its samples and no others, in its own order. */
    private void select(SampleSelection picked) {
        RunHistory history = session.historyProperty().get();
        if (opening || history == null) {
            return;
        }
        if (picked != null) {
            int seed = history.layout().seeds().indexOf(picked.seed());
            opening = true;
            choices.showAll();
            choices.cleanProperty().set(false);
            choices.splitProperty().set(Split.TEST);
            choices.seedProperty().set(Math.max(0, seed));
            opening = false;
            listing.set(null);
            feed.askAnew();
        }
        list();
    }

    private void show() {
        SampleListing now = listing.get();
        redraw();
        if (now == null || position.get() < 0) {
            shown.set(null);
            return;
        }
        reader.ask(place(sample()));
        gradientFeed.ask(now, session.experimentProperty().get(), armIndex(), sample());
    }

    /** Where a sample of the listing is. */
    SignalReader.Place place(int sample) {
        SampleListing now = listing.get();
        return new SignalReader.Place(
                session.sourceProperty().get(),
                now.layout().seeds().get(now.seed()),
                now.split(),
                sample,
                session.experimentProperty().get().activeModalities().stream()
                        .map(ModalitySpec::name)
                        .toList(),
                now.evaluation().request().noise());
    }

    private void read(SampleShown next, Throwable failure) {
        problem.set(Failures.sentence(failure, "The sample cannot be read."));
        boolean wanted = next != null && listing.get() != null && position.get() >= 0;
        if (wanted && next.place().equals(place(sample()))) {
            shown.set(next);
        }
    }

    private void differentiated(GradientFeed.Answer answer) {
        gradients = answer;
        redraw();
    }

    private void redraw() {
        if (!opening) {
            revision.set(revision.get() + 1);
        }
    }

    /** Looks at the sample at a place of the listing; places beyond either end mean the end. */
    public void goTo(int place) {
        int count = listing.get() == null ? 0 : listing.get().samples().size();
        if (count > 0) {
            position.set(Math.max(0, Math.min(count - 1, place)));
            show();
        }
    }

    /** Looks at the sample so many places further on. */
    public void step(int by) {
        goTo(position.get() + by);
    }

    /** Lists all samples again, after some were picked in another view. */
    public void clearSelection() {
        selected.selectionProperty().set(null);
    }

    /** The sample on show, its place in the split; -1 for none. */
    int sample() {
        SampleListing now = listing.get();
        return now == null
                        || position.get() < 0
                        || position.get() >= now.samples().size()
                ? -1
                : now.samples().get(position.get());
    }

    private int armIndex() {
        return Math.max(
                0, listing.get().layout().arms().indexOf(choices.armProperty().get()));
    }

    /** The answers of every arm that is not hidden; empty while there is no sample. */
    List<ArmRow> rows() {
        List<ArmRow> rows = new ArrayList<>();
        SampleListing now = listing.get();
        if (sample() >= 0) {
            for (int arm = 0; arm < now.layout().arms().size(); arm++) {
                if (visibility.isVisible(now.layout().arms().get(arm))) {
                    rows.add(row(arm));
                }
            }
        }
        return rows;
    }

    private ArmRow row(int arm) {
        return ArmRow.of(listing.get(), session.experimentProperty().get(), arm, sample());
    }

    /** The arm that is looked at in detail; null while there is no sample. */
    ArmRow detail() {
        return sample() < 0 ? null : row(armIndex());
    }

    /** Probabilities and arrows of that arm; null while there is no sample. */
    ClassFigure figure() {
        return sample() < 0 ? null : ClassFigures.of(listing.get(), experiment(), armIndex(), sample(), gradients());
    }

    /** Gradients of the sample and the arm on show; null while they are not known. */
    LossGradients gradients() {
        GradientFeed.Question about = gradients == null ? null : gradients.question();
        boolean current = about != null
                && about.listing().evaluation() == listing.get().evaluation()
                && about.listing().seed() == listing.get().seed()
                && about.arm() == armIndex()
                && about.sample() == sample();
        return current ? gradients.gradients() : null;
    }

    /** Why there are no gradients, one sentence; empty where there are or will be. */
    String gradientProblem() {
        return gradients == null
                ? ""
                : Failures.sentence(gradients.failure(), "The loss of this sample cannot be differentiated.");
    }

    /** The experiment of the run on show. */
    Experiment experiment() {
        return session.experimentProperty().get();
    }

    public SampleChoices choices() {
        return choices;
    }

    public ArmVisibility visibility() {
        return visibility;
    }

    /** Samples that another view picked; null while nothing is. */
    ObjectProperty<SampleSelection> selectionProperty() {
        return selected.selectionProperty();
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** The samples that pass the filter; null before the first evaluation. */
    ReadOnlyObjectProperty<SampleListing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /** Place of the sample on show in the listing; -1 for none. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** What a person perceives of the sample; null while there is none. */
    ReadOnlyObjectProperty<SampleShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The parts of the data that have samples. */
    ReadOnlyObjectProperty<List<Split>> splitsProperty() {
        return splits.getReadOnlyProperty();
    }

    /** Whether an evaluation is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return feed.workingProperty();
    }

    /** Counts up whenever the answers are others than before. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What is wrong, one sentence; empty where nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
