package mnl.ui.arms;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.ui.session.ArmVisibility;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One arm: its colour, whether it is drawn, its accuracy and its difference to the baseline. */
final class ArmStandingRow extends VBox {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("left-out");
    private static final PseudoClass CERTAIN = PseudoClass.getPseudoClass("certain");

    private final String arm;
    private final ArmVisibility visibility;
    private final Label accuracy = new Label();
    private final Label difference = new Label();
    private final Label course = new Label();
    private final Button visible = new Button();
    private final Tooltip meaning = new Tooltip();
    private final Tooltip whole = new Tooltip();

    /** Held, so that it goes on listening. */
    private final BooleanBinding pointed;

    /**
     * @param arm its name
     * @param swatch its colour and its marker
     * @param visibility whether it is drawn
     */
    ArmStandingRow(String arm, Node swatch, ArmVisibility visibility) {
        this.arm = arm;
        this.visibility = visibility;
        getStyleClass().add("arm-row");
        setId("arm-row-" + arm);
        Label name = Nodes.name(ArmName.of(arm));
        name.getStyleClass().add("arm-name");
        name.setTooltip(new Tooltip(ArmName.withCode(arm)));
        accuracy.setId("accuracy-" + arm);
        accuracy.getStyleClass().add("arm-accuracy");
        accuracy.setMinWidth(USE_PREF_SIZE);
        difference.setId("difference-" + arm);
        difference.getStyleClass().add("arm-difference");
        difference.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(swatch, name, gap, eye());
        head.getStyleClass().add("arm-head");
        Region gap2 = new Region();
        HBox.setHgrow(gap2, Priority.ALWAYS);
        HBox metrics = new HBox(accuracy, gap2, difference);
        metrics.getStyleClass().add("arm-metrics");
        course.setId("course-" + arm);
        course.getStyleClass().addAll("quiet", "arm-course");
        course.setWrapText(true);
        course.setMinHeight(USE_PREF_SIZE);
        course.visibleProperty().bind(course.textProperty().isNotEmpty());
        course.managedProperty().bind(course.visibleProperty());
        getChildren().addAll(head, metrics, course);
        followVisibility();
        pointed = hoverProperty().or(visible.focusVisibleProperty());
        pointed.addListener((o, was, now) -> visibility.highlight(arm, now));
    }

    private Button eye() {
        visible.setId("visible-" + arm);
        visible.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        visible.setTooltip(new Tooltip(Texts.of("arms.arm-standing-row.shows-or-hides-this")));
        visible.setOnAction(e -> visibility.toggle(arm));
        return visible;
    }

    void followVisibility() {
        boolean shown = visibility.isVisible(arm);
        visible.setGraphic(new FontIcon(shown ? Feather.EYE : Feather.EYE_OFF));
        visible.setAccessibleText(
                shown
                        ? Texts.of("arms.arm-standing-row.spoken", ArmName.of(arm))
                        : Texts.of("arms.arm-standing-row.spoken-show", ArmName.of(arm)));
        pseudoClassStateChanged(HIDDEN, !shown);
    }

    void show(ArmStanding standing) {
        accuracy.setText(standing.accuracy() == null ? "–" : Points.percent(standing.accuracy()));
        course.setText(lastLine(standing.course()));
        course.setTooltip(standing.course().isEmpty() ? null : whole);
        whole.setText(standing.course());
        if (standing.baseline()) {
            difference.setText(Texts.of("arms.arm-standing-row.baseline"));
        } else {
            difference.setText(standing.difference() == null ? "" : Points.difference(standing.difference()));
        }
        difference.pseudoClassStateChanged(CERTAIN, standing.significant());
        difference.setTooltip(standing.difference() == null ? null : meaning);
        meaning.setText(significance(standing));
        Explain.set(this, explanation(standing));
    }

    private String explanation(ArmStanding standing) {
        String came = standing.course().isEmpty()
                ? ""
                : Texts.of(
                        "arms.arm-standing-row.by-the-schedules-rules",
                        standing.course().replace("\n", ", "));
        return Texts.together(metrics(standing), came);
    }

    private static String lastLine(String lines) {
        return lines.substring(lines.lastIndexOf('\n') + 1);
    }

    private String metrics(ArmStanding standing) {
        String head = Texts.of("arms.arm-standing-row.arm-accuracy-of-the", ArmName.of(arm));
        if (standing.baseline()) {
            return Texts.of("arms.arm-standing-row.it-is-the-baseline", head);
        }
        if (standing.difference() == null) {
            return Texts.of("arms.arm-standing-row.beside-it-its-paired", head);
        }
        return Texts.of(
                "arms.arm-standing-row.difference-to-the-baseline",
                head,
                Points.difference(standing.difference()),
                significance(standing));
    }

    private static String significance(ArmStanding standing) {
        return standing.significant()
                ? Texts.of("arms.arm-standing-row.bold", PairedComparison.RULE)
                : Texts.of("arms.arm-standing-row.not-bold-no", PairedComparison.RULE);
    }
}
