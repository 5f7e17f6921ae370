package mnl.ui.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
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
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Pulse;
import mnl.ui.task.Replay;
import org.jspecify.annotations.Nullable;

/** Three pictures of the current run at one epoch, which passes by itself while the run trains. Belongs to the FX thread. */
public final class StoryViewModel {
    /** From so many frames on the arms that are shown stay, whatever parts most by then. */
    private static final int SETTLED = 10;

    private final RunSession session;
    private final SelectedSamples selected;
    private final ComparedModalities compared;
    private final Pulse pulse;
    private final Replay film;
    private final MarginMotion motion = new MarginMotion();
    private final SurvivalFeed survival;
    private final PointFeed points;
    private final ThumbnailFeed thumbnails;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
    private final ObjectProperty<StoryPicture> maximised = new SimpleObjectProperty<>(this, "maximised");
    private final ReadOnlyObjectWrapper<StoryChoice> choice = new ReadOnlyObjectWrapper<>(this, "choice");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private Pulse.@Nullable Subscription moving;
    private @Nullable Film frames;
    private @Nullable StoryPictures pictures;

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
        this.selected = selected;
        this.compared = compared;
        this.pulse = pulse;
        this.film = new Replay(pulse);
        // Before anything below follows the run: what they take back is not drawn any more.
        session.historyProperty().addListener((o, was, now) -> open(now));
        this.survival = new SurvivalFeed(session, compared, background, fxThread, nanoTime);
        this.points = new PointFeed(session, background, fxThread);
        this.thumbnails = new ThumbnailFeed(session, background, fxThread);
        ObservableStringValue waiting = EmptyState.of(session);
        this.nothingYet =
                Bindings.createStringBinding(() -> sentence(waiting.get()), waiting, choice, session.historyProperty());
        session.measurementsProperty().addListener((o, was, now) -> grow());
        compared.chosenProperty().addListener((o, was, now) -> choose(c -> c));
        survival.survivedProperty().addListener((o, was, now) -> choose(c -> c));
        survival.inquiry().showingProperty().bind(showing);
        film.indexProperty().addListener((o, was, now) -> show(true));
        points.pointProperty().addListener((o, was, now) -> drawTeaching());
        showing.addListener((o, was, now) -> show(false));
        open(session.historyProperty().get());
    }

    private String sentence(String waiting) {
        RunHistory history = session.historyProperty().get();
        if (!waiting.isEmpty() || history == null) {
            return waiting;
        }
        if (history.layout().modalities().size() < 2) {
            return "The story compares two modalities, and this run has one. Switch a second one on in the setup, then press"
                    + " Run.";
        }
        return history.margins().isEmpty() ? "Waiting for the first measurement …" : "";
    }

    private void open(@Nullable RunHistory history) {
        if (history != null && history.layout().modalities().size() > 1) {
            frames = new Film(history);
            pictures = new StoryPictures(
                    history.layout(), session.experimentProperty().get());
        } else {
            frames = null;
            pictures = null;
        }
        motion.jump(null);
        film.followingProperty().set(true);
        film.grow(0);
        choice.set(null);
        grow();
        redraw();
    }

    private void grow() {
        if (frames != null) {
            int before = film.indexProperty().get();
            film.grow(frames.size());
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
        List<Integer> usual =
                Objects.requireNonNull(pictures).usual(frame(), pair()).maps();
        List<Integer> other = Stream.of(Arm.NONE, Arm.ALL_CLASS)
                .map(arm -> layout().arms().indexOf(arm.name()))
                .filter(arm -> arm >= 0)
                .toList();
        if (other.size() < 2) {
            return List.of();
        }
        return choice.get().maps().equals(other) ? usual : other;
    }

    /** Chooses the class whose teaching is shown; -1 for the one that shows most. */
    public void chooseClass(int target) {
        choose(c -> c.withTarget(target));
    }

    /** Chooses the strong modality by index; where it was the weak one, the two swap. */
    public void chooseStrong(int modality) {
        StrongWeak now = pair();
        compared.chosenProperty().set(new StrongWeak(modality, now.weak() == modality ? now.strong() : now.weak()));
    }

    /** Chooses the weak modality by index; where it was the strong one, the two swap. */
    public void chooseWeak(int modality) {
        StrongWeak now = pair();
        compared.chosenProperty().set(new StrongWeak(now.strong() == modality ? now.weak() : now.strong(), modality));
    }

    /** The strong and the weak modality: the user's choice, then that of the finished model, then that of the first epoch. */
    StrongWeak pair() {
        Survived exact = survival.survivedProperty().get();
        StrongWeak chosen = compared.chosenProperty().get();
        return chosen != null
                ? chosen
                : exact != null ? exact.pair() : Objects.requireNonNull(frames).pair();
    }

    private void show(boolean move) {
        StoryPictures made = pictures;
        Film of = frames;
        if (!showing.get() || of == null || made == null || of.size() == 0) {
            return;
        }
        MarginFrame frame = frame();
        StoryArms usual = made.usual(of.frame(of.size() - 1), pair());
        choice.set(
                choice.get() == null
                        ? new StoryChoice(usual, false, -1)
                        : choice.get()
                                .unlessChosen(
                                        film.countProperty().get() < SETTLED
                                                ? usual
                                                : choice.get().arms()));
        if (move && !still.get()) {
            motion.go(frame, choice.get().maps());
            moving = moving == null ? pulse.onEachFrame(this::beat) : moving;
        } else {
            motion.jump(frame);
        }
        Survived exact = exact();
        made.tell(frame, pair(), choice.get().arms(), exact);
        made.survive(frame, of.measurement(frame), pair(), exact);
        drawTeaching();
        drawPoints();
        thumbnails.show(exact, pair(), choice.get().maps());
    }

    private void beat() {
        if (!motion.advance()) {
            Objects.requireNonNull(moving).end();
            moving = null;
        } else if (showing.get()) {
            drawPoints();
        }
    }

    private void drawPoints() {
        MarginFrame moving = motion.drawn();
        if (moving != null && pictures != null && frames != null) {
            List<Integer> maps = choice.get().maps();
            pictures.points(frame(), moving, pair(), maps, frames.axes(maps, pair()));
            redraw();
        }
    }

    private void drawTeaching() {
        if (pictures == null || frames == null || frames.size() == 0 || choice.get() == null) {
            return;
        }
        StoryPoint point = points.pointProperty().get();
        Survived exact = exact();
        List<Integer> arms = choice.get().arms().teaching();
        if (point != null && exact != null) {
            pictures.teachSample(exact, pair(), point, arms);
        } else {
            pictures.teachClass(frames.measurement(frame()), pair(), target(), arms);
        }
        redraw();
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** What the finished model tells, where the epoch that is looked at is its own; else null. */
    private @Nullable Survived exact() {
        Survived found = survival.survivedProperty().get();
        return found != null && frames != null && frame().epoch() == found.epoch() ? found : null;
    }

    private MarginFrame frame() {
        Film of = Objects.requireNonNull(frames);
        return of.frame(Math.min(film.indexProperty().get(), of.size() - 1));
    }

    /** The class whose teaching is shown. */
    int target() {
        int chosen = choice.get().target();
        return chosen >= 0
                ? chosen
                : Objects.requireNonNull(frames)
                        .target(Objects.requireNonNull(pictures).figures(), pair());
    }

    /** Looks at a point of the margin map; null for none. */
    void point(int panel, int index) {
        MarginFrame frame = frame();
        points.ask(
                panel < 0
                        ? null
                        : PointFeed.Question.of(
                                layout(), frame, choice.get().maps().get(panel), pair(), index));
    }

    /** Hands a point of the margin map over, to be looked at as a sample. */
    void pick(int panel, int index) {
        int sample = frame().samples()[index];
        selected.selectionProperty()
                .set(new SampleSelection(
                        layout().seeds().get(0),
                        List.of(sample),
                        "a point of the story under "
                                + layout().arms().get(choice.get().maps().get(panel))));
    }

    /** Hands a sample of the first seed over, with those beside it. */
    void pickThumbnail(int sample, List<Integer> all) {
        List<Integer> order = new ArrayList<>(List.of(sample));
        all.stream().filter(each -> each != sample).forEach(order::add);
        selected.selectionProperty()
                .set(new SampleSelection(
                        layout().seeds().get(0),
                        order,
                        "samples that only " + layout().modalities().get(pair().weak()) + " has right"));
    }

    /** Where the epochs stand. */
    public Replay film() {
        return film;
    }

    /** Epoch that is shown, and the last that is planned; NaN while there is none. */
    double epoch() {
        return frames == null || frames.size() == 0 ? Double.NaN : frame().epoch();
    }

    RunLayout layout() {
        return Objects.requireNonNull(session.historyProperty().get()).layout();
    }

    /** A figure as it is now; null while there is none. */
    @Nullable
    Drawing figure(StoryPicture picture) {
        return pictures == null ? null : pictures.figure(picture);
    }

    /** What a picture says; empty while there is none. */
    StoryText text(StoryPicture picture) {
        return pictures == null ? new StoryText("", "") : pictures.text(picture);
    }

    PointFeed points() {
        return points;
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
        return revision.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
