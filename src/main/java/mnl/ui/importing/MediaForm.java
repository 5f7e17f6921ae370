package mnl.ui.importing;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.data.features.SoundFeatures;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceTags;
import mnl.ui.style.Nodes;
import mnl.words.Texts;

/** Corrects how pictures, sounds and captions are read; shows what the form of the file understands. */
final class MediaForm extends VBox {
    private static final int NUMBER_COLUMNS = 6;

    private final SourceSettings source;
    private final ReadingViewModel reading;
    private final MediaSettings media;

    MediaForm(SourceSettings source, ReadingViewModel reading) {
        this.source = source;
        this.reading = reading;
        media = source.media();
        getStyleClass().add("import-group");
        getChildren()
                .addAll(
                        shownIf(Correction.NAMES, names()),
                        shownIf(Correction.PICTURES, pictures()),
                        shownIf(Correction.SOUNDS, sounds()),
                        shownIf(Correction.BROKEN, broken()));
    }

    private LabelledRows names() {
        TextField pattern = Controls.field(
                "source-pattern",
                media.patternProperty(),
                Texts.of("importing.media-form.such-as-digit-speaker"),
                Texts.of("importing.media-form.what-the-names-of"));
        StringBinding proposal =
                Bindings.createStringBinding(this::proposal, media.patternProperty(), media.proposedProperty());
        StringBinding found = Bindings.createStringBinding(
                () -> media.patternProblem().get().isEmpty()
                        ? UseWords.names(source.lookProperty().get())
                        : "",
                source.lookProperty(),
                media.patternProblem());
        return new LabelledRows()
                .row(
                        Texts.of("importing.media-form.pattern-of-the-names"),
                        pattern,
                        Controls.problem("source-pattern-problem", media.patternProblem()),
                        quiet(Controls.sentence("source-pattern-proposed", proposal)),
                        Controls.sentence("source-pattern-found", found));
    }

    private String proposal() {
        String proposed = media.proposedProperty().get();
        return !proposed.isEmpty() && media.patternProperty().get().equals(proposed)
                ? Texts.of("importing.media-form.proposed-since-the-names")
                : "";
    }

    private LabelledRows pictures() {
        TextField width = side("source-picture-width", media.widthProperty(), Texts.of("importing.media-form.width"));
        TextField height =
                side("source-picture-height", media.heightProperty(), Texts.of("importing.media-form.height"));
        return new LabelledRows()
                .row(
                        Texts.of("importing.media-form.picture-size"),
                        Nodes.group(width, new Label("x"), height, new Label(Texts.of("importing.media-form.pixels"))),
                        Controls.problem("source-picture-problem", media.sizeProblem()));
    }

    private static TextField side(String id, StringProperty text, String what) {
        TextField field = Controls.field(id, text, "32", Texts.of("importing.media-form.of-the-stored-pictures", what));
        field.setPrefColumnCount(NUMBER_COLUMNS);
        return field;
    }

    private LabelledRows sounds() {
        TextField rate = Controls.field(
                "source-rate",
                media.rateProperty(),
                Texts.of("importing.media-form.that-of-the-first"),
                Texts.of("importing.media-form.sample-rate-in-hz"));
        return new LabelledRows()
                .row(
                        Texts.of("importing.media-form.sample-rate-hz"),
                        rate,
                        Controls.problem("source-rate-problem", media.rateProblem()))
                .row(
                        Texts.of("importing.media-form.encoding"),
                        Controls.choice(
                                "source-encoding",
                                media.encodingProperty(),
                                List.of(SoundEncoding.values()),
                                SoundEncoding::toString,
                                Texts.of("importing.media-form.how-sounds-are-stored")))
                .row(
                        Texts.of("importing.media-form.sound-features"),
                        Controls.choice(
                                "source-features",
                                media.featuresProperty(),
                                List.of(SoundFeatures.Kind.values()),
                                UseWords::features,
                                Texts.of("importing.media-form.what-is-trained-on")));
    }

    private LabelledRows broken() {
        CheckBox skip = Nodes.tip(
                new CheckBox(Texts.of("importing.media-form.leave-out-what-cannot")),
                Texts.of("importing.media-form.whether-broken-samples-and"));
        skip.setId("source-skip-broken");
        skip.selectedProperty().bindBidirectional(media.skipBrokenProperty());
        StringBinding skipped =
                Bindings.createStringBinding(this::skipped, reading.tagsProperty(), source.lookProperty());
        StringBinding refused =
                Bindings.createStringBinding(this::refused, reading.whyNotProperty(), source.lookProperty());
        return new LabelledRows()
                .row(
                        Texts.of("importing.media-form.broken-files"),
                        skip,
                        quiet(Controls.sentence("source-skipped", skipped)),
                        Controls.problem("source-refused", refused));
    }

    private String skipped() {
        List<SourceTags> read = reading.tagsProperty().get();
        return read == null || name().isEmpty()
                ? ""
                : read.stream()
                        .filter(tags -> tags.outline().name().equals(name()))
                        .map(tags -> String.join("\n", tags.notes()))
                        .findFirst()
                        .orElse("");
    }

    /** Messages begin with the name of the file or folder that they are about. */
    private String refused() {
        String problem = reading.whyNotProperty().get();
        boolean here = !name().isEmpty() && (problem.startsWith(name() + "/") || problem.startsWith(name() + ","));
        return here ? problem : "";
    }

    private String name() {
        return source.outline().map(SourceOutline::name).orElse("");
    }

    private LabelledRows shownIf(Correction correction, LabelledRows form) {
        form.visibleProperty().bind(source.corrects(correction));
        form.managedProperty().bind(form.visibleProperty());
        return form;
    }

    private static Label quiet(Label label) {
        label.getStyleClass().add("quiet");
        return label;
    }
}
