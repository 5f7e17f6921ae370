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
import mnl.words.Texts;
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
                        Controls.title(Texts.of("importing.source-card.corrections")),
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
                        .then(Texts.of("importing.source-card.parts-of-the-names"))
                        .otherwise(Texts.of("importing.source-card.columns-about-the-samples")));
        return title;
    }

    private Button forAll(SourcesViewModel sources) {
        Button button = Controls.button(
                "source-for-all",
                Texts.of("importing.source-card.read-a-ll-files"),
                Feather.COPY,
                Texts.of("importing.source-card.gives-all-other-files"),
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
                .row(Texts.of("importing.source-card.found"), Controls.sentence("source-format", format))
                .row(Texts.of("importing.source-card.samples"), Controls.sentence("source-samples", samples))
                .row(Texts.of("importing.source-card.modalities"), Controls.sentence("source-modalities", modalities))
                .row(Texts.of("importing.source-card.about-the-samples"), Controls.sentence("source-tags", tags))
                .row(Texts.of("importing.source-card.note"), Controls.sentence("source-notes", notes));
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
                Texts.of("importing.source-card.what-the-file-holds"));
        TextField name = Controls.field(
                "source-name",
                source.nameProperty(),
                Texts.of("importing.source-card.the-files-name"),
                Texts.of("importing.source-card.name-of-the-modality"));
        ComboBox<Delimiter> delimiter = Controls.choice(
                "source-delimiter",
                source.delimiterProperty(),
                List.of(Delimiter.values()),
                Delimiter::toString,
                Texts.of("importing.source-card.what-stands-between-the"));
        ComboBox<Header> header = Controls.choice(
                "source-header",
                source.headerProperty(),
                List.of(Header.values()),
                UseWords::header,
                Texts.of("importing.source-card.whether-the-first-row"));
        TextField ignored = Controls.field(
                "source-ignored",
                source.ignoredProperty(),
                "none",
                Texts.of("importing.source-card.columns-that-are-left"));
        TextField blocks = Controls.field(
                "source-blocks",
                source.blocksProperty(),
                Texts.of("importing.source-card.labels-are-in-a"),
                Texts.of("importing.source-card.samples-per-class-where"));
        shownIf(Correction.TEXT_LAYOUT, delimiter);
        shownIf(Correction.TEXT_LAYOUT, header);
        shownIf(Correction.COLUMNS, ignored);
        return new LabelledRows()
                .row(Texts.of("importing.source-card.holds"), use)
                .row(Texts.of("importing.source-card.modality-name"), name)
                .row(Texts.of("importing.source-card.block-of-equal-labels"), blocks)
                .row(Texts.of("importing.source-card.delimiter"), delimiter)
                .row(Texts.of("importing.source-card.header"), header)
                .row(Texts.of("importing.source-card.left-out-columns"), ignored);
    }

    private void shownIf(Correction correction, javafx.scene.Node control) {
        control.visibleProperty().bind(source.corrects(correction));
        control.managedProperty().bind(control.visibleProperty());
    }

    private LabelledRows tags() {
        return new LabelledRows()
                .row(
                        Texts.of("importing.source-card.label"),
                        box(Tag.LABEL, Texts.of("importing.source-card.the-class-of-each")))
                .row(
                        Texts.of("importing.source-card.id"),
                        box(Tag.ID, Texts.of("importing.source-card.what-identifies-a-sample")))
                .row(
                        Texts.of("importing.source-card.group"),
                        box(Tag.GROUP, Texts.of("importing.source-card.what-must-not-be")))
                .row(
                        Texts.of("importing.source-card.split"),
                        box(Tag.SPLIT, Texts.of("importing.source-card.says-train-validation-or")))
                .row(
                        Texts.of("importing.source-card.fold"),
                        box(Tag.FOLD, Texts.of("importing.source-card.number-of-the-fold")));
    }

    private ColumnBox box(Tag tag, String tip) {
        return new ColumnBox(source, tag, "source-" + tag.name().toLowerCase(java.util.Locale.ROOT), tip);
    }
}
