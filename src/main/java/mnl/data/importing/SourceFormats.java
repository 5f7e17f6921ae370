package mnl.data.importing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mnl.data.DataException;
import mnl.words.Texts;

/** The forms that data may come in; the first that recognises a file reads it. */
public final class SourceFormats {
    /** Bytes that a format sees to recognise a file. */
    public static final int HEAD = 1024;

    private final List<SourceFormat> formats;

    /** @param formats in the order in which they are asked whether they recognise a file */
    public SourceFormats(List<SourceFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /**
     * A source for a file or folder.
     *
     * @param path what the user chose
     * @param options how it is to be understood
     * @throws DataException when it is not there or no format reads it
     */
    public Source source(Path path, SourceOptions options) {
        Source source = format(path).source(path, options);
        return options.labelBlocks() > 0 ? new BlockLabels(source, options.labelBlocks()) : source;
    }

    /**
     * The form of a file or folder.
     *
     * @throws DataException when it is not there or no format reads it
     */
    public SourceFormat format(Path path) {
        byte[] head = Files.isDirectory(path) ? new byte[0] : SourceFiles.head(path, HEAD);
        for (SourceFormat format : formats) {
            if (format.recognises(path, head)) {
                return format;
            }
        }
        throw new DataException(
                Files.isDirectory(path)
                        ? Texts.of("importing.source-formats.is-a-folder-where", path, String.join(", ", names()))
                        : Texts.of("importing.source-formats.is-in-no-known", path, String.join(", ", names())));
    }

    /** What a person calls the forms. */
    public List<String> names() {
        return formats.stream().map(SourceFormat::name).toList();
    }
}
