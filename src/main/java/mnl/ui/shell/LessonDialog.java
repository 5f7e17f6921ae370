package mnl.ui.shell;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import mnl.lab.lesson.Course;
import mnl.ui.lessons.LessonChooser;
import mnl.words.Texts;

/** All lessons, to choose one. */
final class LessonDialog extends Dialog<Void> {
    private static final double WIDTH = 46;
    private static final double HEIGHT = 34;

    LessonDialog(Window owner, Look look, List<Course> lessons, LessonPart part) {
        Unblocking.over(this, owner);
        setTitle(Texts.of("shell.lesson-dialog.lessons"));
        setHeaderText(Texts.of("shell.lesson-dialog.lessons-over-live-runs"));
        LessonChooser chooser = new LessonChooser(
                lessons,
                part.model().progressProperty().get(),
                course -> {
                    close();
                    part.model().open(course);
                },
                part::print);
        int type = look.typeSizeProperty().get();
        chooser.setPrefViewportWidth(WIDTH * type);
        chooser.setPrefViewportHeight(HEIGHT * type);
        getDialogPane().setContent(chooser);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
        look.dressDialog(getDialogPane());
        // The toolkit gives the keys to the button that closes, in the same beat.
        setOnShown(e -> Platform.runLater(chooser::takeKeys));
    }
}
