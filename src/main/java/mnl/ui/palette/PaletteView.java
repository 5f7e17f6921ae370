package mnl.ui.palette;

import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.words.Texts;

/** A field and what is found by it, over the window. */
public final class PaletteView extends StackPane {
    private static final double SHARE_OF_HEIGHT = 0.6;

    private final PaletteViewModel model;
    private final Runnable leave;
    private final TextField field = new TextField();
    private final ListView<PaletteHit> list;
    private final EventHandler<KeyEvent> stray = this::take;

    /**
     * @param model what is found
     * @param leave takes this away again
     */
    public PaletteView(PaletteViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
        setId("palette");
        getStyleClass().add("palette-ground");
        field.setId("palette-field");
        field.setPromptText(Texts.of("palette.palette-view.type-a-command-a"));
        field.setAccessibleText(Texts.of("palette.palette-view.spoken"));
        field.textProperty().bindBidirectional(model.typedProperty());
        list = new ListView<>(model.hits());
        list.setId("palette-list");
        list.setAccessibleText(Texts.of("palette.palette-view.spoken-what"));
        list.setCellFactory(view -> new PaletteCell());
        list.setPlaceholder(new Label(Texts.of("palette.palette-view.nothing-is-called-like")));
        list.setFocusTraversable(false);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
        model.hits().addListener((ListChangeListener<PaletteHit>) change -> chooseBest());
        VBox box = new VBox(field, list);
        box.getStyleClass().add("palette");
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        list.prefHeightProperty().bind(heightProperty().multiply(SHARE_OF_HEIGHT));
        StackPane.setAlignment(box, Pos.TOP_CENTER);
        getChildren().add(box);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty().addListener((o, was, now) -> {
            if (was != null) {
                was.removeEventFilter(KeyEvent.ANY, stray);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.ANY, stray);
            }
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getTarget() == this) {
                leave.run();
            }
        });
    }

    /** Begins anew, with the keys in the field. */
    public void open() {
        // A field takes no letter before it has its skin, which else comes with the next frame: whoever types fast is
        // ahead of it.
        applyCss();
        layout();
        field.clear();
        field.requestFocus();
        chooseBest();
        list.scrollTo(0);
    }

    /** Nothing that was not meant is chosen: whoever presses Enter too soon, or types what nothing is called, does nothing. */
    private void chooseBest() {
        list.getSelectionModel().clearSelection();
        model.best().ifPresent(hit -> list.getSelectionModel().select(hit));
    }

    /** While this is open, all that is typed is typed here, wherever the keys have gone meanwhile. */
    private void take(KeyEvent event) {
        if (getScene().getFocusOwner() != field) {
            event.consume();
            field.requestFocus();
            Event.fireEvent(field, event.copyFor(field, field));
        }
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            leave.run();
        } else if (code == KeyCode.ENTER) {
            perform();
        } else if (code == KeyCode.DOWN || code == KeyCode.UP) {
            int count = list.getItems().size();
            int step = code == KeyCode.DOWN ? 1 : -1;
            if (count > 0) {
                int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, count);
                list.getSelectionModel().select(next);
                list.scrollTo(Math.max(0, next - 2));
            }
        } else if (code != KeyCode.TAB) {
            return;
        }
        event.consume();
    }

    private void clicked(MouseEvent event) {
        boolean onCell = event.getPickResult().getIntersectedNode() != null
                && isInCell(event.getPickResult().getIntersectedNode());
        if (event.getButton() == MouseButton.PRIMARY && onCell) {
            perform();
        }
    }

    private boolean isInCell(Node node) {
        for (Node at = node; at != null && at != list; at = at.getParent()) {
            if (at instanceof PaletteCell cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }

    private void perform() {
        PaletteHit hit = list.getSelectionModel().getSelectedItem();
        if (hit != null && hit.item().enabled()) {
            leave.run();
            model.perform(hit.item());
        }
    }
}
