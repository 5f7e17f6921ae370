package mnl.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mnl.figure.legend.LegendEntry;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LegendPaneTest {
    private LegendPane legend;
    private VBox root;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        legend = new LegendPane("Arms");
        root = new VBox(legend);
        stage.setScene(new Scene(root, 400, 300));
        stage.show();
    }

    private void show(FxRobot robot, int entries, String name) {
        robot.interact(() -> {
            legend.setEntries(IntStream.range(0, entries)
                    .mapToObj(i -> new LegendEntry(name + i, "#0072b2", LineStyle.SOLID, Marker.NONE))
                    .toList());
            root.applyCss();
            root.layout();
        });
    }

    private MenuButton menu() {
        return (MenuButton) legend.lookup(".legend-menu");
    }

    @Test
    void fewEntriesAreButtons(FxRobot robot) {
        show(robot, 3, "arm ");
        assertFalse(menu().isVisible());
        assertTrue(legend.buttons().allMatch(button -> button.isVisible() && button.getWidth() > 0));
    }

    @Test
    void manyLongNamesTakeOneRowAndAMenuShowsAndHidesThem(FxRobot robot) {
        show(robot, 16, "an arm with a name of very many letters ");
        assertTrue(menu().isVisible());
        assertTrue(legend.buttons().noneMatch(Region::isVisible));
        assertTrue(legend.getHeight() < 60, legend.getHeight() + " px");
        assertEquals("Arms: 16 of 16", menu().getText());
        robot.interact(() -> menu().getOnShowing().handle(null));
        List<CheckMenuItem> items = menu().getItems().stream()
                .filter(CheckMenuItem.class::isInstance)
                .map(CheckMenuItem.class::cast)
                .toList();
        assertEquals(16, items.size());
        robot.interact(() -> items.get(2).fire());
        assertEquals("Arms: 15 of 16", menu().getText());
        assertEquals(List.of(items.get(2).getText()), List.copyOf(legend.hidden()));
    }

    @Test
    void oneLongNameKeepsToItsPlace(FxRobot robot) {
        show(robot, 1, "an arm with a name of very many letters that goes on and on ");
        assertTrue(legend.buttons().allMatch(button -> button.getWidth() < 260), "cut in its middle");
    }
}
