package mnl.data.importing;

/**
 * What a source says about a sample apart from its payload; an empty text where it says nothing.
 *
 * @param id unique within the source
 * @param label the class as the source writes it
 * @param group what must not be divided between splits, such as a speaker
 * @param split train, validation or test
 * @param fold a whole number from 0
 */
public record SampleTags(String id, String label, String group, String split, String fold) {

    /** A sample of which nothing is known. */
    public static final SampleTags NONE = new SampleTags("", "", "", "", "");

    /** What it says of one kind. */
    public String get(SourceOutline.Tag tag) {
        return switch (tag) {
            case ID -> id;
            case LABEL -> label;
            case GROUP -> group;
            case SPLIT -> split;
            case FOLD -> fold;
        };
    }

    /** The same with another label. */
    public SampleTags withLabel(String newLabel) {
        return new SampleTags(id, newLabel, group, split, fold);
    }

    /** The same with another split. */
    public SampleTags withSplit(String newSplit) {
        return new SampleTags(id, label, group, newSplit, fold);
    }
}
