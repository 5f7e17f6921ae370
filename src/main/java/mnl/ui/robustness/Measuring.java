package mnl.ui.robustness;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.EvaluationRequest;
import mnl.engine.RunState;
import mnl.ui.session.CurrentModel;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.ui.task.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Has the current run certified and attacked: the radii by itself when the run is over and somebody looks, everything when
 * it is asked for. Belongs to the FX thread.
 */
final class Measuring {
    private final RunSession session;
    private final AttackSettings settings;
    private final Runnable found;
    private final Inquiry<EvaluationRequest, RadiiFound> certifying;
    private final Inquiry<Map<String, AttackRequest>, AttacksFound> attacking;
    private final UnderWay certification;
    private final UnderWay attack;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ObservableStringValue problem;
    private @Nullable RadiiFound radii;
    private @Nullable AttacksFound attacks;
    private boolean stopped;

    /** @param found notified whenever there are other results */
    Measuring(
            RunSession session,
            AttackSettings settings,
            Executor background,
            Executor fxThread,
            LongSupplier nanos,
            Runnable found) {
        this.session = session;
        this.settings = settings;
        this.found = found;
        RobustAsking asking = new RobustAsking(session, background, fxThread);
        Subject model = new CurrentModel(session);
        this.certifying = new Inquiry<>(asking::certify, fxThread, this::certified).about(model);
        this.attacking = new Inquiry<>(asking::attack, fxThread, this::attacked).about(model);
        this.certification = new UnderWay(certifying.progressProperty(), nanos, this::cancelCertifying);
        this.attack = new UnderWay(attacking.progressProperty(), nanos, attacking::cancel);
        this.problem = Inquiry.problemOf(certifying, attacking);
        session.stateProperty().addListener((o, old, now) -> certifyWhereOver());
        session.measurementsProperty().addListener((o, old, now) -> certifyWhereOver());
        certifying.workingProperty().addListener((o, old, now) -> certifyWhereOver());
        showing.addListener((o, old, now) -> certifyWhereOver());
    }

    /** Forgets everything, for another run is current, or none. */
    void open() {
        radii = null;
        attacks = null;
        stopped = false;
        certifyWhereOver();
    }

    private void certifyWhereOver() {
        RunState state = session.stateProperty().get();
        boolean over = state != null && state.isTrained();
        if (showing.get() && over && !stopped && problem.get().isEmpty() && !isCertifying() && !hasCurrentRadii()) {
            certify();
        }
    }

    private boolean isCertifying() {
        return certifying.workingProperty().get();
    }

    private boolean hasCurrentRadii() {
        return radii != null && isCurrent(radii.stamp());
    }

    private boolean isCurrent(ResultVersion stamp) {
        return stamp.reaches(session.trainedTo());
    }

    /** Works out the radii of the model as it is now; older attacks, on another model, go. */
    void certify() {
        if (session.experimentProperty().get() != null) {
            stopped = false;
            certifying.cancel();
            forgetProblem(attacking);
            certifying.ask(OwnNoise.request(session.experimentProperty().get(), Split.TEST));
        }
    }

    private static void forgetProblem(Inquiry<?, ?> idle) {
        if (!idle.workingProperty().get()) {
            idle.cancel();
        }
    }

    private void certified(RadiiFound result) {
        radii = result;
        if (attacks != null && isCurrent(radii.stamp()) && !isCurrent(attacks.stamp())) {
            attacks = null;
        }
        found.run();
    }

    /** Attacks the model as it is now, and works out its radii where these are older. */
    void attack() {
        RunHistory history = session.historyProperty().get();
        if (history != null && settings.problemProperty().get().isEmpty()) {
            if (!hasCurrentRadii() && !isCertifying()) {
                certify();
            }
            attacking.cancel();
            forgetProblem(certifying);
            attacking.ask(settings.requests(
                    history.layout(), OwnNoise.of(session.experimentProperty().get())));
        }
    }

    private void attacked(AttacksFound result) {
        attacks = result;
        found.run();
    }

    /** Gives up the certification under way, until it is asked for again. */
    private void cancelCertifying() {
        stopped = true;
        certifying.cancel();
    }

    /** The newest radii; null before there are any. */
    @Nullable
    RadiiFound radii() {
        return radii;
    }

    /** The newest attacks; null before there are any. */
    @Nullable
    AttacksFound attacks() {
        return attacks;
    }

    BooleanProperty showingProperty() {
        return showing;
    }

    UnderWay certification() {
        return certification;
    }

    UnderWay attackUnderWay() {
        return attack;
    }

    ObservableStringValue problemProperty() {
        return problem;
    }
}
