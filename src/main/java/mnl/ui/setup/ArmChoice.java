package mnl.ui.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import mnl.experiment.Arm;

/** A guidance arm on offer. */
public final class ArmChoice {
    private final Arm arm;
    private final BooleanProperty chosen;

    ArmChoice(Arm arm, boolean chosen, Runnable changed) {
        this.arm = arm;
        this.chosen = new SimpleBooleanProperty(this, "chosen", chosen);
        this.chosen.addListener((o, was, now) -> changed.run());
    }

    public Arm arm() {
        return arm;
    }

    /** Whether it is trained. */
    public BooleanProperty chosenProperty() {
        return chosen;
    }
}
