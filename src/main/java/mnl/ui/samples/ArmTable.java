package mnl.ui.samples;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.ui.style.ArmSwatch;
import mnl.ui.style.Nodes;
import mnl.ui.task.Explain;
import mnl.words.Texts;

/** One row per arm: its predictions for the sample, target probabilities, UCoM, and who guides whom. */
final class ArmTable extends GridPane {
    private final Consumer<String> chosen;

    /** @param chosen notified which arm is to be looked at in detail */
    ArmTable(Consumer<String> chosen) {
        this.chosen = chosen;
        getStyleClass().add("arm-table");
        setMinSize(0, USE_PREF_SIZE);
        Explain.set(this, Texts.of("samples.arm-table.explain"));
    }

    void show(List<ArmOnSample> rows, SampleListing listing, String arm) {
        getChildren().clear();
        getColumnConstraints().clear();
        if (rows.isEmpty()) {
            return;
        }
        List<String> modalities = listing.layout().modalities();
        boolean cases = rows.get(0).cell() != null;
        boolean roomy = modalities.size() == 2;
        head(0, Texts.of("samples.arm-table.arm"));
        String fused = Texts.of("samples.arm-table.fused");
        head(1, roomy ? fused : Texts.of("samples.arm-table.fused-alone"), fused);
        for (int m = 0; m < modalities.size(); m++) {
            String what = Texts.of("samples.arm-table.head-modality", modalities.get(m));
            head(m + 2, roomy ? what : modalities.get(m), what);
        }
        int last = modalities.size() + 2;
        if (cases) {
            head(last++, Texts.of("samples.arm-table.case"));
        }
        head(last, Texts.of("samples.arm-table.guides"));
        for (int i = 0; i < rows.size(); i++) {
            row(i + 1, rows.get(i), listing, arm);
        }
        for (int column = 0; column <= last; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            // With more than two modalities the guides are many: their column gives way, and the detail names them.
            boolean kept = column == 0 || (column == last) == roomy;
            constraints.setMinWidth(kept ? USE_PREF_SIZE : 0);
            constraints.setHgrow(column == 0 ? Priority.NEVER : Priority.ALWAYS);
            getColumnConstraints().add(constraints);
        }
    }

    private void head(int column, String text) {
        head(column, text, text);
    }

    private void head(int column, String text, String whole) {
        Label label = new Label(text);
        label.getStyleClass().add("view-note");
        label.setMinWidth(0);
        add(Nodes.tip(label, whole), column, 0);
    }

    private void row(int line, ArmOnSample row, SampleListing listing, String arm) {
        add(name(row, listing, arm), 0, line);
        String first = answer(row.fused(), listing);
        String fused = row.fused().right()
                ? Texts.of("samples.arm-table.then", first, listing.className(row.runnerUp()))
                : first;
        add(
                cell(
                        fused,
                        row.fused().right(),
                        Texts.of("samples.arm-table.fused-prediction-of", ArmName.of(row.arm()))),
                1,
                line);
        int column = 2;
        for (int m = 0; m < row.modalities().size(); m++) {
            ArmOnSample.Answer answer = row.modalities().get(m);
            String text = answer(answer, listing) + " " + Numbers.signed(answer.margin(), 1);
            String whose = Texts.of(
                    "samples.arm-table.under", listing.layout().modalities().get(m), ArmName.of(row.arm()));
            add(cell(text, answer.right(), Texts.of("samples.arm-table.prediction-p-y-and", whose)), column++, line);
        }
        if (row.cell() != null) {
            Label cell = new Label(row.cell().name());
            cell.setMinWidth(0);
            add(
                    Nodes.tip(cell, Texts.of("samples.arm-table.strong-modality-right-weak", ArmName.of(row.arm()))),
                    column++,
                    line);
        }
        Label guides = new Label(row.guides().brief());
        guides.setId("guides-" + row.arm());
        guides.setMinWidth(0);
        add(Nodes.tip(guides, row.guides().full()), column, line);
    }

    private ToggleButton name(ArmOnSample row, SampleListing listing, String arm) {
        ToggleButton button = new ToggleButton(ArmName.of(row.arm()));
        button.setId("detail-" + row.arm());
        button.setSelected(row.arm().equals(arm));
        button.getStyleClass().add("arm-choice");
        button.setGraphic(ArmSwatch.of(row.arm(), listing.layout().arms(), 11));
        button.setMnemonicParsing(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> {
            button.setSelected(true);
            chosen.accept(row.arm());
        });
        return Nodes.tip(button, Texts.of("samples.arm-table.show-in-detail-below", ArmName.withCode(row.arm())));
    }

    private static String answer(ArmOnSample.Answer answer, SampleListing listing) {
        String mark = answer.right() ? "✓ " : "✗ " + listing.className(answer.predicted()) + " ";
        return mark + Numbers.decimals(answer.targetProbability(), 2);
    }

    private static Label cell(String text, boolean right, String whose) {
        Label label = new Label(text);
        label.getStyleClass().add(right ? "answer-right" : "answer-wrong");
        label.setMinWidth(0);
        return Nodes.tip(label, whose + ": " + text);
    }
}
