package mnl.data.importing.media;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its ending. */
enum MediaKind {
    PICTURE("picture", Set.of("png", "jpg", "jpeg", "jpe", "gif", "bmp", "dib", "tif", "tiff", "webp")),
    SOUND("sound", Set.of("wav", "wave"));

    private final String title;
    private final Set<String> endings;

    MediaKind(String title, Set<String> endings) {
        this.title = title;
        this.endings = endings;
    }

    /** One of them, in words. */
    String title() {
        return title;
    }

    String plural() {
        return title + "s";
    }

    /** Whether a file has this kind, by its name. */
    boolean covers(String name) {
        return endings.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
