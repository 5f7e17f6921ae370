package mnl.data.importing.media;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its ending. */
enum MediaKind {
    PICTURE("pictures", Set.of("png", "jpg", "jpeg", "jpe", "gif", "bmp", "dib", "tif", "tiff", "webp")),
    SOUND("sounds", Set.of("wav", "wave"));

    private final String plural;
    private final Set<String> endings;

    MediaKind(String plural, Set<String> endings) {
        this.plural = plural;
        this.endings = endings;
    }

    String plural() {
        return plural;
    }

    /** Whether a file has this kind, by its name. */
    boolean covers(String name) {
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
