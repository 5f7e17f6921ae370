package mnl.ui.importing;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceProbe;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The first samples of a file as they are written; what each column becomes is said above it and by its colour. Labels, ids
 * and the like come first, since they are often behind hundreds of features.
 */
final class PreviewTable extends TableView<List<String>> {
    private static final int COLORS = 3;
    private static final double WIDEST_HEADER = 160;
    private static final Set<Correction> PICTURES_IN_FOLDER = Set.of(Correction.NAMES, Correction.PICTURES);

    PreviewTable() {
        setId("preview");
        getStyleClass().addAll("preview-table", Styles.DENSE);
        Nodes.tip(this, Texts.of("importing.preview-table.the-first-samples-above"));
    }

    /**
     * Shows what was found in a file or folder.
     *
     * @param look what was found
     * @param path where it is; null where there is no file
     */
    void show(SourceProbe look, @Nullable Path path) {
        getColumns().clear();
        getItems().clear();
        if (look.outline().isEmpty()) {
            return;
        }
        SourceOutline outline = look.outline().get();
        List<String> modalities =
                outline.modalities().stream().map(modality -> modality.name()).toList();
        List<ColumnUse> uses = look.uses().uses();
        boolean ofRows = look.uses().ofRows();
        List<TableColumn<List<String>, String>> columns = new ArrayList<>();
        int tagged = 0;
        for (int c = 0; c < outline.columns().size(); c++) {
            boolean known = !ofRows && c < uses.size();
            String name = outline.columns().get(c);
            TableColumn<List<String>, String> column =
                    new TableColumn<>(known ? name + "\n" + UseWords.column(uses.get(c)) : name);
            column.setMinWidth(Math.min(WIDEST_HEADER, room(column.getText())));
            int index = c;
            String style = known ? style(uses.get(c), modalities) : "";
            column.setCellValueFactory(row -> new SimpleStringProperty(
                    index < row.getValue().size() ? row.getValue().get(index) : ""));
            column.setCellFactory(own -> new Cell(
                    row -> ofRows && row < uses.size() && row >= 0 ? style(uses.get(row), modalities) : style));
            if (known) {
                column.getStyleClass().add(style);
            }
            columns.add(known && uses.get(c).tag() != null ? tagged++ : columns.size(), column);
        }
        if (ofRows) {
            columns.add(becomes(uses, modalities));
        }
        columns.forEach(column -> column.setSortable(false));
        if (path != null && look.corrections().containsAll(PICTURES_IN_FOLDER)) {
            columns.add(0, new ThumbnailColumn(path));
        }
        getColumns().setAll(columns);
        getItems().setAll(outline.preview());
    }

    private TableColumn<List<String>, String> becomes(List<ColumnUse> uses, List<String> modalities) {
        TableColumn<List<String>, String> column = new TableColumn<>(Texts.of("importing.preview-table.becomes"));
        column.setCellValueFactory(row -> {
            int at = getItems().indexOf(row.getValue());
            return new SimpleStringProperty(at >= 0 && at < uses.size() ? UseWords.column(uses.get(at)) : "");
        });
        column.setCellFactory(
                own -> new Cell(row -> row >= 0 && row < uses.size() ? style(uses.get(row), modalities) : ""));
        return column;
    }

    /** Room that a header needs, about. */
    private static double room(String header) {
        return 20 + 9.0 * header.lines().mapToInt(String::length).max().orElse(0);
    }

    private static String style(ColumnUse use, List<String> modalities) {
        if (use.tag() != null) {
            return use.tag() == SourceOutline.Tag.LABEL ? "use-label" : "use-tag";
        }
        return use.unused() ? "use-none" : "use-modality-" + Math.max(0, modalities.indexOf(use.modality())) % COLORS;
    }

    /** A cell in the colour of what it becomes. */
    private static final class Cell extends TableCell<List<String>, String> {
        private final java.util.function.IntFunction<String> style;
        private String own = "";

        Cell(java.util.function.IntFunction<String> style) {
            this.style = style;
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : item);
            getStyleClass().remove(own);
            own = empty ? "" : style.apply(getIndex());
            if (!own.isEmpty()) {
                getStyleClass().add(own);
            }
        }
    }
}
