package mnl.ui.encode;

import java.nio.file.Path;

/**
 * A dataset folder that was written.
 *
 * @param folder where it is
 * @param raw the modality that was encoded
 * @param name what its feature vectors are called
 */
public record Encoded(Path folder, String raw, String name) {}
