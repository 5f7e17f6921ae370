package mnl.data.importing.formats;

import java.util.List;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.array.NumpyFormat;
import mnl.data.importing.matlab.MatFormat;
import mnl.data.importing.media.CaptionFormat;
import mnl.data.importing.media.MediaFolderFormat;
import mnl.data.importing.table.TableFormat;

/** The forms of data that the program knows. */
public final class StandardFormats {
    private StandardFormats() {}

    /** All of them. Text tables come last: they take any file. */
    public static SourceFormats all() {
        return new SourceFormats(List.of(
                new MediaFolderFormat(), new NumpyFormat(), new MatFormat(), new CaptionFormat(), new TableFormat()));
    }
}
