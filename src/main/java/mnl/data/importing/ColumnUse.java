package mnl.data.importing;

import mnl.data.importing.SourceOutline.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a column, or an array, becomes.
 *
 * @param position from 0
 * @param name as the file has it
 * @param tag what it says about the samples; null where it says nothing
 * @param modality the modality it is part of; empty where it is part of none
 */
public record ColumnUse(int position, String name, @Nullable Tag tag, String modality) {

    /** Whether it is left out. */
    public boolean unused() {
        return tag == null && modality.isEmpty();
    }
}
