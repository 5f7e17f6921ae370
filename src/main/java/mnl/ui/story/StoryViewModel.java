package mnl.ui.story;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
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
import mnl.figure.Drawing;
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
    private final RunSession session;
    private final SelectedSamples selected;
    private final ComparedModalities compared;
    private final Replay film;
    private final MarginMotion motion = new MarginMotion();
    private final SurvivalFeed survival;
    private final PointFeed points;
    private final ThumbnailFeed thumbnails;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final BooleanProperty still = new SimpleBooleanProperty(this, "still");
    private final ObjectProperty<Picture> maximised = new SimpleObjectProperty<>(this, "maximised");
    private final ReadOnlyObjectWrapper<StoryChoice> choice = new ReadOnlyObjectWrapper<>(this, "choice");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Map<Picture, Drawing> figures = new EnumMap<>(Picture.class);
    private final Map<Picture, String> sentences = new EnumMap<>(Picture.class);
    private @Nullable Film frames;
    private @Nullable StoryPictures pictures;
    private List<String> wanted = List.of();

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
        this.film = new Replay(pulse);
        this.survival = new SurvivalFeed(session, compared, background, fxThread, nanoTime);
        this.points = new PointFeed(session, background, fxThread);
        this.thumbnails = new ThumbnailFeed(session, background, fxThread);
        ObservableStringValue waiting = EmptyState.of(session);
        this.nothingYet =
                Bindings.createStringBinding(() -> sentence(waiting.get()), waiting, choice, session.historyProperty());
        session.historyProperty().addListener((o, was, now) -> open(now));
        session.measurementsProperty().addListener((o, was, now) -> grow());
        compared.chosenProperty().addListener((o, was, now) -> choose(c -> c));
        survival.survivedProperty().addListener((o, was, now) -> choose(c -> c));
        survival.inquiry().showingProperty().bind(showing);
        film.indexProperty().addListener((o, was, now) -> show(true));
        points.pointProperty().addListener((o, was, now) -> drawTeaching());
        showing.addListener((o, was, now) -> show(false));
        pulse.onEachFrame(this::beat);
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
        frames = history == null || history.layout().modalities().size() < 2 ? null : new Film(history);
        pictures = frames == null || history == null
                ? null
                : new StoryPictures(
                        history.layout(), Objects.requireNonNull(session.experimentProperty().get()));
        motion.jump(List.of());
        figures.clear();
        sentences.clear();
        film.followingProperty().set(true);
        film.grow(0);
        choice.set(history == null || frames == null ? null : StoryChoice.of(history.layout().arms(), wanted));
        grow();
        redraw();
    }

    private void grow() {
        if (frames != null) {
            boolean first = film.countProperty().get() == 0;
            int before = film.indexProperty().get();
            film.grow(frames.size());
            if (first || before == film.indexProperty().get()) {
                show(false);
            }
        }
    }

    private void choose(java.util.function.UnaryOperator<StoryChoice> change) {
        if (choice.get() != null) {
            choice.set(change.apply(choice.get()));
            show(false);
        }
    }

    /** Chooses the arm of a panel, 0 the left one, by its index. */
    public void chooseArm(int panel, int arm) {
        choose(c -> c.with(panel, arm));
        remember();
    }

    /** Shows these two arms beside each other. */
    void chooseArms(List<String> names) {
        List<String> arms = layout().arms();
        choose(c -> c.with(0, arms.indexOf(names.get(0))).with(1, arms.indexOf(names.get(1))));
        remember();
    }

    private void remember() {
        wanted = choice.get().arms().stream().map(layout().arms()::get).toList();
    }

    /** Chooses the class whose teaching is shown; -1 for the one that shows most. */
    public void chooseClass(int target) {
        choose(c -> c.withTarget(target));
    }

    /** Chooses the strong modality by index; where it was the weak one, the two swap. */
    public void chooseStrong(int modality) {
        StrongWeak now = pair();
        compared.chosenProperty()
                .set(new StrongWeak(modality, now.weak() == modality ? now.strong() : now.weak()));
    }

    /** Chooses the weak modality by index; where it was the strong one, the two swap. */
    public void chooseWeak(int modality) {
        StrongWeak now = pair();
        compared.chosenProperty()
                .set(new StrongWeak(now.strong() == modality ? now.weak() : now.strong(), modality));
    }

    /** The strong and the weak modality: the user's choice, then that of the finished model, then that of the first epoch. */
    StrongWeak pair() {
        Survived exact = survival.survivedProperty().get();
        StrongWeak chosen = compared.chosenProperty().get();
        return chosen != null ? chosen : exact != null ? exact.pair() : Objects.requireNonNull(frames).pair();
    }

    private void show(boolean move) {
        if (!showing.get() || frames == null || pictures == null || frames.size() == 0 || choice.get() == null) {
            return;
        }
        MarginFrame frame = frame();
        var maps = choice.get().arms().stream()
                .map(arm -> frame.map(arm, pair()))
                .toList();
        if (move && !still.get()) {
            motion.go(maps);
        } else {
            motion.jump(maps);
        }
        drawMargins();
        drawTeaching();
        drawSurvival();
        Survived exact = exact();
        thumbnails.show(exact, pair(), choice.get().arms());
    }

    private void beat() {
        if (showing.get() && motion.advance()) {
            drawMargins();
        }
    }

    private void drawMargins() {
        StoryPictures made = Objects.requireNonNull(pictures);
        List<Integer> arms = choice.get().arms();
        put(
                Picture.MARGINS,
                made.margins(arms, motion.drawn(), pair(), Objects.requireNonNull(frames).ranges(ints(arms), pair())));
        sentences.put(Picture.MARGINS, made.marginsSentence(arms, frame(), pair()));
        redraw();
    }

    private static int[] ints(List<Integer> arms) {
        return arms.stream().mapToInt(Integer::intValue).toArray();
    }

    private void drawTeaching() {
        if (pictures == null || frames == null || frames.size() == 0 || choice.get() == null) {
            return;
        }
        StoryPoint point = points.pointProperty().get();
        Survived exact = exact();
        if (point != null && exact != null) {
            pictures.teach(exact.answers(), pair(), point.sample());
        } else {
            pictures.teach(frames.measurement(frame()), pair(), target());
        }
        put(Picture.TEACHING, pictures.teaching());
        sentences.put(Picture.TEACHING, pictures.teachingSentence());
        redraw();
    }

    private void drawSurvival() {
        StoryPictures made = Objects.requireNonNull(pictures);
        Survived exact = exact();
        made.survive(frame(), Objects.requireNonNull(frames).measurement(frame()), pair(), exact);
        put(Picture.SURVIVAL, made.survival());
        sentences.put(Picture.SURVIVAL, made.survivalSentence());
        redraw();
    }

    private void put(Picture picture, Drawing figure) {
        figures.put(picture, figure);
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
        return chosen >= 0 ? chosen : Objects.requireNonNull(frames).blindClass(pair().strong());
    }

    /** Looks at a point of the margin map; null for none. */
    void point(int panel, int index) {
        MarginFrame frame = frame();
        points.ask(panel < 0 ? null : PointFeed.Question.of(
                layout(), frame, choice.get().arms().get(panel), pair(), index));
    }

    /** Hands a point of the margin map over, to be looked at as a sample. */
    void pick(int panel, int index) {
        int sample = frame().samples()[index];
        selected.selectionProperty()
                .set(new SampleSelection(
                        layout().seeds().get(0),
                        List.of(sample),
                        "a point of the story under " + layout().arms().get(choice.get().arms().get(panel))));
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
    Drawing figure(Picture picture) {
        return figures.get(picture);
    }

    /** What a picture shows, in words and numbers; empty while there is none. */
    String sentence(Picture picture) {
        return sentences.getOrDefault(picture, "");
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
    public ObjectProperty<Picture> maximisedProperty() {
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
