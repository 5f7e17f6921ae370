package mnl.ui.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.run.RunLayout;
import mnl.data.Identity;
import mnl.experiment.ArmName;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which samples there are to look at: filters, order, and the list of those that pass. */
final class ListPane extends VBox {
    private final SamplesViewModel model;
    private final Thumbnails thumbnails;
    private final Label count = new Label();
    private final Label none = new Label(Texts.of("samples.list-pane.no-sample-passes-take"));
    private final ListView<Integer> list = new ListView<>();
    private final Choice<Integer> target;
    private final Choice<CorrectnessCase> cell;
    private final Choice<Prediction> prediction;
    private final Choice<SampleOrder> order;
    private final Choice<String> arm =
            new Choice<>("sample-arm", Texts.of("samples.list-pane.the-arm-that-is"), ListPane::text);
    private final Choice<String> other =
            new Choice<>("sample-other-arm", Texts.of("samples.list-pane.the-arm-that-it"), ListPane::text);
    private @Nullable RunLayout filled;
    private boolean following;

    ListPane(SamplesViewModel model, Executor background, Executor fxThread) {
        this.model = model;
        thumbnails = new Thumbnails(background);
        SampleChoices choices = model.choices();
        target = new Choice<Integer>("sample-class", Texts.of("samples.list-pane.only-samples-of-one"), this::className)
                .bound(choices.targetProperty().asObject());
        cell = new Choice<CorrectnessCase>(
                        "sample-case", Texts.of("samples.list-pane.only-one-case-of"), this::caseName)
                .bound(choices.cellProperty());
        prediction = new Choice<Prediction>(
                        "sample-prediction",
                        Texts.of("samples.list-pane.only-samples-that-the"),
                        value -> value == null ? "" : value.label())
                .bound(choices.predictionProperty());
        order = new Choice<SampleOrder>(
                        "sample-order",
                        Texts.of("samples.list-pane.in-which-order-p"),
                        value -> value == null ? "" : value.label())
                .bound(choices.orderProperty());
        arm.bound(choices.armProperty());
        other.bound(choices.otherProperty());
        getStyleClass().addAll("chart-card", "sample-list");
        setMinWidth(0);
        getChildren().addAll(header(), search(), target, cell, prediction, order, arms(), none, list(fxThread));
        none.setId("no-sample");
        none.setWrapText(true);
        none.setMinHeight(USE_PREF_SIZE);
        none.getStyleClass().add("view-note");
        model.listingProperty().addListener((o, old, now) -> fill());
        model.positionProperty().addListener((o, old, now) -> follow());
        fill();
    }

    private static String text(String value) {
        return value == null ? "" : ArmName.of(value);
    }

    private String className(Integer value) {
        SampleListing listing = model.listingProperty().get();
        return value == null || value < 0 || listing == null
                ? Texts.of("samples.list-pane.every-class")
                : Texts.of("samples.list-pane.class", listing.className(value));
    }

    private String caseName(CorrectnessCase value) {
        SampleListing listing = model.listingProperty().get();
        if (value == null || listing == null || listing.answers().pair() == null) {
            return Texts.of("samples.list-pane.every-case");
        }
        List<String> names = listing.layout().modalities();
        String strong = names.get(listing.answers().pair().strong());
        String weak = names.get(listing.answers().pair().weak());
        return value + ": " + strong + (value.strongRight() ? " ✓ " : " ✗ ") + weak + (value.weakRight() ? " ✓" : " ✗");
    }

    private HBox header() {
        count.setId("sample-count");
        count.getStyleClass().add("card-title");
        count.setMinWidth(0);
        Button previous =
                Nodes.icon(new Button(), Feather.CHEVRON_LEFT, Texts.of("samples.list-pane.previous-sample-left"));
        previous.setId("sample-previous");
        previous.setOnAction(e -> model.step(-1));
        Button next = Nodes.icon(new Button(), Feather.CHEVRON_RIGHT, Texts.of("samples.list-pane.next-sample-right"));
        next.setId("sample-next");
        next.setOnAction(e -> model.step(1));
        previous.getStyleClass().addAll("button-icon", "flat");
        next.getStyleClass().addAll("button-icon", "flat");
        HBox header = new HBox(count, Nodes.spacer(), previous, next);
        header.getStyleClass().add("card-header");
        Explain.set(header, Texts.of("samples.list-pane.explain"));
        return header;
    }

    private HBox search() {
        TextField search = new TextField();
        search.setId("sample-search");
        search.setPromptText(Texts.of("samples.list-pane.search-by-id"));
        Nodes.tip(search, Texts.of("samples.list-pane.part-of-a-samples"));
        search.textProperty().bindBidirectional(model.choices().searchProperty());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMinWidth(0);
        Button all = Nodes.icon(new Button(), Feather.X, Texts.of("samples.list-pane.show-all-takes-every"));
        all.setId("sample-show-all");
        all.getStyleClass().addAll("button-icon", "flat");
        all.setOnAction(e -> model.choices().showAll());
        return Nodes.group(search, all);
    }

    private VBox arms() {
        HBox first = Nodes.labelled(Texts.of("samples.list-pane.under"), arm);
        HBox second = Nodes.labelled(Texts.of("samples.list-pane.against"), other);
        HBox.setHgrow(arm, Priority.ALWAYS);
        HBox.setHgrow(other, Priority.ALWAYS);
        VBox group = new VBox(first, second);
        group.getStyleClass().add("sample-list");
        Explain.set(group, Texts.of("samples.list-pane.explain-the"));
        return group;
    }

    private ListView<Integer> list(Executor fxThread) {
        list.setId("sample-list");
        list.setAccessibleText(Texts.of("samples.list-pane.spoken"));
        list.setCellFactory(view -> new SampleCell(model, thumbnails, fxThread));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedIndexProperty().addListener((o, old, now) -> {
            if (!following && now.intValue() >= 0) {
                model.goTo(now.intValue());
            }
        });
        Explain.set(list, Texts.of("samples.list-pane.explain-target"));
        return list;
    }

    private void fill() {
        SampleListing listing = model.listingProperty().get();
        none.setVisible(listing != null && listing.samples().isEmpty());
        none.setManaged(none.isVisible());
        list.setVisible(!none.isVisible());
        if (listing == null) {
            filled = null;
            list.getItems().clear();
            thumbnails.forget();
            follow();
            return;
        }
        if (!Identity.same(filled, listing.layout())) {
            filled = listing.layout();
            offer(listing);
        }
        following = true;
        if (!list.getItems().equals(listing.samples())) {
            list.setItems(FXCollections.observableArrayList(listing.samples()));
        } else {
            list.refresh();
        }
        following = false;
        follow();
    }

    private void offer(SampleListing listing) {
        SampleChoices choices = model.choices();
        RunLayout layout = listing.layout();
        target.offer(
                IntStream.range(-1, layout.classNames().size()).boxed().toList(),
                choices.targetProperty().get());
        List<CorrectnessCase> cases = new ArrayList<>();
        cases.add(null);
        if (listing.answers().pair() != null) {
            cases.addAll(Arrays.asList(CorrectnessCase.values()));
        }
        cell.offer(cases, choices.cellProperty().get());
        prediction.offer(
                List.of(Prediction.values()), choices.predictionProperty().get());
        order.offer(SampleOrder.of(layout.modalities()), choices.orderProperty().get());
        arm.offer(layout.arms(), choices.armProperty().get());
        other.offer(layout.arms(), choices.otherProperty().get());
    }

    private void follow() {
        SampleListing listing = model.listingProperty().get();
        int position = model.positionProperty().get();
        count.setText(
                listing == null
                        ? ""
                        : Texts.of(
                                "samples.list-pane.of",
                                position + 1,
                                listing.samples().size()));
        count.setAccessibleText(Texts.of("samples.list-pane.spoken-sample", count.getText()));
        following = true;
        if (position >= 0 && position < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(position);
            if (position < list.getItems().size()) {
                list.scrollTo(Math.max(0, position - 1));
            }
        } else {
            list.getSelectionModel().clearSelection();
        }
        following = false;
    }
}
