package mnl.ui.samples;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mnl.analysis.run.EpochText;
import mnl.data.Split;
import mnl.ui.session.SampleSelection;
import mnl.ui.style.Nodes;
import mnl.ui.style.Presentable;
import mnl.ui.style.ShareGrid;
import mnl.ui.style.ToolRow;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** Samples one by one: what a person perceives, and what every arm answers. */
public final class SamplesView extends StackPane implements Presentable {
    private static final double LIST_SHARE = 24;
    private static final double WIDEST_LIST = 300;

    private final SamplesViewModel model;
    private final Choice<Integer> seed;
    private final Choice<Split> split;
    private final Label epoch = new Label();
    private final Label title = new Label();
    private final Label notice = new Label();
    private final Label picked = new Label();
    private final HBox behind;

    /**
     * @param model what is shown
     * @param background where signals are read, sounds are played and files are written
     * @param fxThread brings answers back
     */
    public SamplesView(SamplesViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        seed = new Choice<Integer>("sample-seed", Texts.of("samples.samples-view.the-seed-whose-split"), this::seedName)
                .bound(model.choices().seedProperty().asObject());
        split = new Choice<Split>(
                        "sample-split", Texts.of("samples.samples-view.the-part-of-the"), SamplesView::splitName)
                .bound(model.choices().splitProperty());
        SamplePane sample = new SamplePane(model, background, fxThread);
        behind = behind();
        VBox content = new VBox(
                bar(sample, background, fxThread),
                behind,
                Nodes.problem("sample-problem", model.problemProperty()),
                grid(sample, background, fxThread));
        content.getStyleClass().add("view");
        content.setMinSize(0, 0);
        Nodes.styled(this);
        getChildren().add(Nodes.orSentence(content, model.nothingYetProperty()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.listingProperty().addListener((o, old, now) -> fill(now));
        model.revisionProperty().addListener((o, old, now) -> title.setText(model.title()));
        model.splitsProperty().addListener((o, old, now) -> offerSplits());
        model.selectionProperty().addListener((o, old, now) -> showSelection(now));
        showSelection(model.selectionProperty().get());
        offerSplits();
        fill(model.listingProperty().get());
    }

    /** What every arm answers; where there is none yet, the whole view. */
    @Override
    public List<Picture> pictures() {
        return lookupAll(".chart-card").stream()
                .filter(card -> card.isVisible() && card.lookup("#sample-classes") != null)
                .map(card -> new Picture("", card, Texts.of("samples.samples-view.see-classes"), false))
                .toList();
    }

    private String seedName(Integer index) {
        SampleListing listing = model.listingProperty().get();
        return index == null
                        || listing == null
                        || index >= listing.layout().seeds().size()
                ? ""
                : Texts.of("samples.samples-view.seed", listing.layout().seeds().get(index));
    }

    private static String splitName(Split value) {
        return switch (value == null ? Split.TEST : value) {
            case TRAIN -> Texts.of("samples.samples-view.training-split");
            case VALIDATION -> Texts.of("samples.samples-view.validation-split");
            case TEST -> Texts.of("samples.samples-view.test-split");
        };
    }

    private ToolRow bar(SamplePane sample, Executor background, Executor fxThread) {
        CheckBox clean = new CheckBox(Texts.of("samples.samples-view.clean"));
        clean.setId("sample-clean");
        clean.selectedProperty().bindBidirectional(model.choices().cleanProperty());
        Nodes.tip(clean, Texts.of("samples.samples-view.off-under-the-noise"));
        ProgressIndicator working = new ProgressIndicator();
        working.setPrefSize(14, 14);
        working.managedProperty().bind(working.visibleProperty());
        working.visibleProperty().bind(model.workingProperty());
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        HBox state = Nodes.group(epoch, working);
        epoch.getStyleClass().add("view-note");
        epoch.setId("sample-epoch");
        title.setId("sample-title");
        title.getStyleClass().add("sample-name");
        notice.setId("sample-notice");
        notice.getStyleClass().add("view-note");
        ToolRow bar = new ToolRow(
                List.of(title, split, seed, clean, state, notice),
                List.of(new ExportMenu(model, sample, background, fxThread, notice::setText)));
        Explain.set(bar, Texts.of("samples.samples-view.explain"));
        return bar;
    }

    private HBox behind() {
        picked.setId("sample-selection");
        picked.setWrapText(true);
        picked.setMinWidth(0);
        Button clear = Nodes.icon(
                new Button(Texts.of("samples.samples-view.show-all-samples")),
                Feather.X,
                Texts.of("samples.samples-view.leaves-the-samples-that"));
        clear.setId("sample-clear-selection");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(e -> model.clearSelection());
        HBox row = Nodes.group(picked, clear);
        row.getStyleClass().add("sample-behind");
        return row;
    }

    private void showSelection(SampleSelection selection) {
        behind.setVisible(selection != null);
        behind.setManaged(selection != null);
        picked.setText(
                selection == null ? "" : Texts.of("samples.samples-view.samples-behind", selection.description()));
    }

    private GridPane grid(SamplePane sample, Executor background, Executor fxThread) {
        GridPane grid = ShareGrid.columns(LIST_SHARE);
        grid.widthProperty().addListener((o, old, now) -> {
            double share = 100 * Math.min(WIDEST_LIST, now.doubleValue() * LIST_SHARE / 100) / now.doubleValue();
            grid.getColumnConstraints().get(0).setPercentWidth(share);
            grid.getColumnConstraints().get(1).setPercentWidth(100 - share);
        });
        grid.add(new ListPane(model, background, fxThread), 0, 0);
        grid.add(scrolled(sample), 1, 0);
        grid.setMinSize(0, 0);
        VBox.setVgrow(grid, Priority.ALWAYS);
        return grid;
    }

    /** Scrolls where the window is too low for all of it. */
    private static ScrollPane scrolled(SamplePane sample) {
        ScrollPane scroll = new ScrollPane(sample);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sample-scroll");
        return scroll;
    }

    private void fill(SampleListing listing) {
        notice.setText("");
        if (listing == null) {
            epoch.setText("");
            return;
        }
        List<Integer> seeds =
                IntStream.range(0, listing.layout().seeds().size()).boxed().toList();
        seed.offer(seeds, listing.seed());
        epoch.setText(Texts.of("samples.samples-view.epoch", EpochText.of(listing.epoch())));
    }

    private void offerSplits() {
        split.offer(
                model.splitsProperty().get(), model.choices().splitProperty().get());
    }

    /** Left, Right, Home and End move through the samples, except where they move in a text. */
    private void key(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case HOME -> model.goTo(0);
            case END -> model.goTo(Integer.MAX_VALUE);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
