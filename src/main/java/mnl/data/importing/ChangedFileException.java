package mnl.data.importing;

import java.nio.file.Path;
import mnl.data.DataException;
import mnl.words.Texts;

/** A file is no longer what it was when its samples were read; nothing was imported. */
public final class ChangedFileException extends DataException {
    private static final long serialVersionUID = 1L;

    ChangedFileException(Path file) {
        super(Texts.of("importing.changed-file-exception.has-changed-since-it", file));
    }
}
