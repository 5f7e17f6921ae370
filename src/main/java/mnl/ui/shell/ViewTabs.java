package mnl.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import mnl.ui.chart.ChartPane;
import mnl.ui.task.Explain;
import org.kordamp.ikonli.javafx.FontIcon;

/** The views in the middle of the window; each is made when it is first looked at. */
final class ViewTabs extends TabPane {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Below this width per view, in units of the type size, the tabs show their words only. */
    private static final double ROOMY = 9.5;

    private final List<ViewTab> views;
    private final ObservableBooleanValue nothing;
    private final Supplier<? extends Node> instead;
    private final Map<ViewTab, Node> made = new HashMap<>();

    /**
     * @param views in order
     * @param nothing whether there is nothing to be seen
     * @param instead what a view shows then, but for those that always have something
     */
    ViewTabs(List<ViewTab> views, Look look, ObservableBooleanValue nothing, Supplier<? extends Node> instead) {
        this.views = List.copyOf(views);
        this.nothing = nothing;
        this.instead = instead;
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
            nothing.addListener((o, was, now) -> {
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

    /** What a tab shows, made now where it was not looked at before. */
    Node content(int index) {
        Tab tab = getTabs().get(index);
        fill(tab, views.get(index));
        return tab.getContent();
    }

    /** The view, or while there is no run the start page, which is in one tab at a time. */
    private void fill(Tab tab, ViewTab view) {
        Node wanted = nothing.get() && !view.always()
                ? instead.get()
                : made.computeIfAbsent(
                        view, unmade -> keepingThePointer(unmade.node().get()));
        if (tab.getContent() != wanted) {
            getTabs().stream().filter(each -> each.getContent() == wanted).forEach(each -> each.setContent(null));
            tab.setContent(wanted);
        }
    }

    private void selectionChanged(Tab tab, ViewTab view) {
        if (tab.isSelected()) {
            fill(tab, view);
            view.onShown().run();
        } else {
            view.onHidden().run();
        }
    }

    /** A press that reaches the tabs gives them the keys, and the arrow keys then change the view. */
    private static Node keepingThePointer(Node view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
        return view;
    }

    /** What the tab in front shows. */
    Node front() {
        return getSelectionModel().getSelectedItem().getContent();
    }

    /** What the tab in front is called. */
    String title() {
        return getSelectionModel().getSelectedItem().getText();
    }

    /** What the first picture in front says that it is; empty where there is none. */
    String explained() {
        return Stream.ofNullable(front())
                .flatMap(view -> view.lookupAll(".mnl-chart").stream())
                .filter(chart -> chart instanceof ChartPane && chart.isVisible())
                .flatMap(chart -> Explain.of(chart).stream())
                .findFirst()
                .orElse("");
    }

    void show(int index) {
        getSelectionModel().select(index);
    }
}
