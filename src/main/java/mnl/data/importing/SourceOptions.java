package mnl.data.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a source is to be understood, where a look at it would not tell or would tell wrong.
 *
 * @param modality name of its modality, where it has only one; empty: the file's name
 * @param columns for a table: which columns belong to which modality, by name of the modality; empty: all columns of numbers
 *     make one modality, or one per prefix where all names are like {@code audio_0}. The columns are names,
 *     positions from 0, ranges of positions as in {@code 0-239}, or prefixes as in {@code audio_*}
 * @param roles which columns or arrays say what about the samples
 * @param text how a text file is divided
 * @param ignored columns or arrays that are left out
 * @param labelBlocks size of the blocks of equal label, where the samples are ordered by class and have no label
 *     column: the first so many are class 0, and so on; 0: they are not
 * @param media how pictures, sounds and captions are understood
 * @param elsewhere what a source has to know of the other sources of its import
 * @param tagsOnly whether only what the source says about its samples is wanted; a single column or array is the label then
 */
public record SourceOptions(
        String modality,
        Map<String, List<String>> columns,
        Roles roles,
        TextLayout text,
        List<String> ignored,
        int labelBlocks,
        MediaOptions media,
        Elsewhere elsewhere,
        boolean tagsOnly) {

    /** Everything as detected. */
    public static final SourceOptions DETECT =
            new SourceOptions("", Map.of(), Roles.DETECT, TextLayout.DETECT, List.of(), 0, MediaOptions.USUAL, false);

    /** Of a source that is imported alone. */
    public SourceOptions(
            String modality,
            Map<String, List<String>> columns,
            Roles roles,
            TextLayout text,
            List<String> ignored,
            int labelBlocks,
            MediaOptions media,
            boolean tagsOnly) {
        this(modality, columns, roles, text, ignored, labelBlocks, media, Elsewhere.NOTHING, tagsOnly);
    }

    /**
     * What a source has to know of the other sources of its import.
     *
     * @param others whether there are others, so that a column that is named and not here may be in one of them
     * @param label name of the label column in the source that has the labels, which is no feature here; empty where it has
     *     none or they are here
     */
    public record Elsewhere(boolean others, String label) {
        /** There are no others. */
        public static final Elsewhere NOTHING = new Elsewhere(false, "");
    }

    /**
     * Columns or arrays with a meaning: a name, a position from 0, {@code first}, {@code last}; {@code none} where there is
     * none; empty to detect it by its name.
     *
     * @param label the class
     * @param id what identifies a sample
     * @param group what must not be divided between splits
     * @param split train, validation or test
     * @param fold number of the fold
     */
    public record Roles(String label, String id, String group, String split, String fold) {
        /** Found by their usual names. */
        public static final Roles DETECT = new Roles("", "", "", "", "");

        /** A column that is not there. */
        public static final String NONE = "none";
    }

    /**
     * Layout of a text file.
     *
     * @param delimiter between cells: a comma, a semicolon, a tab, or a blank for any white space; {@link #ANY}: as detected
     * @param header whether the first row holds names
     */
    public record TextLayout(char delimiter, Header header) {
        /** Any delimiter. */
        public static final char ANY = 0;

        /** As detected. */
        public static final TextLayout DETECT = new TextLayout(ANY, Header.DETECT);
    }

    /** Whether the first row of a table holds names. */
    public enum Header {
        DETECT,
        YES,
        NO
    }

    public SourceOptions {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        ignored = List.copyOf(ignored);
    }

    /** The same where the labels are in another source. */
    public SourceOptions withoutLabel() {
        Roles without = new Roles(Roles.NONE, roles.id(), roles.group(), roles.split(), roles.fold());
        Elsewhere there = new Elsewhere(elsewhere.others(), roles.label());
        return new SourceOptions(modality, columns, without, text, ignored, labelBlocks, media, there, tagsOnly);
    }

    /** The same where a column or array repeats the labels of another source. */
    public SourceOptions withoutCopy(String label) {
        Elsewhere there = new Elsewhere(elsewhere.others(), label);
        return new SourceOptions(modality, columns, roles, text, ignored, labelBlocks, media, there, tagsOnly);
    }

    /** The same where only what the source says about its samples is wanted: labels, ids, groups, splits, folds. */
    public SourceOptions withTagsOnly() {
        return new SourceOptions("", Map.of(), roles, text, List.of(), 0, media, elsewhere, true);
    }

    /** The same where columns that are named and not here may be in another source. */
    public SourceOptions besideOthers() {
        Elsewhere there = new Elsewhere(true, elsewhere.label());
        return new SourceOptions(modality, columns, roles, text, ignored, labelBlocks, media, there, tagsOnly);
    }

    /** The same without further columns or arrays. */
    public SourceOptions ignoring(List<String> more) {
        List<String> all = new ArrayList<>(ignored);
        all.addAll(more);
        return new SourceOptions(modality, columns, roles, text, all, labelBlocks, media, elsewhere, tagsOnly);
    }
}
