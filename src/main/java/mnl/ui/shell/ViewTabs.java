package mnl.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
<<<<<<< HEAD
=======
import javafx.event.Event;
>>>>>>> main
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views in the middle of the window; each is made when it is first looked at. */
final class ViewTabs extends TabPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Below this width per view, in units of the type size, the tabs show their words only. */
    private static final double ROOMY = 9.5;

<<<<<<< HEAD
    private final StartPage start;
    private final Map<ViewTab, Node> made = new HashMap<>();

    ViewTabs(List<ViewTab> views, Look look, StartPage start) {
        this.start = start;
=======
    private final List<ViewTab> views;

    ViewTabs(List<ViewTab> views, Look look) {
        this.views = List.copyOf(views);
>>>>>>> main
        setId("views");
        getStyleClass().add("views");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        BooleanBinding roomy = Bindings.createBooleanBinding(
                () -> getWidth()
                        >= ROOMY * views.size() * look.typeSizeProperty().get(),
                widthProperty(),
                look.typeSizeProperty());
        roomy.addListener((o, was, now) -> pseudoClassStateChanged(NARROW, !now));
        pseudoClassStateChanged(NARROW, !roomy.get());
        for (ViewTab view : views) {
            Tab tab = new Tab(view.title());
            tab.graphicProperty()
                    .bind(Bindings.when(roomy).then(new FontIcon(view.icon())).otherwise((FontIcon) null));
            tab.setOnSelectionChanged(e -> selectionChanged(tab, view));
            start.noRun().addListener((o, was, now) -> {
                if (tab.isSelected()) {
                    fill(tab, view);
                }
            });
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

<<<<<<< HEAD
    private void selectionChanged(Tab tab, ViewTab view) {
        if (tab.isSelected()) {
            fill(tab, view);
=======
    /** What a tab shows, made now where it was not looked at before. */
    Node content(int index) {
        return made(getTabs().get(index), views.get(index));
    }

    private static Node made(Tab tab, ViewTab view) {
        if (tab.getContent() == null) {
            tab.setContent(keepingThePointer(view.node().get()));
        }
        return tab.getContent();
    }

    private static void selectionChanged(Tab tab, ViewTab view) {
        if (tab.isSelected()) {
            made(tab, view);
>>>>>>> main
            view.onShown().run();
        } else {
            view.onHidden().run();
        }
    }

<<<<<<< HEAD
    /** The view, or while there is no run the start page, which is in one tab at a time. */
    private void fill(Tab tab, ViewTab view) {
        if (start.noRun().get()) {
            getTabs().stream().filter(each -> each != tab).forEach(each -> each.setContent(null));
            tab.setContent(start.node());
        } else {
            tab.setContent(made.computeIfAbsent(view, wanted -> wanted.node().get()));
        }
=======
    /** A press that reaches the tabs gives them the keys, and the arrow keys then change the view. */
    private static Node keepingThePointer(Node view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        return view;
>>>>>>> main
    }

    void show(int index) {
        getSelectionModel().select(index);
    }
}
