/** Folders of pictures or sounds, and JSON Lines that list texts and pictures. */
@NullMarked
package mnl.data.importing.media;

import org.jspecify.annotations.NullMarked;
