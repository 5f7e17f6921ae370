package mnl.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.layout.Region;
import mnl.ui.present.Deck;

/** The tabs of the window as what a presentation goes through. */
final class TabDeck implements Deck {
    private final ViewTabs tabs;

    TabDeck(ViewTabs tabs) {
        this.tabs = tabs;
    }

    @Override
    public int size() {
        return tabs.getTabs().size();
    }

    @Override
    public int at() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    @Override
    public void show(int index) {
        tabs.show(index);
    }

    private Tab tab() {
        return tabs.getTabs().get(at());
    }

    @Override
    public String title() {
        return tab().getText();
    }

    @Override
    public Node view() {
        Node view = tabs.content(at());
        view.applyCss();
        return view;
    }

    @Override
    public Runnable lend() {
        Tab tab = tab();
        Node view = tab.getContent();
        tab.setContent(new Region());
        return () -> tab.setContent(view);
    }
}
