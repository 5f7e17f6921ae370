package mnl.ui.palette;

import java.util.BitSet;

/**
 * An item that answers what was typed.
 *
 * @param item it
 * @param letters the letters of its title that were meant
 * @param poor whether only letters here and there answer
 */
record PaletteHit(PaletteItem item, BitSet letters, boolean poor) {}
