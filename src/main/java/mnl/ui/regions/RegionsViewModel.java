package mnl.ui.regions;

import java.util.List;
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
import mnl.analysis.region.RegionFrame;
import mnl.analysis.run.RunLayout;
import mnl.engine.RegionRequest;
import mnl.experiment.ArmName;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.figure.region.RegionFigure;
import mnl.lab.story.RegionFigures;
import mnl.lab.story.RegionSentences;
import mnl.lab.story.StoryText;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.EmptyState;
import mnl.ui.session.RunSession;
import mnl.ui.session.SampleSelection;
import mnl.ui.session.SelectedSamples;
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

    private final RunSession session;
    private final SelectedSamples selected;
    private final RegionSubject subject;
    private final Replay replay;
    private final Inquiry<RegionRequest, Asked> inquiry;
    private final TellingFeed tellings;
    private final ObservableStringValue nothingYet;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private RegionFilm film = new RegionFilm();

    private record Asked(RegionRequest request, RegionFrame frame) {}

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
        subject = new RegionSubject(session, compared);
        replay = new Replay(pulse);
        session.historyProperty().addListener((o, was, now) -> open());
        inquiry = new Inquiry<RegionRequest, Asked>(
                        (request, progress) -> session.regions(request).thenApply(frame -> new Asked(request, frame)),
                        fxThread,
                        this::take)
                .following(new CurrentModel(session), nanoTime, subject::request)
                .resting(answer -> REST * answer.frame().took().toNanos())
                .saying(Texts.of("regions.regions-view-model.the-decision-regions-cannot"));
        tellings = new TellingFeed(session, subject, background, fxThread, nanoTime, this::redraw);
        inquiry.showingProperty().bind(showing);
        tellings.inquiry().showingProperty().bind(showing);
        ObservableStringValue waiting = EmptyState.of(session);
        nothingYet = Bindings.createStringBinding(
                () -> sentence(waiting.get()), waiting, revision, inquiry.problemProperty());
        compared.chosenProperty().addListener((o, was, now) -> again());
        replay.indexProperty().addListener((o, was, now) -> redraw());
        session.stateProperty().addListener((o, was, now) -> {
            if (now != null && now.isOver()) {
                tellings.inquiry().again();
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
        subject.forget();
        tellings.forget();
        replay.followingProperty().set(true);
        replay.grow(0);
        redraw();
    }

    private void take(Asked answer) {
        film.add(answer.request(), answer.frame());
        grow();
    }

    private void grow() {
        RegionRequest wanted = subject.request();
        replay.grow(wanted == null ? 0 : film.of(wanted).size());
        redraw();
    }

    /** Something else is asked by now. */
    private void again() {
        if (session.historyProperty().get() != null) {
            replay.followingProperty().set(true);
            grow();
            inquiry.again();
            tellings.inquiry().again();
        }
    }

    private @Nullable RegionFrame frame() {
        RegionRequest wanted = subject.request();
        List<RegionFrame> known = wanted == null ? List.of() : film.of(wanted);
        return known.isEmpty()
                ? null
                : known.get(Math.min(replay.indexProperty().get(), known.size() - 1));
    }

    /** The picture; null while there is none. */
    @Nullable
    RegionFigure figure() {
        RegionFrame frame = frame();
        return frame == null ? null : new RegionFigures(layout()).regions(frame, arms(), tellings.exact(frame));
    }

    /** What it says. */
    StoryText text() {
        RegionFrame frame = frame();
        if (frame == null) {
            return new StoryText("", "");
        }
        return new RegionSentences(layout()).of(frame, arms(), tellings.exact(frame));
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
        subject.chooseClass(place, chosen);
        again();
    }

    /** Chooses an arm, 0 the one on the left. */
    public void chooseArm(int place, int arm) {
        subject.chooseArm(place, arm);
        redraw();
    }

    /** Chooses the seed by index. */
    public void chooseSeed(int index) {
        subject.chooseSeed(index);
        again();
    }

    /** Chooses the modality on the left, or on the right. */
    public void chooseModality(int place, int modality) {
        subject.chooseModality(place, modality);
    }

    int seedIndex() {
        return subject.seedIndex();
    }

    /** The strong and the weak modality. */
    StrongWeak modalities() {
        return subject.modalities();
    }

    /** The two classes. */
    ClassPair pair() {
        return subject.pair();
    }

    /** The arms from the left. */
    List<Integer> arms() {
        return subject.arms();
    }

    RunLayout layout() {
        return subject.layout();
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** Whether there is a picture, or will be as soon as somebody looks. */
    boolean isAsked() {
        return subject.request() != null;
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
        return tellings.inquiry().workingProperty();
    }

    /** Why something is not known, one sentence; empty where nothing is wrong. */
    ObservableStringValue problemProperty() {
        return Inquiry.problemOf(inquiry, tellings.inquiry());
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
