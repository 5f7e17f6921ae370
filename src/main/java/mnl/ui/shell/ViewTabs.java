package mnl.ui.shell;

import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views in the middle of the window; each is made when it is first looked at. */
final class ViewTabs extends TabPane {

    ViewTabs(List<ViewTab> views) {
        setId("views");
        getStyleClass().add("views");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (ViewTab view : views) {
            Tab tab = new Tab(view.title());
            tab.setGraphic(new FontIcon(view.icon()));
            tab.setOnSelectionChanged(e -> selectionChanged(tab, view));
            getTabs().add(tab);
            if (view.calling() != null) {
                view.calling().addListener((o, old, now) -> {
                    if (now != null) {
                        getSelectionModel().select(tab);
                    }
                });
            }
        }
    }

    private static void selectionChanged(Tab tab, ViewTab view) {
        if (tab.isSelected()) {
            if (tab.getContent() == null) {
                tab.setContent(view.node().get());
            }
            view.onShown().run();
        } else {
            view.onHidden().run();
        }
    }

    void show(int index) {
        getSelectionModel().select(index);
    }
}
