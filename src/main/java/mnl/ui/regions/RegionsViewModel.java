package mnl.ui.regions;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.region.PairTelling;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.StoryPair;
import mnl.data.Split;
import mnl.engine.RegionRequest;
import mnl.engine.RunState;
import mnl.experiment.ArmName;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.Experiment;
import mnl.figure.region.RegionFigure;
import mnl.lab.story.ConfusablePair;
import mnl.lab.story.RegionFigures;
import mnl.lab.story.RegionSentences;
import mnl.lab.story.StoryArms;
import mnl.lab.story.StoryText;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Pulse;
import mnl.ui.task.Replay;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The decision regions of two arms in the plane of two classes, asked of the engine after an epoch as long as somebody looks, and
 * kept so that the epochs can be gone through again. Belongs to the FX thread.
 */
public final class RegionsViewModel {
    /** While training the engine computes regions in no more than one part in so many of its time. */
    private static final long REST = 40;

    /** Before this share of the epochs the weak modality takes any class for any other. */
    private static final double SETTLED = 0.1;

    private final RunSession session;
    private final SelectedSamples selected;
    private final ComparedModalities compared;
    private final Executor background;
    private final Replay replay;
    private final Inquiry<RegionRequest, Asked> inquiry;
    private final Inquiry<Final, Told> finished;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private RegionFilm film = new RegionFilm();
    private RegionChoice choice = RegionChoice.NONE;
    private @Nullable StrongWeak modalities;
    private @Nullable ClassPair settled;
    private @Nullable Told told;

    private record Asked(RegionRequest request, RegionFrame frame) {}

    /** What is asked of the finished model. */
    private record Final(RunLayout layout, ClassPair pair) {}

    private record Told(ClassPair pair, double epoch, List<PairTelling> tellings) {}

    /**
     * @param session the current run
     * @param selected receives samples that are picked
     * @param compared the strong and the weak modality, the same in all views
     * @param background for computing
     * @param fxThread brings answers back
     * @param pulse the frame beat
     * @param nanoTime the clock
     */
    public RegionsViewModel(
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
        this.background = background;
        replay = new Replay(pulse);
        session.historyProperty().addListener((o, was, now) -> open());
        inquiry = new Inquiry<RegionRequest, Asked>(
                        (request, progress) -> session.regions(request).thenApply(frame -> new Asked(request, frame)),
                        fxThread,
                        this::take)
                .following(new CurrentModel(session), nanoTime, this::request)
                .resting(answer -> REST * answer.frame().took().toNanos())
                .saying(Texts.of("regions.regions-view-model.the-decision-regions-cannot"));
        finished = new Inquiry<Final, Told>(this::tell, fxThread, this::take)
                .following(new CurrentModel(session), nanoTime, this::lastQuestion)
                .saying(Failures::ofEvaluation);
        inquiry.showingProperty().bind(showing);
        finished.showingProperty().bind(showing);
        ObservableStringValue waiting = EmptyState.of(session);
        nothingYet = Bindings.createStringBinding(
                () -> sentence(waiting.get()), waiting, revision, inquiry.problemProperty());
        compared.chosenProperty().addListener((o, was, now) -> again());
        replay.indexProperty().addListener((o, was, now) -> redraw());
        session.stateProperty().addListener((o, was, now) -> {
            if (now != null && now.isOver()) {
                finished.again();
                inquiry.again();
            }
        });
    }

    private String sentence(String waiting) {
        return waiting.isEmpty()
                        && frame() == null
                        && inquiry.problemProperty().get().isEmpty()
                ? Texts.of("regions.regions-view-model.computing-the-decision-regions")
                : waiting;
    }

    private void open() {
        film = new RegionFilm();
        choice = RegionChoice.NONE;
        modalities = null;
        settled = null;
        told = null;
        replay.followingProperty().set(true);
        replay.grow(0);
        redraw();
    }

    private void take(Asked answer) {
        film.add(answer.request(), answer.frame());
        grow();
    }

    private void take(Told answer) {
        told = answer;
        redraw();
    }

    private void grow() {
        RegionRequest wanted = request();
        replay.grow(wanted == null ? 0 : film.of(wanted).size());
        redraw();
    }

    /** Something else is asked by now. */
    private void again() {
        if (session.historyProperty().get() != null) {
            replay.followingProperty().set(true);
            grow();
            inquiry.again();
            finished.again();
        }
    }

    private @Nullable RegionRequest request() {
        RunHistory history = session.historyProperty().get();
        if (history == null || history.size() == 0) {
            return null;
        }
        ClassPair pair = pair();
        return new RegionRequest(
                choice.seedIndex(),
                pair.first(),
                pair.second(),
                sides(),
                history.layout().arms().size(),
                RegionRequest.SHOWN_SIDE);
    }

    /** The modalities from the left, the strong one first. */
    private List<Integer> sides() {
        if (layout().modalities().size() < 2) {
            return List.of(0);
        }
        StrongWeak of = modalities();
        return List.of(of.strong(), of.weak());
    }

    /** The strong and the weak modality: the user's choice, else that by accuracy of the first trained epoch. */
    StrongWeak modalities() {
        StrongWeak chosen = compared.chosenProperty().get();
        if (chosen != null) {
            return chosen;
        }
        RunHistory history = history();
        for (int i = 0; modalities == null && i < history.size(); i++) {
            if (history.get(i).epoch() >= 1) {
                modalities = StoryPair.of(history.layout(), history.get(i));
            }
        }
        return modalities == null ? new StrongWeak(0, 1) : modalities;
    }

    /** The two classes: the user's, else those that are confused most once the model has settled. */
    ClassPair pair() {
        if (choice.pair() != null) {
            return choice.pair();
        }
        if (settled != null) {
            return settled;
        }
        Measurement last = history().last();
        List<Integer> sides = sides();
        ClassPair found = ConfusablePair.of(experiment(), layout(), last, sides.get(sides.size() - 1));
        if (last.epoch() >= Math.max(1, SETTLED * layout().epochs())) {
            settled = found;
        }
        return found;
    }

    private @Nullable Final lastQuestion() {
        RunState state = session.stateProperty().get();
        RunHistory history = session.historyProperty().get();
        return state != null && state.isOver() && state.isTrained() && history != null && history.size() > 0
                ? new Final(history.layout(), pair())
                : null;
    }

    private CompletableFuture<Told> tell(Final question, java.util.function.DoubleConsumer progress) {
        return session.evaluate(OwnNoise.request(experiment(), Split.TEST))
                .thenApplyAsync(
                        test -> new Told(
                                question.pair(),
                                test.measurement().epoch(),
                                PairTelling.of(
                                        question.layout(),
                                        test.labels(),
                                        test.logits(),
                                        question.pair().first(),
                                        question.pair().second())),
                        background);
    }

    private @Nullable RegionFrame frame() {
        RegionRequest wanted = request();
        List<RegionFrame> known = wanted == null ? List.of() : film.of(wanted);
        return known.isEmpty()
                ? null
                : known.get(Math.min(replay.indexProperty().get(), known.size() - 1));
    }

    /** The arms from the left: the user's, else those that the story shows. */
    List<Integer> arms() {
        return choice.arms().isEmpty()
                ? StoryArms.of(experiment(), null, new StrongWeak(0, 1)).maps()
                : choice.arms();
    }

    /** The picture; null while there is none. */
    @Nullable
    RegionFigure figure() {
        RegionFrame frame = frame();
        return frame == null ? null : new RegionFigures(layout()).regions(frame, arms(), exact(frame));
    }

    /** What it says. */
    StoryText text() {
        RegionFrame frame = frame();
        if (frame == null) {
            return new StoryText("", "");
        }
        return new RegionSentences(layout()).of(frame, arms(), exact(frame));
    }

    /** What the finished model does over all seeds, where the frame is its own; else nothing. */
    private List<PairTelling> exact(RegionFrame frame) {
        Told exact = told;
        boolean same =
                exact != null && exact.epoch() == frame.epoch() && exact.pair().equals(pair());
        return exact != null && same ? exact.tellings() : List.of();
    }

    /** How the planes lie. */
    String note() {
        RegionFrame frame = frame();
        boolean declared = frame != null && frame.setting().sides().stream().allMatch(side -> side.declared());
        boolean some = frame != null && frame.setting().sides().stream().anyMatch(side -> !side.hasPlane());
        return some
                ? Texts.of("regions.regions-view-model.a-modality-that-is")
                : declared
                        ? Texts.of("regions.regions-view-model.the-plane-in-which")
                        : Texts.of("regions.regions-view-model.the-plane-that-spreads");
    }

    /** What a point is, in words. */
    String words(int panel, int index) {
        RegionFrame frame = frame();
        if (frame == null) {
            return "";
        }
        int sides = frame.setting().sides().size();
        int arm = arms().get(panel / sides);
        int side = panel % sides;
        List<String> classes = layout().classNames();
        return Texts.of(
                "regions.regions-view-model.sample-class-alone-says",
                frame.setting().samples()[index] + 1,
                classes.get(frame.setting().labels()[index]),
                layout().modalities().get(frame.setting().sides().get(side).modality()),
                classes.get(frame.predicted()[arm][side][index]),
                ArmName.of(layout().arms().get(arm)));
    }

    /** Hands a point over, to be looked at as a sample. */
    void pick(int panel, int index) {
        RegionFrame frame = frame();
        if (frame != null) {
            int sides = frame.setting().sides().size();
            selected.selectionProperty()
                    .set(new SampleSelection(
                            layout().seeds().get(frame.setting().seedIndex()),
                            List.of(frame.setting().samples()[index]),
                            Texts.of(
                                    "regions.regions-view-model.a-point-of-the",
                                    ArmName.of(layout().arms().get(arms().get(panel / sides))))));
        }
    }

    /** Chooses a class of the pair, 0 the first one. */
    public void chooseClass(int place, int chosen) {
        List<Integer> two = RegionChoice.swapped(List.of(pair().first(), pair().second()), place, chosen);
        choice = choice.with(new ClassPair(two.get(0), two.get(1)));
        again();
    }

    /** Chooses an arm, 0 the one on the left. */
    public void chooseArm(int place, int arm) {
        choice = choice.with(RegionChoice.swapped(arms(), place, arm));
        redraw();
    }

    /** Chooses the seed by index. */
    public void chooseSeed(int index) {
        choice = choice.withSeed(index);
        again();
    }

    /** Chooses the modality on the left, or on the right. */
    public void chooseModality(int place, int modality) {
        List<Integer> two = RegionChoice.swapped(sides(), place, modality);
        compared.chosenProperty().set(new StrongWeak(two.get(0), two.get(1)));
    }

    int seedIndex() {
        return choice.seedIndex();
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    private RunHistory history() {
        return Objects.requireNonNull(session.historyProperty().get());
    }

    private Experiment experiment() {
        return session.experimentProperty().get();
    }

    RunLayout layout() {
        return history().layout();
    }

    /** Whether there is a picture, or will be as soon as somebody looks. */
    boolean isAsked() {
        return request() != null;
    }

    /** Whether there is a picture. */
    boolean isThere() {
        return frame() != null;
    }

    /** Epoch that is shown; NaN while there is none. */
    double epoch() {
        RegionFrame frame = frame();
        return frame == null ? Double.NaN : frame.epoch();
    }

    /** Where the epochs stand. */
    public Replay film() {
        return replay;
    }

    /** Whether anybody looks; the view sets it. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether an answer is awaited. */
    ReadOnlyBooleanProperty workingProperty() {
        return finished.workingProperty();
    }

    /** Why something is not known, one sentence; empty where nothing is wrong. */
    ObservableStringValue problemProperty() {
        return Inquiry.problemOf(inquiry, finished);
    }

    /** Counts up whenever the picture or what it says is another one. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** What to do next; empty as soon as there is something to see. */
    public ObservableStringValue nothingYetProperty() {
        return nothingYet;
    }
}
