package mnl.ui.style.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import mnl.ui.style.Nodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MathTextTest {
    private MathText text;

    @Start
    void start(Stage stage) {
        text = new MathText("Margin f^m_y, see below.");
        stage.setScene(new Scene(Nodes.styled(text), 400, 80));
        stage.show();
    }

    private Bounds of(String written) {
        Node found = text.lookupAll(".math-variable").stream()
                .filter(node -> ((Text) node).getText().equals(written))
                .findFirst()
                .orElseThrow();
        return found.localToScene(found.getBoundsInLocal());
    }

    @Test
    void aSuperscriptStandsAboveTheSubscriptBesideTheirSmallerBase(FxRobot robot) {
        Bounds base = of("f");
        Bounds above = of("m");
        Bounds below = of("y");
        assertTrue(above.getMinY() < base.getMinY() + 0.1 * base.getHeight(), above + " beside " + base);
        assertTrue(above.getCenterY() < base.getCenterY(), above + " beside " + base);
        assertTrue(below.getCenterY() > base.getCenterY(), below + " beside " + base);
        assertTrue(below.getMinY() < base.getMaxY() - 0.3 * base.getHeight(), below + " hangs under " + base);
        assertTrue(below.getHeight() < base.getHeight(), below + " beside " + base);
        assertEquals(above.getMinX(), below.getMinX(), 1);
        assertEquals("Margin f super m sub y, see below.", text.getAccessibleText());
    }
}
