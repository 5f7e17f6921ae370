package mnl.ui.present;

import javafx.scene.Node;

/** The views that a presentation goes through. */
public interface Deck {
    int size();

    /** Index of the view that shows. */
    int at();

    void show(int index);

    /** What the view that shows is called. */
    String title();

    /** The view that shows. */
    Node view();

    /** Gives the view that shows away; what is returned puts it back. */
    Runnable lend();
}
