package mnl.ui.robustness;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.engine.RunState;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;

/**
 * Has the current run certified and attacked: the radii by itself when the run is over and somebody looks, everything when
 * it is asked for. Belongs to the FX thread.
 */
final class Measuring {
    private final RunSession session;
    private final AttackSettings settings;
    private final RobustAsking asking;
    private final Runnable found;
    private final CancellableWork certifying;
    private final CancellableWork attacking;
    private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private RadiiFound radii;
    private AttacksFound attacks;
    private boolean stopped;

    /** @param found notified whenever there are other results */
    Measuring(RunSession session, AttackSettings settings, Executor background, Executor fxThread, Runnable found) {
        this.session = session;
        this.settings = settings;
        this.asking = new RobustAsking(session, background, fxThread);
        this.found = found;
        this.certifying = new CancellableWork(fxThread);
        this.attacking = new CancellableWork(fxThread);
        session.stateProperty().addListener((o, old, now) -> certifyWhereOver());
        session.measurementsProperty().addListener((o, old, now) -> certifyWhereOver());
        showing.addListener((o, old, now) -> certifyWhereOver());
    }

    /** Forgets everything, for another run is current, or none. */
    void open() {
        certifying.cancel();
        attacking.cancel();
        radii = null;
        attacks = null;
        stopped = false;
        problem.set("");
        certifyWhereOver();
    }

    private void certifyWhereOver() {
        RunState state = session.stateProperty().get();
        boolean over = state != null && state.isTrained();
        if (showing.get() && over && !stopped && canAsk() && !isCertifying() && !hasCurrentRadii()) {
            certify();
        }
    }

    private boolean canAsk() {
        RunHistory history = session.historyProperty().get();
        return history != null && history.size() > 0;
    }

    private boolean isCertifying() {
        return certifying.progressProperty().get() >= 0;
    }

    private boolean hasCurrentRadii() {
        return radii != null && isCurrent(radii.stamp());
    }

    private boolean isCurrent(ResultVersion stamp) {
        return stamp.reaches(session.trainedTo());
    }

    /** Works out the radii of the model as it is now; older attacks, on another model, go. */
    void certify() {
        stopped = false;
        begin(certifying, asking::certify, result -> {
            radii = result;
            if (attacks != null && isCurrent(radii.stamp()) && !isCurrent(attacks.stamp())) {
                attacks = null;
            }
        });
    }

    /** Attacks the model as it is now, and works out its radii where these are older. */
    void attack() {
        if (canAsk() && settings.problemProperty().get().isEmpty()) {
            if (!hasCurrentRadii() && !isCertifying()) {
                certify();
            }
            begin(attacking, progress -> asking.attack(settings, progress), result -> attacks = result);
        }
    }

    private <A> void begin(CancellableWork work, Function<DoubleConsumer, CompletableFuture<A>> ask, Consumer<A> take) {
        if (!canAsk()) {
            return;
        }
        problem.set("");
        work.start(
                ask,
                result -> {
                    take.accept(result);
                    found.run();
                    certifyWhereOver();
                },
                sentence -> {
                    stopped = true;
                    problem.set(sentence);
                });
    }

    /** Gives up the certification under way, until it is asked for again. */
    void cancelCertifying() {
        stopped = true;
        certifying.cancel();
    }

    void cancelAttacking() {
        attacking.cancel();
    }

    /** The newest radii; null before there are any. */
    RadiiFound radii() {
        return radii;
    }

    /** The newest attacks; null before there are any. */
    AttacksFound attacks() {
        return attacks;
    }

    BooleanProperty showingProperty() {
        return showing;
    }

    ReadOnlyDoubleProperty certifyingProperty() {
        return certifying.progressProperty();
    }

    ReadOnlyDoubleProperty attackingProperty() {
        return attacking.progressProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void report(String sentence) {
        problem.set(sentence);
    }

    /** What noise the test split is under. */
    String noiseWords() {
        return asking.noiseWords();
    }
}
