package mnl.data.importing.media;

import java.nio.file.Path;
import mnl.data.importing.SampleTags;

/**
 * A picture or a sound in a folder.
 *
 * @param path where it is
 * @param relative its path in the folder with {@code /} between
 * @param tags what folder and name say about it
 */
record MediaFile(Path path, String relative, SampleTags tags) {}
