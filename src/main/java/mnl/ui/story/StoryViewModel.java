package mnl.ui.story;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.MarginFrame;
import mnl.experiment.Arm;
import mnl.figure.Drawing;
import mnl.lab.story.StoryArms;
import mnl.lab.story.StoryText;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Pulse;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Three pictures of the current run at one epoch, which passes by itself while the run trains. Belongs to the FX thread. */
public final class StoryViewModel {
    /** From so many frames on the arms that are shown stay, whatever parts most by then. */
    private static final int SETTLED = 10;

    private final RunSession session;
    private final ComparedModalities compared;
    private final Replay film;
    private final SurvivalFeed survival;
    private final PointFeed points;
    private final ThumbnailFeed thumbnails;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
    private final ObjectProperty<StoryPicture> maximised = new SimpleObjectProperty<>(this, "maximised");
    private final ReadOnlyObjectWrapper<StoryChoice> choice = new ReadOnlyObjectWrapper<>(this, "choice");
    private final StoryScreen screen;
    private final StorySamples samples;
    private @Nullable Story story;

    /**
     * @param session the current run
     * @param selected receives samples that are picked
     * @param compared the strong and the weak modality, the same in all views
     * @param background for computing and reading
     * @param fxThread brings answers back
     * @param pulse the frame beat
     * @param nanoTime the clock
     */
    public StoryViewModel(
            RunSession session,
            SelectedSamples selected,
            ComparedModalities compared,
            Executor background,
            Executor fxThread,
            Pulse pulse,
            LongSupplier nanoTime) {
        this.session = session;
        this.compared = compared;
        this.film = new Replay(pulse);
        // Before anything below follows the run: what they take back is not drawn any more.
        session.historyProperty().addListener((o, was, now) -> open(now));
        this.survival = new SurvivalFeed(session, compared, background, fxThread, nanoTime);
        this.points = new PointFeed(session, background, fxThread);
        this.thumbnails = new ThumbnailFeed(session, background, fxThread);
        this.screen = new StoryScreen(showing, pulse, points);
        this.samples = new StorySamples(points, selected, screen::moment);
        ObservableStringValue waiting = EmptyState.of(session);
        this.nothingYet = Bindings.createStringBinding(
                () -> sentence(waiting.get()),
                waiting,
                choice,
                session.historyProperty(),
                session.lateMarginsProperty(),
                session.lackingProperty());
        session.measurementsProperty().addListener((o, was, now) -> grow());
        session.lateMarginsProperty().addListener((o, was, now) -> grow());
        compared.chosenProperty().addListener((o, was, now) -> choose(c -> c));
        survival.survivedProperty().addListener((o, was, now) -> choose(c -> c));
        survival.inquiry().showingProperty().bind(showing);
        film.indexProperty().addListener((o, was, now) -> show(true));
        showing.addListener((o, was, now) -> show(false));
        open(session.historyProperty().get());
    }

    private String sentence(String waiting) {
        RunHistory history = session.historyProperty().get();
        if (!waiting.isEmpty() || history == null) {
            return waiting;
        }
        if (history.layout().modalities().size() < 2) {
            return Texts.of("story.story-view-model.the-story-compares-two");
        }
        if (!history.margins().isEmpty()) {
            return "";
        }
        String lacking = session.lackingProperty().get();
        if (!lacking.isEmpty()) {
            return lacking;
        }
        return session.storedProperty().get() == null
                ? Texts.of("story.story-view-model.waiting-for-the-first")
                : Texts.of("story.story-view-model.waiting-for-the-model");
    }

    private void open(@Nullable RunHistory history) {
        story = Story.of(history, session.experimentProperty().get());
        film.followingProperty().set(true);
        film.grow(0);
        choice.set(null);
        screen.open(story);
        grow();
    }

    private void grow() {
        if (story != null) {
            int before = film.indexProperty().get();
            film.grow(story.film().size());
            if (before == film.indexProperty().get()) {
                show(false);
            }
        }
    }

    private void choose(UnaryOperator<StoryChoice> change) {
        if (choice.get() != null) {
            choice.set(change.apply(choice.get()));
            show(false);
        }
    }

    /** Chooses the arm of a map, 0 the left one, by its index. */
    public void chooseArm(int map, int arm) {
        choose(c -> c.with(map, arm));
    }

    /** Shows these two arms beside each other. */
    void chooseArms(List<Integer> maps) {
        choose(c -> c.with(maps));
    }

    /** The pair of arms that one click brings: those that hardly part, or again those that do; empty for none. */
    List<Integer> otherArms() {
        StoryMoment now = screen.moment();
        if (story == null || now == null) {
            return List.of();
        }
        List<Integer> other = Stream.of(Arm.NONE, Arm.ALL_CLASS)
                .map(arm -> now.layout().arms().indexOf(arm.name()))
                .filter(arm -> arm >= 0)
                .toList();
        if (other.size() < 2) {
            return List.of();
        }
        return Set.copyOf(now.maps()).equals(Set.copyOf(other))
                ? story.pictures().usual(now.frame(), now.pair()).maps()
                : other;
    }

    /** Chooses the class whose teaching is shown; -1 for the one that shows most. */
    public void chooseClass(int target) {
        choose(c -> c.withTarget(target));
    }

    /** Chooses the strong modality by index; where it was the weak one, the two swap. */
    public void chooseStrong(int modality) {
        choosePair(now -> new StrongWeak(modality, now.weak() == modality ? now.strong() : now.weak()));
    }

    /** Chooses the weak modality by index; where it was the strong one, the two swap. */
    public void chooseWeak(int modality) {
        choosePair(now -> new StrongWeak(now.strong() == modality ? now.weak() : now.strong(), modality));
    }

    private void choosePair(UnaryOperator<StrongWeak> change) {
        if (story != null) {
            compared.chosenProperty().set(change.apply(pair(story)));
        }
    }

    /** The strong and the weak modality of a run that has a story. */
    StrongWeak pair() {
        return pair(Objects.requireNonNull(story, "a run with a story"));
    }

    /** The user's choice, then that of the finished model, then that of the first epoch. */
    private StrongWeak pair(Story of) {
        Survived exact = survival.survivedProperty().get();
        StrongWeak chosen = compared.chosenProperty().get();
        return chosen != null
                ? chosen
                : exact != null ? exact.pair() : of.film().pair();
    }

    private void show(boolean move) {
        Story of = story;
        if (!showing.get()
                || of == null
                || of.isEmpty()
                || of.history() != session.historyProperty().get()) {
            return;
        }
        MarginFrame frame =
                of.film().frame(Math.min(film.indexProperty().get(), of.film().size() - 1));
        StrongWeak pair = pair(of);
        Survived exact = exact(frame);
        StoryChoice chosen = chosen(of, pair);
        choice.set(chosen);
        int target = chosen.target() >= 0
                ? chosen.target()
                : of.film().target(of.pictures().figures(), pair);
        screen.show(
                new StoryMoment(of.layout(), frame, of.film().measurement(frame), pair, chosen, target, exact),
                move && !still.get());
        thumbnails.show(exact, pair, chosen.maps());
    }

    private StoryChoice chosen(Story of, StrongWeak pair) {
        StoryChoice before = choice.get();
        if (before != null && film.countProperty().get() >= SETTLED) {
            return before;
        }
        StoryArms usual = of.pictures().usual(of.film().frame(of.film().size() - 1), pair);
        return before == null ? new StoryChoice(usual, false, -1) : before.unlessChosen(usual);
    }

    /** What the finished model tells, where the epoch that is looked at is its own; else null. */
    private @Nullable Survived exact(MarginFrame frame) {
        Survived found = survival.survivedProperty().get();
        return found != null && frame.epoch() == found.epoch() ? found : null;
    }

    /** Where the epochs stand. */
    public Replay film() {
        return film;
    }

    /** Epoch that is shown; NaN while there is none. */
    double epoch() {
        StoryMoment now = screen.moment();
        return now == null ? Double.NaN : now.frame().epoch();
    }

    /** Layout of a run that has a story. */
    RunLayout layout() {
        return Objects.requireNonNull(story, "a run with a story").layout();
    }

    /** A figure as it is now; null while there is none. */
    @Nullable
    Drawing figure(StoryPicture picture) {
        return screen.figure(picture);
    }

    /** What a picture says; empty while there is none. */
    StoryText text(StoryPicture picture) {
        return screen.text(picture);
    }

    PointFeed points() {
        return points;
    }

    StorySamples samples() {
        return samples;
    }

    ThumbnailFeed thumbnails() {
        return thumbnails;
    }

    /** What was chosen; null while there is no story. */
    ReadOnlyObjectProperty<StoryChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    /** Whether points jump from epoch to epoch, for those whom motion disturbs. */
    public BooleanProperty stillProperty() {
        return still;
    }

    /** The picture that has the whole view; null = all three. */
    public ObjectProperty<StoryPicture> maximisedProperty() {
        return maximised;
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether the finished model is being evaluated. */
    ReadOnlyBooleanProperty workingProperty() {
        return survival.inquiry().workingProperty();
    }

    /** Why what survives is not known better, one sentence; empty where nothing is wrong. */
    ObservableStringValue problemProperty() {
        return survival.inquiry().problemProperty();
    }

    /** Counts up whenever a figure or a sentence is another one. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return screen.revisionProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
