package mnl.ui.style;

import java.util.List;
import javafx.beans.binding.Bindings;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.legend.LegendEntry;
import mnl.lab.report.ArmColors;
import mnl.ui.chart.LegendPane;
import mnl.ui.session.ArmVisibility;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The arms' colours as buttons that show and hide an arm in every view. */
public final class ArmLegend {
    private final LegendPane pane = new LegendPane(Texts.of("style.arm-legend.arms")).saying(ArmName::of);

    /** A legend of a view: it takes no room while a panel beside the views lists the arms. */
    public static ArmLegend ofView(ArmVisibility visibility) {
        ArmLegend legend = new ArmLegend(visibility);
        legend.pane.visibleProperty().bind(visibility.listedProperty().not());
        legend.pane.managedProperty().bind(legend.pane.visibleProperty());
        return legend;
    }

    public ArmLegend(ArmVisibility visibility) {
        pane.setId("arms");
        pane.setMinWidth(0);
        Bindings.bindContentBidirectional(pane.hidden(), visibility.hidden());
        Explain.set(pane, Texts.of("style.arm-legend.explain"));
    }

    /** Shows the arms of a run; none for null. */
    public void showArmsOf(@Nullable RunLayout layout) {
        setArms(layout == null ? List.of() : layout.arms());
    }

    /** Shows these arms. */
    public void setArms(List<String> arms) {
        pane.setEntries(arms.stream().map(arm -> entry(arm, arms)).toList());
    }

    /** The line of a legend for one arm of a run: its colour, as the shape that marks its curves. */
    public static LegendEntry entry(String arm, List<String> arms) {
        return new LegendEntry(arm, ArmColors.of(arm, arms), null, ArmColors.marker(arm, arms));
    }

    public LegendPane node() {
        return pane;
    }
}
