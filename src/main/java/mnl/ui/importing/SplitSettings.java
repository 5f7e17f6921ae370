package mnl.ui.importing;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.data.importing.SplitRule;

/** How samples are divided into training, validation and test samples, as typed. */
public final class SplitSettings {
    private final ObjectProperty<SplitChoice> choice = new SimpleObjectProperty<>(this, "choice", SplitChoice.SHARES);
    private final StringProperty shares = new SimpleStringProperty(this, "shares", "60/20/20");
    private final StringProperty folds = new SimpleStringProperty(this, "folds", "5");
    private final BooleanProperty byGroup = new SimpleBooleanProperty(this, "byGroup");

    SplitSettings(Runnable changed) {
        choice.addListener((o, was, now) -> changed.run());
        shares.addListener((o, was, now) -> changed.run());
        folds.addListener((o, was, now) -> changed.run());
        byGroup.addListener((o, was, now) -> changed.run());
    }

    /** Takes over a rule. */
    void set(SplitRule rule) {
        if (rule instanceof SplitRule.Random random) {
            byGroup.set(random.byGroup());
            choice.set(SplitChoice.SHARES);
        } else if (rule instanceof SplitRule.Folds drawn) {
            byGroup.set(drawn.byGroup());
            choice.set(SplitChoice.FOLDS);
        } else if (rule instanceof SplitRule.FoldPerGroup) {
            choice.set(SplitChoice.GROUPS);
        } else {
            choice.set(SplitChoice.GIVEN);
        }
    }

    /**
     * The rule that was typed.
     *
     * @throws IllegalArgumentException with one sentence when it is none
     */
    SplitRule rule() {
        return switch (choice.get()) {
            case GIVEN -> new SplitRule.Given();
            case SHARES -> new SplitRule.Random(SplitRule.Shares.parse(shares.get()), byGroup.get());
            case FOLDS -> new SplitRule.Folds(foldCount(), byGroup.get());
            case GROUPS -> new SplitRule.FoldPerGroup();
        };
    }

    private int foldCount() {
        String typed = folds.get().strip();
        if (!typed.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("Type the number of folds as a whole number, such as 5.");
        }
        return Integer.parseInt(typed);
    }

    public ObjectProperty<SplitChoice> choiceProperty() {
        return choice;
    }

    /** Percentages of training, validation and test samples with slashes between them. */
    public StringProperty sharesProperty() {
        return shares;
    }

    /** K. */
    public StringProperty foldsProperty() {
        return folds;
    }

    /** Whether the samples of a group stay together. */
    public BooleanProperty byGroupProperty() {
        return byGroup;
    }
}
