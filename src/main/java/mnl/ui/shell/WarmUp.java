package mnl.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import mnl.words.Texts;

/** Makes the toolkit load what the window is going to need, while the window still waits for files. */
final class WarmUp {
    private WarmUp() {}

    /** Builds and styles one control of each kind, which nobody will see. */
    static void controls(Look look) {
        VBox some = new VBox(
                new MenuBar(new Menu(Texts.of("shell.warm-up.menu"))),
                new TitledPane(Texts.of("shell.warm-up.section"), new CheckBox(Texts.of("shell.warm-up.check"))),
                new ComboBox<String>(),
                new TextField(),
                new Slider(),
                new TabPane(new Tab(Texts.of("shell.warm-up.tab"))));
        SplitPane root = new SplitPane(new ScrollPane(some));
        look.dress(new Scene(root));
        root.applyCss();
    }
}
