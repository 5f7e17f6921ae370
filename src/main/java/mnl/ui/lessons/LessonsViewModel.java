package mnl.ui.lessons;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.experiment.Experiment;
import mnl.lab.lesson.Awaited;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;
import mnl.lab.lesson.LessonQuestion;
import mnl.lab.lesson.LessonRun;
import mnl.lab.lesson.LessonStep;
import mnl.lab.lesson.Paper;
import mnl.ui.session.RunSession;
import org.jspecify.annotations.Nullable;

/** The lesson that somebody takes: at which step it is, what has happened, what was predicted. Belongs to the FX thread. */
public final class LessonsViewModel {
    private final LessonStage stage;
    private final KeptProgress progress;
    private final OutcomeFeed outcome;
    private final ReadOnlyObjectWrapper<@Nullable Course> course = new ReadOnlyObjectWrapper<>(this, "course");
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(this, "step");
    private final ReadOnlyBooleanWrapper happened = new ReadOnlyBooleanWrapper(this, "happened");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final StepRun run;

    /**
     * @param session the current run
     * @param stage the window
     * @param keep takes the progress whenever it is another one
     * @param background for numbers
     * @param fxThread brings them back
     */
    public LessonsViewModel(
            RunSession session,
            LessonStage stage,
            Consumer<LessonProgress> keep,
            Executor background,
            Executor fxThread) {
        run = new StepRun(session);
        this.stage = stage;
        progress = new KeptProgress(keep);
        outcome = new OutcomeFeed(session, background, fxThread);
        session.stateProperty().addListener((o, was, now) -> look());
        session.epochProperty().addListener((o, was, now) -> look());
        session.measurementsProperty().addListener((o, was, now) -> look());
        stage.viewProperty().addListener((o, was, now) -> look());
        outcome.revealedProperty().addListener((o, was, now) -> redraw());
        outcome.problemProperty().addListener((o, was, now) -> redraw());
    }

    /** Takes over what was kept; a lesson that was begun meanwhile stays as it is. */
    public void load(LessonProgress kept) {
        if (course.get() == null) {
            progress.load(kept);
        }
    }

    /** Begins a lesson, or goes on where it was left. */
    public void open(Course next) {
        // Whoever hears of the lesson asks for its step, and it may be shorter than the one before.
        step.set(0);
        course.set(next);
        LessonProgress.Place place = progress.of(next.lesson());
        int last = next.lesson().steps().size() - 1;
        enter(place.finished() && place.step() >= last ? 0 : Math.min(place.step(), last));
    }

    /** Leaves the lesson; it goes on later at the same step. */
    public void leave() {
        outcome.clear();
        course.set(null);
        redraw();
    }

    /** Begins the lesson anew and forgets what was predicted. */
    public void restart() {
        Lesson of = current();
        progress.put(of, LessonProgress.Place.START);
        enter(0);
    }

    /** The next step; after the last one the lesson is over. */
    public void next() {
        if (step.get() + 1 < current().steps().size()) {
            enter(step.get() + 1);
        } else {
            leave();
        }
    }

    /** The step before. */
    public void back() {
        if (step.get() > 0) {
            enter(step.get() - 1);
        }
    }

    private void enter(int place) {
        Lesson of = current();
        boolean last = place == of.steps().size() - 1;
        progress.put(of, progress.of(of).at(place, last));
        run.need(Objects.requireNonNull(course.get()).experiment(place));
        outcome.clear();
        step.set(place);
        LessonStep now = of.steps().get(place);
        Awaited await = now.await();
        happened.set(await == null);
        if (now.view() != null && (await == null || await.event() != Awaited.Event.VIEW_SHOWN)) {
            stage.showView(now.view());
        }
        look();
        redraw();
    }

    /** Looks whether what is awaited has happened. */
    private void look() {
        if (course.get() == null) {
            return;
        }
        LessonStep now = now();
        Awaited await = now.await();
        if (await != null && !happened.get() && hasHappened(now, await)) {
            happened.set(true);
        }
        LessonQuestion asked = revealed();
        if (asked != null && isAnswerable()) {
            outcome.ask(asked);
        }
        redraw();
    }

    private boolean hasHappened(LessonStep now, Awaited await) {
        return await.event() == Awaited.Event.VIEW_SHOWN
                ? Objects.equals(stage.viewProperty().get(), now.view())
                : run.hasHappened(await);
    }

    /** Somebody used what the step points at; a slider with where it is now. */
    public void used(double value) {
        if (course.get() == null) {
            return;
        }
        Awaited await = now().await();
        if (await != null
                && await.event() == Awaited.Event.TARGET_USED
                && (await.atLeast() == null || value >= await.atLeast())) {
            happened.set(true);
            look();
        }
    }

    /** Whether the step's run has to be trained first: it is not the current one, or it failed. */
    public boolean isRunWanted() {
        return run.isWanted();
    }

    /** Whether something else is being trained, which the lesson's run would take the place of. */
    public boolean isOtherUnderWay() {
        return run.isOtherUnderWay();
    }

    /** Whether the step's run can answer: it is trained to its end. */
    public boolean isAnswerable() {
        return run.isThere() && run.isOver();
    }

    /** Trains the step's run. */
    public void train() {
        Experiment needed = run.needed();
        if (needed != null) {
            LessonRun of = Objects.requireNonNull(current().runAt(step.get()));
            stage.train(needed, of.pace());
            look();
        }
    }

    /** The question of the step, where questions are asked; null for none. */
    public @Nullable LessonQuestion question() {
        return progress.get().asking() ? now().prediction() : null;
    }

    /** What can be answered. */
    public List<String> choices() {
        LessonQuestion asked = Objects.requireNonNull(now().prediction());
        return Objects.requireNonNull(course.get()).choices(asked);
    }

    /** Answers the step's question; the choice counts from 0, and one that is not there changes nothing. */
    public void choose(int choice) {
        LessonQuestion asked = course.get() == null ? null : question();
        if (asked != null && choice >= 0 && choice < choices().size()) {
            Lesson of = current();
            progress.put(of, progress.of(of).answered(asked.id(), choices().get(choice)));
            look();
        }
    }

    /** What was answered to a question; empty where nothing was. */
    public String predicted(LessonQuestion asked) {
        return progress.of(current()).predictions().getOrDefault(asked.id(), "");
    }

    /** The question whose outcome the step shows as soon as what it waits for has happened; null for none. */
    public @Nullable LessonQuestion revealed() {
        LessonQuestion asked = current().prediction(now().reveal()).orElse(null);
        boolean unanswered =
                asked != null && asked.equals(question()) && predicted(asked).isEmpty();
        return happened.get() && !unanswered ? asked : null;
    }

    /** What hides what the views show. */
    public enum Cover {
        NONE,
        /** It would give the answer to an open question away. */
        ASKED,
        /** It is of another run than the step speaks of. */
        OTHER_RUN
    }

    /** Whether what the views show is hidden. A question about what the student is to move leaves it in sight. */
    public Cover cover() {
        if (course.get() == null || !run.isShown()) {
            return Cover.NONE;
        }
        LessonQuestion asked = question();
        Awaited await = now().await();
        boolean handsOn = await != null && await.event() == Awaited.Event.TARGET_USED && !isRunWanted();
        boolean open = asked != null && predicted(asked).isEmpty() && !handsOn;
        return open ? Cover.ASKED : isRunWanted() ? Cover.OTHER_RUN : Cover.NONE;
    }

    /** Asks for predictions, or not. */
    public void setAsking(boolean whether) {
        progress.put(progress.get().asking(whether));
        look();
        redraw();
    }

    /** Prints worksheets on this paper from now on. */
    public void print(Paper paper) {
        progress.put(progress.get().on(paper));
    }

    private Lesson current() {
        return Objects.requireNonNull(course.get()).lesson();
    }

    /** The step that is shown. */
    public LessonStep now() {
        return current().steps().get(step.get());
    }

    private void redraw() {
        revision.set(revision.get() + 1);
    }

    /** What the run answers. */
    public OutcomeFeed outcome() {
        return outcome;
    }

    /** The lesson that is taken; null for none. */
    public ReadOnlyObjectProperty<@Nullable Course> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** At which step it is, from 0. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Whether what the step waits for has happened. */
    public ReadOnlyBooleanProperty happenedProperty() {
        return happened.getReadOnlyProperty();
    }

    /** How far somebody is in every lesson. */
    public ReadOnlyObjectProperty<LessonProgress> progressProperty() {
        return progress.property();
    }

    /** Counts up whenever the step has to be shown anew. */
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }
}
