package mnl.ui.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.stage.Window;
import mnl.data.Causes;
import mnl.data.Unawaited;
import mnl.data.WholeFile;
import mnl.engine.Pace;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.lab.lesson.Course;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;
import mnl.lab.lesson.LessonStore;
import mnl.lab.lesson.Paper;
import mnl.lab.lesson.ProgressFile;
import mnl.lab.lesson.ShippedLessons;
import mnl.lab.lesson.Worksheet;
import mnl.lab.store.JsonFolder;
import mnl.ui.lessons.LessonStage;
import mnl.ui.lessons.LessonStrip;
import mnl.ui.lessons.LessonsViewModel;
import mnl.ui.lessons.Ring;
import mnl.ui.session.RunSession;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.Failures;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Lessons in the window: where they come from, what they do to it, where their strip and their ring stand. */
final class LessonPart implements LessonStage {
    private static final System.Logger LOG = System.getLogger(LessonPart.class.getName());

    private final RunSession session;
    private final SetupViewModel setup;
    private final LentPace pace;
    private final MainWindow window;
    private final Dialogs dialogs;
    private final Executor background;
    private final Executor fxThread;
    private final LessonStore store;
    private final ProgressFile progress;
    private final ReadOnlyStringWrapper view = new ReadOnlyStringWrapper(this, "view", "");
    private final LessonsViewModel model;
    private final LessonStrip strip;
    private final CompletableFuture<List<Course>> shipped;
    private List<Course> own = List.of();
    private Consumer<Node> reached = node -> {};
    private @Nullable LessonDialog chooser;

    LessonPart(
            AppContext parts,
            RunSession session,
            SetupViewModel setup,
            ObjectProperty<Pace> pace,
            MainWindow window,
            Dialogs dialogs) {
        this.session = session;
        this.setup = setup;
        this.pace = new LentPace(pace);
        this.window = window;
        this.dialogs = dialogs;
        background = parts.background();
        fxThread = parts.fxThread();
        List<String> views = window.views().getTabs().stream().map(Tab::getText).toList();
        store = new LessonStore(parts.workspace().resolve("lessons"), views);
        progress = new ProgressFile(parts.workspace());
        view.bind(window.views().getSelectionModel().selectedItemProperty().map(tab -> tab.getText()));
        model = new LessonsViewModel(session, this, this::keep, background, fxThread);
        model.courseProperty().addListener((o, was, now) -> {
            this.pace.giveBack();
            veil();
        });
        strip = new LessonStrip(model);
        // What is said about what is pointed at gives its room to what the lesson says.
        window.explain().visibleProperty().bind(model.courseProperty().isNull());
        window.explain().managedProperty().bind(window.explain().visibleProperty());
        model.revisionProperty().addListener((o, was, now) -> veil());
        window.putBelow(strip);
        window.putAbove(new Ring(model, parts.pulse(), node -> reached.accept(node)));
        shipped = CompletableFuture.supplyAsync(
                () -> ShippedLessons.all().stream().map(Course::new).toList(), background);
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(progress::load, background), fxThread, (kept, error) -> load(kept));
        Unawaited.whenDone(
                CompletableFuture.supplyAsync(this::readOwn, background), fxThread, (found, error) -> own = found);
    }

    private void load(LessonProgress kept) {
        if (kept != null) {
            model.load(kept);
        }
    }

    private void veil() {
        window.veil(strip.cover());
    }

    /** Notifies of what a step points at, as soon as it is there. */
    void whenReached(Consumer<Node> take) {
        reached = take;
    }

    private List<Course> readOwn() {
        JsonFolder.Listing<Lesson> listing = store.list();
        fxThread.execute(() -> window.notices().each(listing.skipped()));
        return listing.items().stream().map(Course::new).toList();
    }

    private void keep(LessonProgress next) {
        background.execute(() -> progress.save(next));
    }

    /** Takes the keys of the lesson that is taken. */
    void follow(Scene scene) {
        strip.follow(scene);
    }

    LessonsViewModel model() {
        return model;
    }

    /** What a run is called that the lesson trains; empty for any other run. */
    Optional<Scenario> origin(Experiment trained) {
        return Optional.ofNullable(model.courseProperty().get()).flatMap(course -> course.origin(trained));
    }

    /** Opens a lesson of the program by its id. */
    void open(String id) {
        whenRead(all -> all.stream()
                .filter(course -> course.lesson().id().equals(id))
                .findFirst()
                .ifPresent(model::open));
    }

    /** Shows every lesson to choose one; once, however often it is asked for. */
    void choose(Window owner, Look look) {
        whenRead(all -> {
            if (chooser == null || !chooser.isShowing()) {
                chooser = new LessonDialog(owner, look, all, this);
                chooser.show();
            }
        });
    }

    /** Hands over every lesson, those of the program first. */
    private void whenRead(Consumer<List<Course>> take) {
        Unawaited.whenDone(shipped, fxThread, (ready, error) -> {
            if (error == null) {
                List<Course> all = new ArrayList<>(ready);
                all.addAll(own);
                take.accept(all);
            } else {
                say(error);
            }
        });
    }

    /** Opens a teacher's file. */
    void openFile() {
        dialogs.fileToOpen(Texts.of("shell.lesson-part.open-lesson-file"), Texts.of("shell.lesson-part.lesson"), "json")
                .ifPresent(file -> in(() -> new Course(store.read(file)), model::open));
    }

    /** Writes the worksheet of the lesson that is taken. */
    void print() {
        Course taken = model.courseProperty().get();
        if (taken != null) {
            print(taken);
        }
    }

    /** Writes the worksheet of a lesson where the user wants it. */
    void print(Course course) {
        dialogs.fileToSave(
                        Texts.of("shell.lesson-part.print-worksheet"),
                        Texts.of("shell.lesson-part.page"),
                        "pdf",
                        course.lesson().id() + ".pdf")
                .ifPresent(file -> in(
                        () -> written(course, model.progressProperty().get().paper(), file), written -> window.notices()
                                .notice(Texts.of("shell.lesson-part.the-worksheet-is-in", written))));
    }

    private static Path written(Course course, Paper paper, Path file) {
        try {
            WholeFile.write(file, new Worksheet(course.lesson(), paper).pdf());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The file " + file
                            + " cannot be written. Check that the folder exists, may be written to and is not"
                            + " full, or choose another one.",
                    e);
        }
    }

    private <T> void in(Supplier<T> work, Consumer<T> then) {
        Unawaited.whenDone(CompletableFuture.supplyAsync(work, background), fxThread, (result, error) -> {
            if (error == null) {
                then.accept(result);
            } else {
                say(error);
            }
        });
    }

    private void say(Throwable error) {
        Throwable cause = Causes.of(error);
        LOG.log(Level.DEBUG, "Lessons", cause);
        window.notices().failure(Failures.sentence(cause, Texts.of("shell.lesson-part.the-lesson-could-not", cause)));
    }

    /** Asks for predictions, or no longer. */
    void toggleAsking() {
        model.setAsking(!model.progressProperty().get().asking());
    }

    /** Prints worksheets on the other paper from now on. */
    void changePaper() {
        model.print(model.progressProperty().get().paper().other());
    }

    @Override
    public ObservableStringValue viewProperty() {
        return view.getReadOnlyProperty();
    }

    @Override
    public void showView(String title) {
        window.views().getTabs().stream()
                .filter(tab -> tab.getText().equals(title))
                .findFirst()
                .ifPresent(window.views().getSelectionModel()::select);
    }

    @Override
    public void train(Experiment experiment, @Nullable Pace wanted) {
        pace.lend(wanted);
        boolean changed = setup.modifiedProperty().get();
        setup.open(experiment);
        session.start(experiment, false);
        if (changed) {
            window.notices()
                    .undoable(
                            Texts.of("shell.lesson-part.the-setup-has-the"),
                            setup.history().wayBack());
        }
    }
}
