package mnl.ui.importing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.SourceProbe;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Chooses the column that says something about the samples; any column can also be typed. */
final class ColumnBox extends ComboBox<String> {
    private static final String DETECTED = "";

    ColumnBox(SourceSettings source, Tag tag, String id, String tip) {
        setId(id);
        setEditable(true);
        setMaxWidth(Double.MAX_VALUE);
        setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty ? null : item.isEmpty() ? Texts.of("importing.column-box.as-detected") : item);
            }
        });
        SourceProbe look = source.lookProperty().get();
        getItems().setAll(offered(look));
        valueProperty().bindBidirectional(source.tags().column(tag));
        // What is typed counts at once, not only after Enter; the skin writes the value back into the editor.
        getEditor().setText(getValue());
        getEditor().textProperty().addListener((o, was, typed) -> setValue(typed == null ? DETECTED : typed));
        getEditor().setId(id + "-text");
        show(look, tag);
        source.lookProperty().addListener((o, was, now) -> {
            offer(now);
            show(now, tag);
        });
        Nodes.tip(this, Texts.of("importing.column-box.a-name-a-position", tip));
        getEditor().setAccessibleText(getAccessibleText());
    }

    private static List<String> offered(SourceProbe look) {
        List<String> offered = new ArrayList<>(List.of(DETECTED, Texts.of("importing.column-box.none")));
        if (look.corrections().contains(Correction.NAMES)) {
            look.uses().uses().stream()
                    .filter(use -> use.position() > 0 && use.modality().isEmpty())
                    .forEach(part -> offered.add(part.name()));
            return offered.stream().distinct().toList();
        }
        offered.addAll(List.of(Texts.of("importing.column-box.first"), Texts.of("importing.column-box.last")));
        List<ColumnUse> uses = look.uses().uses();
        List<String> names = uses.stream().map(ColumnUse::name).toList();
        for (ColumnUse use : uses) {
            boolean clear = names.indexOf(use.name()) == names.lastIndexOf(use.name())
                    && !use.name().matches("\\d+");
            offered.add(clear ? use.name() : Integer.toString(use.position()));
        }
        return offered.stream().distinct().toList();
    }

    /** Offers what the file has now; what is chosen stays. */
    private void offer(SourceProbe look) {
        List<String> offered = offered(look);
        if (look.outline().isPresent() && !offered.equals(getItems())) {
            String chosen = getEditor().getText();
            getItems().setAll(offered);
            getEditor().setText(chosen);
        }
    }

    private void show(SourceProbe look, Tag tag) {
        String found = look.equals(SourceProbe.NOTHING)
                ? ""
                : look.uses().uses().stream()
                        .filter(use -> use.tag() == tag)
                        .map(use -> Texts.of("importing.column-box.detected", use.name()))
                        .findFirst()
                        .orElse(Texts.of("importing.column-box.none-found"));
        setPromptText(found);
    }
}
