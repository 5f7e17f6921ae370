package mnl.ui.start;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import mnl.figure.color.Palette;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One of the last runs: its curves and its name; a click shows it again. */
final class PastRunTile extends HBox {
    private static final double WIDTH = 34;
    private static final double HEIGHT = 32;
    private static final double EDGE = 3;

    /** Narrower tiles, in units of the type, have no picture. */
    private static final double LEAST = 13.5;

    PastRunTile(PastRun past, StartActions actions) {
        getStyleClass().add("start-run");
        Canvas picture = new Canvas(WIDTH, HEIGHT);
        paint(picture.getGraphicsContext2D(), past.picture());
        Label title = Nodes.name(past.title());
        title.getStyleClass().add("start-run-title");
        VBox words = new VBox(note(past.when()), note(past.status()));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox below = new HBox(picture, words);
        below.getStyleClass().add("start-run");
        VBox content = new VBox(title, below);
        // In a narrow card the names need the room.
        widthProperty().addListener((o, was, now) -> {
            boolean wide = now.doubleValue() >= LEAST * title.getFont().getSize();
            picture.setVisible(wide);
            picture.setManaged(wide);
        });
        Button open = new Button("", content);
        open.getStyleClass().addAll("flat", "start-report");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setMinWidth(0);
        open.setOnAction(e -> actions.open().accept(past.run()));
        Nodes.tip(open, Texts.of("start.past-run-tile.opens", past.about()));
        open.setAccessibleText(Texts.of("start.past-run-tile.spoken", past.title(), past.when(), past.about()));
        HBox.setHgrow(open, Priority.ALWAYS);
        getChildren().addAll(open, others(past, actions));
    }

    private static Label note(String text) {
        Label note = Nodes.name(text);
        note.getStyleClass().add("view-note");
        return note;
    }

    private static MenuButton others(PastRun past, StartActions actions) {
        MenuButton others = new MenuButton(
                "",
                new FontIcon(Feather.MORE_HORIZONTAL),
                item(Texts.of("start.past-run-tile.open-its-report"), () -> actions.report()
                        .accept(past.run())),
                item(Texts.of("start.past-run-tile.open-its-folder"), () -> actions.folder()
                        .accept(past.run())),
                item(Texts.of("start.past-run-tile.take-over-its-settings"), () -> actions.settings()
                        .accept(past.run())));
        others.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        others.setMinWidth(USE_PREF_SIZE);
        return Nodes.tip(others, Texts.of("start.past-run-tile.what-else-can-be"));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static void paint(GraphicsContext graphics, RunPicture picture) {
        double wide = WIDTH - 2 * EDGE;
        double high = HEIGHT - 2 * EDGE;
        if (!Double.isNaN(picture.zero())) {
            graphics.setStroke(Color.web(Palette.GREY, 0.7));
            graphics.setLineWidth(1);
            double zero = EDGE + high * (1 - picture.zero());
            graphics.strokeLine(EDGE, zero, EDGE + wide, zero);
        }
        graphics.setLineWidth(1.6);
        for (RunPicture.Line line : picture.lines()) {
            graphics.setStroke(Color.web(line.color()));
            graphics.beginPath();
            for (int i = 0; i < line.x().length; i++) {
                graphics.lineTo(EDGE + wide * line.x()[i], EDGE + high * (1 - line.y()[i]));
            }
            graphics.stroke();
        }
    }
}
