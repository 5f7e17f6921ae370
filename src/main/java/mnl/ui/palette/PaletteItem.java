package mnl.ui.palette;

import org.kordamp.ikonli.Ikon;

/**
 * Something that can be done or gone to.
 *
 * @param id the same from one time to the next, so that what was used last is known again
 * @param kind what sort of thing it is, such as "Setting"
 * @param title what it is called
 * @param detail what it does or where it is; may be empty
 * @param keywords other words by which it may be looked for, with blanks between; may be empty
 * @param keys its keys; empty where it has none
 * @param icon its picture
 * @param enabled whether it can be done now
 * @param action does it
 */
public record PaletteItem(
        String id,
        String kind,
        String title,
        String detail,
        String keywords,
        String keys,
        Ikon icon,
        boolean enabled,
        Runnable action) {}
