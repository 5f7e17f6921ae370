package mnl.ui.present;

import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mnl.ui.style.Filmed;
import mnl.ui.style.Nodes;
import org.jspecify.annotations.Nullable;

/** Above a presented picture: what it is, of which run and epoch, and the arms' colours where it has them. */
final class PageHead extends HBox {
    private final Label title = new Label();
    private final Label run = new Label();
    private final Node legend;
    private final Label epoch = new Label();
    private final RunOnShow about;
    private final ChangeListener<Object> moved = (o, was, now) -> tell();
    private @Nullable Filmed filmed;

    /**
     * @param legend what the arms' colours mean
     * @param about the run whose numbers are presented
     */
    PageHead(Node legend, RunOnShow about) {
        this.legend = legend;
        this.about = about;
        title.setId("presentation-title");
        title.getStyleClass().add("presentation-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        run.setId("presentation-run");
        run.setMinWidth(0);
        epoch.setId("presentation-page-epoch");
        epoch.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("presentation-head");
        HBox.setHgrow(legend, Priority.ALWAYS);
        Region space = Nodes.spacer();
        space.visibleProperty().bind(legend.visibleProperty().not());
        space.managedProperty().bind(space.visibleProperty());
        getChildren().addAll(title, legend, space, run, epoch);
        legend.managedProperty().bind(legend.visibleProperty());
    }

    /** Shows what a page is called and of which epoch it is. */
    void show(String name, boolean arms, @Nullable Filmed film) {
        title.setText(name);
        legend.setVisible(arms);
        forget();
        filmed = film;
        if (film != null) {
            film.film().indexProperty().addListener(moved);
        }
        tell();
    }

    /** Listens to no film any more. */
    void forget() {
        if (filmed != null) {
            filmed.film().indexProperty().removeListener(moved);
            filmed = null;
        }
    }

    /** Says anew which run and epoch it is. */
    void tell() {
        run.setText(about.name());
        epoch.setText(about.at(filmed == null ? Double.NaN : filmed.epoch()));
    }
}
