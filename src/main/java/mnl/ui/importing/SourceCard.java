package mnl.ui.importing;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.SourceTags;
import org.kordamp.ikonli.feather.Feather;

/** What was found in one file, and how to correct it. */
final class SourceCard extends VBox {
    private final SourceSettings source;
    private final ReadingViewModel reading;

    SourceCard(SourceSettings source, SourcesViewModel sources, ReadingViewModel reading) {
        this.source = source;
        this.reading = reading;
        getStyleClass().add("import-card");
        Label path = new Label(source.path().toString());
        path.setId("source-path");
        path.getStyleClass().add("quiet");
        path.setWrapText(true);
        getChildren()
                .addAll(
                        path,
                        Controls.problem("source-problem", source.problemProperty()),
                        findings(),
                        Controls.title("Corrections"),
                        corrections(),
                        new MediaForm(source, reading),
                        tagsTitle(),
                        tags(),
                        forAll(sources));
    }

    private Label tagsTitle() {
        Label title = Controls.title("");
        title.textProperty()
                .bind(Bindings.when(source.corrects(Correction.NAMES))
                        .then("Parts of the names that say something about the samples")
                        .otherwise("Columns about the samples"));
        return title;
    }

    private Button forAll(SourcesViewModel sources) {
        Button button = Controls.button(
                "source-for-all",
                "Read a_ll files like this one",
                Feather.COPY,
                "Gives all other files the same delimiter, header, block size, columns about the samples, pattern, and ways to store"
                        + " pictures and sounds.",
                () -> sources.readAllLike(source));
        button.visibleProperty().bind(Bindings.size(sources.sources()).greaterThan(1));
        return button;
    }

    private LabelledRows findings() {
        StringBinding format = found(SourceOutline::format);
        StringBinding modalities = found(UseWords::modalities);
        StringBinding tags = found(outline ->
                UseWords.tags(outline, source.lookProperty().get().uses().uses()));
        StringBinding samples =
                Bindings.createStringBinding(this::samples, source.lookProperty(), reading.tagsProperty());
        StringBinding notes = found(outline -> String.join("\n", outline.notes()));
        return new LabelledRows()
                .row("Found", Controls.sentence("source-format", format))
                .row("Samples", Controls.sentence("source-samples", samples))
                .row("Modalities", Controls.sentence("source-modalities", modalities))
                .row("About the samples", Controls.sentence("source-tags", tags))
                .row("Note", Controls.sentence("source-notes", notes));
    }

    private StringBinding found(Function<SourceOutline, String> part) {
        return Bindings.createStringBinding(() -> source.outline().map(part).orElse(""), source.lookProperty());
    }

    private String samples() {
        return source.outline().map(this::samples).orElse("");
    }

    private String samples(SourceOutline outline) {
        OptionalLong known = outline.samples();
        List<SourceTags> read = reading.tagsProperty().get();
        if (read != null) {
            known = read.stream()
                    .filter(tags -> tags.outline().name().equals(outline.name()))
                    .mapToLong(SourceTags::samples)
                    .findFirst();
        }
        return known.isPresent() ? Long.toString(known.getAsLong()) : "";
    }

    private LabelledRows corrections() {
        ComboBox<Use> use = Controls.choice(
                "source-use",
                source.useProperty(),
                List.of(Use.values()),
                UseWords::use,
                "What the file holds: samples of all splits, those of one split, or only the labels of the other files.");
        TextField name = Controls.field(
                "source-name",
                source.nameProperty(),
                "the file's name",
                "Name of the modality, such as audio. Files of the splits of one modality have the same name.");
        ComboBox<Delimiter> delimiter = Controls.choice(
                "source-delimiter",
                source.delimiterProperty(),
                List.of(Delimiter.values()),
                Delimiter::toString,
                "What stands between the cells of the table.");
        ComboBox<Header> header = Controls.choice(
                "source-header",
                source.headerProperty(),
                List.of(Header.values()),
                UseWords::header,
                "Whether the first row of the table holds names of columns.");
        TextField ignored = Controls.field(
                "source-ignored",
                source.ignoredProperty(),
                "none",
                "Columns that are left out: names, positions from 0, ranges or prefixes, with commas between them.");
        TextField blocks = Controls.field(
                "source-blocks",
                source.blocksProperty(),
                "labels are in a column",
                "Samples per class, where there is no label column and the samples lie in blocks of equal label.");
        shownIf(Correction.TEXT_LAYOUT, delimiter);
        shownIf(Correction.TEXT_LAYOUT, header);
        shownIf(Correction.COLUMNS, ignored);
        return new LabelledRows()
                .row("Holds", use)
                .row("Modality name", name)
                .row("Block of equal labels", blocks)
                .row("Delimiter", delimiter)
                .row("Header", header)
                .row("Left-out columns", ignored);
    }

    private void shownIf(Correction correction, javafx.scene.Node control) {
        control.visibleProperty().bind(source.corrects(correction));
        control.managedProperty().bind(control.visibleProperty());
    }

    private LabelledRows tags() {
        return new LabelledRows()
                .row("Label", box(Tag.LABEL, "The class of each sample."))
                .row("Id", box(Tag.ID, "What identifies a sample, and pairs it with those of other files."))
                .row("Group", box(Tag.GROUP, "What must not be divided between splits, such as the speaker."))
                .row("Split", box(Tag.SPLIT, "Says train, validation or test."))
                .row("Fold", box(Tag.FOLD, "Number of the fold, from 0."));
    }

    private ColumnBox box(Tag tag, String tip) {
        return new ColumnBox(source, tag, "source-" + tag.name().toLowerCase(java.util.Locale.ROOT), tip);
    }
}
