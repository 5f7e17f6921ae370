package mnl.data.folder;

import java.util.List;

/**
 * Contents of {@code dataset.json}.
 *
 * @param name what the data are called
 * @param licence under which terms they are shared; may be empty
 * @param source where they come from; may be empty
 * @param classes names of the classes
 * @param samples path of the table of samples
 * @param modalities payloads
 */
record FolderDescription(
        String name,
        String licence,
        String source,
        List<String> classes,
        String samples,
        List<PayloadDescription> modalities) {

    /** Version of the format that is read and written. */
    static final int SCHEMA = 1;
}
