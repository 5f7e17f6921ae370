package mnl.ui.samples;

import java.lang.System.Logger.Level;
import java.lang.ref.WeakReference;
import java.util.concurrent.Executor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mnl.analysis.cases.SampleAnswers;
import mnl.data.Signal;
import mnl.data.Unawaited;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.ThumbnailPainter;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** One sample in the list: a small view of it, its name, its class, and what the arm makes of it. */
final class SampleCell extends ListCell<Integer> {
    private static final System.Logger LOG = System.getLogger(SampleCell.class.getName());
    private static final double SIDE = 36;

    private final SamplesViewModel model;
    private final Thumbnails thumbnails;
    private final Executor fxThread;
    private final Canvas picture = new Canvas(SIDE, SIDE);
    private final Label name = new Label();
    private final Label answer = new Label();
    private final HBox row;
    /** Weak, since a cell that nobody looks at keeps it while the run and its data are given up. */
    private WeakReference<SamplePlace> wanted = new WeakReference<>(null);

    SampleCell(SamplesViewModel model, Thumbnails thumbnails, Executor fxThread) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.fxThread = fxThread;
        name.getStyleClass().add("sample-name");
        answer.getStyleClass().add("view-note");
        VBox text = new VBox(name, answer);
        text.setMinWidth(0);
        row = new HBox(picture, text);
        row.getStyleClass().addAll("view-group", "sample-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Integer sample, boolean empty) {
        super.updateItem(sample, empty);
        SampleListing listing = model.listingProperty().get();
        if (empty
                || sample == null
                || listing == null
                || sample >= listing.names().size()) {
            wanted.clear();
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        describe(listing, sample);
        setGraphic(row);
        request(sample);
    }

    private void describe(SampleListing listing, int sample) {
        int arm = Math.max(
                0, listing.layout().arms().indexOf(model.choices().armProperty().get()));
        SampleAnswers answers = listing.answers();
        boolean right = answers.isRight(arm, SampleAnswers.FUSED, sample);
        String target = listing.className(answers.target(sample));
        String predicted = listing.className(answers.prediction(arm, SampleAnswers.FUSED, sample));
        name.setText(listing.names().get(sample));
        answer.setText(right ? target + " ✓" : target + " ✗ " + predicted);
        setAccessibleText(Texts.of("samples.sample-cell.spoken", listing.title(sample), predicted));
    }

    private void request(int sample) {
        SamplePlace place = model.place(sample);
        if (place.equals(wanted.get())) {
            return;
        }
        wanted = new WeakReference<>(place);
        ThumbnailPainter.paint(picture, null);
        Unawaited.whenDone(thumbnails.of(place), fxThread, (signal, failure) -> arrived(place, signal, failure));
    }

    /** Where there is none, the whole sample says why as soon as it is picked. */
    private void arrived(SamplePlace place, Signal signal, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.log(Level.DEBUG, "A small view of a sample", failure);
        }
        if (signal != null && place.equals(wanted.get())) {
            ThumbnailPainter.paint(picture, signal);
        }
    }
}
