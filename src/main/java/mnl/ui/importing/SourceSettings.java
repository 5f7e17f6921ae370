package mnl.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import mnl.data.importing.ChosenFile;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.SourceFormat.Correction;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceProbe;
import mnl.words.Texts;

/** One file to import: what was found in it, and how the user corrects that. */
public final class SourceSettings {
    private final Path path;
    private final Runnable changed;
    private final ObjectProperty<Use> use = new SimpleObjectProperty<>(this, "use", Use.SAMPLES);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final ObjectProperty<Delimiter> delimiter = new SimpleObjectProperty<>(this, "delimiter", Delimiter.DETECT);
    private final ObjectProperty<Header> header = new SimpleObjectProperty<>(this, "header", Header.DETECT);
    private final StringProperty blocks = new SimpleStringProperty(this, "blocks", "");
    private final StringProperty ignored = new SimpleStringProperty(this, "ignored", "");
    private final TagColumns tags;
    private final MediaSettings media;
    private final ObservableList<ModalityColumns> modalities = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<SourceProbe> look =
            new ReadOnlyObjectWrapper<>(this, "look", SourceProbe.NOTHING);

    SourceSettings(Path path, Runnable whenChanged) {
        this.path = path;
        changed = () -> {
            say();
            whenChanged.run();
        };
        tags = new TagColumns(changed);
        media = new MediaSettings(changed);
        List.<ObservableValue<?>>of(use, name, delimiter, header, blocks, ignored)
                .forEach(property -> property.addListener((o, was, now) -> changed.run()));
        modalities.addListener((ListChangeListener<ModalityColumns>) change -> changed.run());
    }

    /** The file as the import will read it. */
    ChosenFile chosen() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        modalities.forEach(modality -> columns.put(modality.nameProperty().get().strip(), modality.list()));
        return new ChosenFile(
                path,
                use.get(),
                new SourceOptions(
                        name.get().strip(),
                        columns,
                        tags.roles(),
                        new TextLayout(delimiter.get().sign(), header.get()),
                        Arrays.stream(ignored.get().split(","))
                                .map(String::strip)
                                .filter(column -> !column.isEmpty())
                                .toList(),
                        blocks.get().isBlank()
                                ? 0
                                : Integer.parseInt(blocks.get().strip()),
                        media.options(),
                        false));
    }

    /** What cannot be understood of what was typed; empty where all can. */
    String unreadable() {
        if (!blocks.get().strip().matches("|[1-9]\\d{0,8}")) {
            return Texts.of("importing.source-settings.the-size-of-a");
        }
        if (!media.unreadable().isEmpty()) {
            return media.unreadable();
        }
        for (ModalityColumns modality : modalities) {
            String own = modality.nameProperty().get().strip();
            if (own.isEmpty() || modality.list().isEmpty()) {
                return Texts.of("importing.source-settings.give-every-modality-a");
            }
            if (modalities.stream()
                    .anyMatch(other -> other != modality
                            && other.nameProperty().get().strip().equals(own))) {
                return Texts.of("importing.source-settings.the-modality-is-there", own);
            }
        }
        return "";
    }

    private void say() {
        String typed = unreadable();
        problem.set(typed.isEmpty() ? look.get().problem() : typed);
    }

    /** What is wrong with the file or with what was typed; empty where nothing is known to be. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    String problem() {
        return problem.get();
    }

    /** Is read in the same way as another file. */
    void readLike(SourceSettings other) {
        delimiter.set(other.delimiter.get());
        header.set(other.header.get());
        blocks.set(other.blocks.get());
        tags.take(other.tags);
        media.take(other.media);
    }

    /** Adds a modality that gets its own columns. */
    public void addModality() {
        modalities.add(new ModalityColumns(changed));
    }

    /** Outline of the file as it was found; empty where it cannot be used, and before anybody looked. */
    Optional<SourceOutline> outline() {
        return look.get().outline();
    }

    void looked(SourceProbe found) {
        look.set(found);
        say();
        media.propose(found.pattern());
    }

    /** Whether an option makes a difference for the form of this file. */
    BooleanBinding corrects(Correction correction) {
        return Bindings.createBooleanBinding(() -> look.get().corrections().contains(correction), look);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Its name without the folder. */
    public String fileName() {
        return String.valueOf(path.getFileName());
    }

    public ObjectProperty<Use> useProperty() {
        return use;
    }

    /** Name of its modality, where there is only one; empty: the file's name. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<Delimiter> delimiterProperty() {
        return delimiter;
    }

    public ObjectProperty<Header> headerProperty() {
        return header;
    }

    /** Size of the blocks of equal label; empty where labels are in a column. */
    public StringProperty blocksProperty() {
        return blocks;
    }

    /** Columns that are left out, with commas between them. */
    public StringProperty ignoredProperty() {
        return ignored;
    }

    /** How pictures, sounds and captions are read. */
    public MediaSettings media() {
        return media;
    }

    public TagColumns tags() {
        return tags;
    }

    /** Columns that the user assigned; empty: as detected. */
    public ObservableList<ModalityColumns> modalities() {
        return modalities;
    }

    /** What was found, at first nothing. */
    public ReadOnlyObjectProperty<SourceProbe> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
