package mnl.ui.samples;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.SetChangeListener;
import mnl.data.Split;
import mnl.experiment.Experiment;
import mnl.figure.text.Numbers;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.SampleShown;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** Samples of the current run, one by one: what a person perceives of each, and what every arm answers to it. */
public final class SamplesViewModel {
    private final RunSession session;
    private final SelectedSamples selected;
    private final SampleChoices choices = new SampleChoices();
    private final ListingFeed listing;
    private final SampleFocus focus = new SampleFocus();
    private final ArmAnswers answers;
    private final SignalFeed signals;
    private final ObservableStringValue nothingYet;
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final ObservableStringValue problem;
    private final ReadOnlyObjectWrapper<List<Split>> splits =
            new ReadOnlyObjectWrapper<>(this, "splits", List.of(Split.TEST));
    private boolean opening;

    /**
     * @param session the current run
     * @param visibility arms that are left out
     * @param selected samples that other views picked
     * @param compared the strong and the weak modality, the same in all views
     * @param background for computing and reading signals
     * @param fxThread brings answers back
     * @param nanoTime the clock
     */
    public SamplesViewModel(
            RunSession session,
            ArmVisibility visibility,
            SelectedSamples selected,
            ComparedModalities compared,
            Executor background,
            Executor fxThread,
            LongSupplier nanoTime) {
        this.session = session;
        this.selected = selected;
        this.listing =
                new ListingFeed(session, selected, choices, compared, background, fxThread, nanoTime, this::listed);
        this.answers = new ArmAnswers(session, visibility, choices, focus, fxThread, this::redraw);
        this.signals = new SignalFeed(session, focus, background, fxThread);
        this.problem = Inquiry.problemOf(listing.evaluating(), listing.listing(), signals.inquiry());
        this.nothingYet = EmptyState.of(session);
        session.historyProperty().addListener((o, old, now) -> open(now));
        selected.selectionProperty().addListener((o, old, now) -> select(now));
        visibility.hidden().addListener((SetChangeListener<String>) change -> redraw());
        for (Observable each : choices.ofEvaluation()) {
            each.addListener(changed -> evaluateAnew());
        }
        for (Observable each : choices.ofListing()) {
            each.addListener(changed -> list());
        }
        compared.chosenProperty().addListener((o, old, now) -> {
            if (now != null) {
                list();
            }
        });
        open(session.historyProperty().get());
    }

    private void open(RunHistory history) {
        opening = true;
        listing.clear();
        answers.clear();
        focus.clear();
        signals.clear();
        selected.selectionProperty().set(null);
        if (history != null) {
            choices.open(history.layout());
        }
        opening = false;
        redraw();
    }

    private void evaluateAnew() {
        if (!opening) {
            listing.again();
        }
    }

    private void list() {
        if (!opening) {
            listing.list();
        }
    }

    private void listed(SampleListing next) {
        focus.list(next);
        splits.set(next.splits());
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
            focus.clear();
            listing.again();
        }
        list();
    }

    private void show() {
        redraw();
        if (sample() < 0) {
            signals.clear();
            return;
        }
        signals.ask();
        answers.ask();
    }

    /** Where a sample of the listing is. */
    SamplePlace place(int sample) {
        return signals.place(sample);
    }

    private void redraw() {
        if (!opening) {
            revision.set(revision.get() + 1);
        }
    }

    /** Looks at the sample at a place of the listing; places beyond either end mean the end. */
    public void goTo(int place) {
        if (focus.goTo(place)) {
            show();
        }
    }

    /** Looks at the sample so many places further on. */
    public void step(int by) {
        goTo(focus.positionProperty().get() + by);
    }

    /** Lists all samples again, after some were picked in another view. */
    public void clearSelection() {
        selected.selectionProperty().set(null);
    }

    /** The current sample, its place in the split; -1 for none. */
    int sample() {
        return focus.sample();
    }

    /** The current sample in words; empty for none. */
    String title() {
        SampleListing now = focus.listing();
        return sample() < 0
                ? ""
                : Texts.of(
                        "samples.samples-view-model.target",
                        now.className(now.answers().target(sample())),
                        now.names().get(sample()));
    }

    /** Where the current sample is from, for a picture that leaves the program. */
    String origin() {
        SampleListing now = focus.listing();
        return Texts.of(
                "samples.samples-view-model.origin",
                title(),
                now.layout().pairedBy(),
                now.layout().seeds().get(now.seed()),
                Numbers.plain(now.epoch()));
    }

    /** What the arms answer to the current sample. */
    ArmAnswers answers() {
        return answers;
    }

    /** The experiment of the current run. */
    Experiment experiment() {
        return session.experimentProperty().get();
    }

    public SampleChoices choices() {
        return choices;
    }

    /** Samples that another view picked; null while nothing is. */
    ObjectProperty<SampleSelection> selectionProperty() {
        return selected.selectionProperty();
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return listing.evaluating().showingProperty();
    }

    /** The samples that pass the filter; null before the first evaluation. */
    ReadOnlyObjectProperty<SampleListing> listingProperty() {
        return focus.listingProperty();
    }

    /** Place of the current sample in the listing; -1 for none. */
    public ReadOnlyIntegerProperty positionProperty() {
        return focus.positionProperty();
    }

    /** What a person perceives of the sample; null while there is none. */
    ReadOnlyObjectProperty<SampleShown> shownProperty() {
        return signals.shownProperty();
    }

    /** The parts of the data that have samples. */
    ReadOnlyObjectProperty<List<Split>> splitsProperty() {
        return splits.getReadOnlyProperty();
    }

    /** Whether an evaluation is awaited. */
    public ReadOnlyBooleanProperty workingProperty() {
        return listing.evaluating().workingProperty();
    }

    /** Counts up whenever the answers are others than before. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What is wrong, one sentence; empty where nothing is. */
    public ObservableStringValue problemProperty() {
        return problem;
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
