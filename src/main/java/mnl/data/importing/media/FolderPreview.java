package mnl.data.importing.media;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.data.DataException;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.PreviewUses;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.picture.PictureFile;
import mnl.data.sound.WavReader;
import mnl.words.Texts;

/**
 * The first files of a folder as a table: the file, what folders and parts of the name say, and how large or long it is.
 *
 * @param folder its name, for messages
 * @param modality what the pictures or sounds become
 * @param kind which of both they are
 * @param tagging what names and folders say
 */
record FolderPreview(String folder, String modality, MediaKind kind, MediaTagging tagging) {
    private static final int ROWS = 20;

    List<String> columns() {
        return uses().uses().stream().map(ColumnUse::name).toList();
    }

    PreviewUses uses() {
        List<ColumnUse> uses = new ArrayList<>();
        uses.add(new ColumnUse(0, "file", tagging.namesId() ? null : Tag.ID, ""));
        for (Tag tag : said()) {
            uses.add(new ColumnUse(uses.size(), tagging.origin(tag), tag, ""));
        }
        for (String part : tagging.unused()) {
            uses.add(new ColumnUse(uses.size(), part, null, ""));
        }
        uses.add(new ColumnUse(uses.size(), kind.title(), null, modality));
        return new PreviewUses(false, uses);
    }

    List<List<String>> rows(List<MediaFile> files) {
        return files.stream().limit(ROWS).map(this::row).toList();
    }

    private List<String> row(MediaFile file) {
        List<String> cells = new ArrayList<>(List.of(file.relative()));
        said().forEach(tag -> cells.add(file.tags().get(tag)));
        tagging.unused().forEach(part -> cells.add(tagging.part(part, file)));
        cells.add(extent(file));
        return cells;
    }

    private List<Tag> said() {
        return tagging.tags().stream()
                .filter(tag -> tag != Tag.ID || tagging.namesId())
                .sorted()
                .toList();
    }

    private String extent(MediaFile file) {
        String name = folder + "/" + file.relative();
        try {
            if (kind == MediaKind.PICTURE) {
                PictureFile.Size size = new PictureFile(file.path(), name).size();
                return size.width() + " x " + size.height();
            }
            try (SourceFiles.Counted stream = SourceFiles.open(file.path())) {
                double seconds = new WavReader(name, stream, Files.size(file.path())).seconds();
                int rate = SoundSamples.rate(file.path(), name);
                return String.format(Locale.ROOT, Texts.of("importing.folder-preview.2f-s-d-hz"), seconds, rate);
            }
        } catch (DataException | IOException unreadable) {
            return Texts.of("importing.folder-preview.cannot-be-read");
        }
    }
}
