package mnl.ui.dials;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mnl.analysis.statistics.PrincipalPlane;
import mnl.data.Causes;
import mnl.data.DataException;
import mnl.data.MemoryShortage;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.ui.task.Failures;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** What the dials of the generator make: training samples as points, and the Bayes ceilings, while the user drags. */
public final class DialsViewModel {
    private final ObservableValue<Experiment> experiment;
    private final Inquiry<DialQuestion, Preview> askPreview;
    private final CeilingFeed ceilings;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final BooleanProperty hold = new SimpleBooleanProperty(this, "hold", true);
    private final ObjectProperty<Projection> projection =
            new SimpleObjectProperty<>(this, "projection", Projection.PRINCIPAL);
    private final ObservableList<Projection> projections = FXCollections.observableArrayList(Projection.PRINCIPAL);
    private final ReadOnlyObjectWrapper<ScatterMaker> scatter = new ReadOnlyObjectWrapper<>(this, "scatter");
    private @Nullable Preview preview;
    private List<PrincipalPlane> held = List.of();
    private @Nullable DialQuestion asked;
    private @Nullable DialQuestion heldSince;
    private double reach;

    /**
     * @param experiment the experiment as set up
     * @param background where samples are drawn
     * @param fxThread brings answers back
     */
    public DialsViewModel(ObservableValue<Experiment> experiment, Executor background, Executor fxThread) {
        this.experiment = experiment;
        askPreview = Inquiry.inBackground(Preview::of, background, fxThread, this::answered)
                .saying(this::sentence);
        ceilings = new CeilingFeed(background, fxThread);
        experiment.addListener((o, was, now) -> ask());
        showing.addListener((o, was, now) -> ask());
        projection.addListener((o, was, now) -> show(true));
        hold.addListener((o, was, now) -> fit());
    }

    private void ask() {
        Experiment now = experiment.getValue();
        if (!showing.get() || now == null || !(now.dataset() instanceof DatasetSpec.Synthetic spec)) {
            return;
        }
        DialQuestion question = new DialQuestion(spec, now.seeds().first());
        if (!question.equals(asked)) {
            asked = question;
            askPreview.ask(question);
            ceilings.ask(question);
        }
    }

    private void answered(Preview answer) {
        preview = answer;
        boolean newSpace = !answer.question().inTheSameSpaceAs(heldSince);
        if (newSpace || !hold.get()) {
            held = answer.best();
            heldSince = answer.question();
        }
        offerProjections();
        show(newSpace || !hold.get());
    }

    private String sentence(Throwable failure) {
        Throwable cause = Causes.of(failure);
        String why =
                cause instanceof DataException || MemoryShortage.sentence(cause).isPresent()
                        ? Failures.sentence(cause, "")
                        : Texts.of("dials.dials-view-model.the-samples-could-not", cause.getMessage());
        return preview == null ? why : Texts.of("dials.dials-view-model.what-is-shown-are", why);
    }

    private void offerProjections() {
        List<DatasetSpec.ClassPair> pairs =
                Objects.requireNonNull(preview).question().spec().confusablePairs();
        projections.removeIf(p -> !p.isPrincipal()
                && (p.pair() >= pairs.size() || !pairs.get(p.pair()).equals(p.classes())));
        for (int p = 0; p < pairs.size(); p++) {
            Projection pair = new Projection(p, pairs.get(p));
            if (!projections.contains(pair)) {
                projections.add(pair);
            }
        }
        if (!projections.contains(projection.get())) {
            projection.set(Projection.PRINCIPAL);
        }
    }

    /** Held axes grow where points would leave them, and never shrink. */
    private void show(boolean anew) {
        if (preview == null || projection.get() == null) {
            return;
        }
        ScatterMaker maker = new ScatterMaker(preview, projection.get(), held);
        reach = anew ? maker.reach() : Math.max(reach, maker.reach());
        scatter.set(maker);
    }

    /** Turns and scales the axes to the samples of now. */
    public void fit() {
        if (preview != null) {
            held = preview.best();
            heldSince = preview.question();
            show(true);
        }
    }

    /** Whether anybody looks; nothing is drawn or estimated for nobody. */
    public BooleanProperty showingProperty() {
        return showing;
    }

    /** Whether the axes stay while dials move. */
    public BooleanProperty holdProperty() {
        return hold;
    }

    /** The plane that is looked at. */
    ObjectProperty<Projection> projectionProperty() {
        return projection;
    }

    /** The planes on offer. */
    ObservableList<Projection> projections() {
        return projections;
    }

    /** Makes the pictures; null before the first samples. */
    ReadOnlyObjectProperty<ScatterMaker> scatterProperty() {
        return scatter.getReadOnlyProperty();
    }

    /** How far the axes reach. */
    double reach() {
        return reach;
    }

    /** The samples that are shown; null before the first ones. */
    @Nullable
    Preview preview() {
        return preview;
    }

    /** The ceilings. */
    CeilingFeed ceilings() {
        return ceilings;
    }

    /** Why what is shown is not what the dials say; empty where it is. */
    ReadOnlyStringProperty messageProperty() {
        return askPreview.problemProperty();
    }
}
