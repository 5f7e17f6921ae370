package mnl.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.LeakingColumn;
import mnl.data.importing.ReadSamples;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.SplitRule;
import mnl.ui.task.Pulse;
import org.jspecify.annotations.Nullable;

/** Turns the user's own files into a dataset folder, in four steps. */
public final class ImportViewModel {
    private static final Set<String> WAITING = Set.of(
            SourcesViewModel.NOTHING,
            SourcesViewModel.LOOKING,
            ReadingViewModel.READING,
            SplitStepViewModel.COUNTING,
            TargetViewModel.LOOKING);

    private final SourceFormats formats;
    private final Consumer<Path> open;
    private final SourcesViewModel sources;
    private final ReadingViewModel reading;
    private final SplitStepViewModel splitStep;
    private final TargetViewModel target;
    private final ImportJob job;
    private final ObjectProperty<ImportStep> step = new SimpleObjectProperty<>(this, "step", ImportStep.SOURCES);
    private final StringBinding whyNot;
    private final BooleanBinding refused;
    private final List<LeakingColumn> leftOut = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>();
    private @Nullable SplitRule usual;

    /**
     * An import of nothing yet.
     *
     * @param formats the forms that can be read
     * @param datasets where datasets go unless the user chooses another folder
     * @param open opens the dataset that was written
     * @param background reads and writes
     * @param fxThread brings answers back
     * @param pulse the frame beat
     * @param nanos the clock
     */
    public ImportViewModel(
            SourceFormats formats,
            Path datasets,
            Consumer<Path> open,
            Executor background,
            Executor fxThread,
            Pulse pulse,
            LongSupplier nanos) {
        this.formats = formats;
        this.open = open;
        sources = new SourcesViewModel(formats, background, fxThread);
        reading = new ReadingViewModel(formats, datasets, background, fxThread, pulse);
        splitStep = new SplitStepViewModel(background, fxThread);
        target = new TargetViewModel(datasets, background, fxThread);
        job = new ImportJob(background, fxThread, pulse, nanos);
        whyNot = Bindings.createStringBinding(
                this::reason,
                step,
                sources.whyNotProperty(),
                reading.whyNotProperty(),
                splitStep.whyNoClassesProperty(),
                splitStep.whyNotProperty(),
                target.whyNotProperty(),
                job.stateProperty());
        refused = Bindings.createBooleanBinding(
                () -> !unread().isEmpty() && !WAITING.contains(unread()) && sources.isReadable(),
                sources.whyNotProperty(),
                reading.whyNotProperty());
        sources.lookedProperty().addListener((o, was, now) -> looked(now));
        reading.tagsProperty().addListener((o, was, now) -> splitStep.count(now));
        job.stateProperty().addListener((o, was, now) -> lookAgainWhereFilesChanged());
    }

    private void lookAgainWhereFilesChanged() {
        if (job.stateProperty().get() == ImportJob.State.FAILED && job.filesChanged()) {
            sources.lookAgain();
        }
    }

    private void looked(SourcesViewModel.@Nullable Looked looked) {
        leftOut.clear();
        allowed.clear();
        if (looked == null || looked.together().isEmpty()) {
            reading.read(null);
            return;
        }
        SplitRule rule = SplitRule.usual(looked.together());
        if (!rule.equals(usual)) {
            usual = rule;
            splitStep.splits().set(rule);
        }
        target.propose(proposal());
        reading.read(looked.files());
    }

    private String proposal() {
        List<SourceSettings> all = sources.sources();
        Path first = all.get(0).path().toAbsolutePath();
        Path name = all.size() == 1 || first.getParent() == null
                ? first.getFileName()
                : first.getParent().getFileName();
        return name == null ? "dataset" : name.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    private String reason() {
        if (job.stateProperty().get() == ImportJob.State.RUNNING) {
            return "";
        }
        return switch (step.get()) {
            case SOURCES -> sources.whyNotProperty().get();
            case PREVIEW ->
                first(
                        reading.whyNotProperty().get(),
                        splitStep.whyNoClassesProperty().get());
            case SPLIT -> first(unread(), splitStep.whyNotProperty().get());
            case TARGET ->
                first(
                        unread(),
                        first(
                                splitStep.whyNotProperty().get(),
                                target.whyNotProperty().get()));
        };
    }

    /** Why the samples are not known, though they were before: the files have changed. */
    private String unread() {
        return first(sources.whyNotProperty().get(), reading.whyNotProperty().get());
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Goes to the next step, or imports after the last one. */
    public void next() {
        if (!whyNot.get().isEmpty() || job.stateProperty().get() == ImportJob.State.RUNNING) {
            return;
        }
        if (step.get() == ImportStep.TARGET) {
            run();
            return;
        }
        step.set(step.get().plus(1));
        if (step.get() == ImportStep.TARGET) {
            target.check();
        }
    }

    /** Goes back one step. */
    public void back() {
        if (step.get() != ImportStep.SOURCES && job.stateProperty().get() != ImportJob.State.RUNNING) {
            job.forget();
            step.set(step.get().plus(-1));
        }
    }

    private void run() {
        ChosenFiles files = sources.lookedProperty().get().files().without(leftOut);
        ReadSamples samples = Objects.requireNonNull(reading.samples());
        ImportPlan wanted = splitStep
                .plan(
                        target.nameProperty().get().strip(),
                        target.licenceProperty().get().strip(),
                        target.originProperty().get().strip())
                .allowing(allowed);
        job.start(() -> wanted.withSources(files.sources(formats)), samples, target.target());
    }

    /** Imports without the features that tell the class. */
    public void leaveOutLeaking() {
        leftOut.addAll(job.leakingProperty().get());
        run();
    }

    /** Imports with the features that tell the class, as the user allows. */
    public void allowLeaking() {
        job.leakingProperty().get().forEach(column -> allowed.add(column.modality() + ":" + column.name()));
        run();
    }

    /** Opens the dataset that was written. */
    public void openIt() {
        if (job.reportProperty().get() != null) {
            open.accept(job.reportProperty().get().folder());
        }
    }

    /** Reads the files anew, since what was wrong with them may have been repaired. */
    public void readAgain() {
        if (refused.get()) {
            sources.lookAgain();
        }
    }

    /** Whether something is wrong with the files themselves, which may be repaired where they are. */
    public BooleanBinding refused() {
        return refused;
    }

    /** Ends what is under way; nothing half-written stays. */
    public void close() {
        job.cancel();
        reading.close();
    }

    /** The step that is shown. */
    public ObjectProperty<ImportStep> stepProperty() {
        return step;
    }

    /** Why there is no going on, one sentence; empty where there is. */
    public StringBinding whyNotProperty() {
        return whyNot;
    }

    /** Whether the reason is only that something is still to come, not that something is wrong. */
    public BooleanBinding waiting() {
        return Bindings.createBooleanBinding(() -> WAITING.contains(whyNot.get()), whyNot);
    }

    /** Whether the import is under way. */
    public BooleanBinding running() {
        return job.stateProperty().isEqualTo(ImportJob.State.RUNNING);
    }

    public SourcesViewModel sources() {
        return sources;
    }

    public ReadingViewModel reading() {
        return reading;
    }

    public SplitStepViewModel splitStep() {
        return splitStep;
    }

    public TargetViewModel target() {
        return target;
    }

    public ImportJob job() {
        return job;
    }
}
