package mnl.ui.lessons;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class InSightTest {
    private final Pane node = new Pane();
    private final Pane around = new Pane(node);

    InSightTest() {
        node.resizeRelocate(10, 20, 30, 40);
    }

    @Test
    void aNodeIsSeenWhereItIs() {
        assertEquals(10, InSight.of(node).getMinX());
        assertEquals(40, InSight.of(node).getHeight());
    }

    @Test
    void whatIsHiddenOrCoveredIsNotSeen() {
        around.setVisible(false);
        assertNull(InSight.of(node));
        around.setVisible(true);
        around.setOpacity(0);
        assertNull(InSight.of(node));
    }
}
