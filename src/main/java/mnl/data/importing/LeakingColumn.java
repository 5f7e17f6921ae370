package mnl.data.importing;

import java.io.Serializable;
import java.util.Collection;
import mnl.words.Texts;

/**
 * A column of features, or a whole array, that tells the class of every sample, as labels do that have come among the
 * features.
 *
 * @param source position of its source among those of the plan
 * @param file name of the source
 * @param modality that it is part of
 * @param column its name; empty where it is the whole modality, such as its texts
 * @param removable whether it can be left out as a column or array of its own
 * @param how it tells the class
 */
public record LeakingColumn(int source, String file, String modality, String column, boolean removable, How how)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How a column tells the class. */
    public enum How {
        /** One value per class, and another in each. */
        EQUALS(Texts.of("importing.leaking-column.equals-the-labels-under")),
        /** One value per class, which some classes share: one column of one-hot labels, a coarser label. */
        FOLLOWS(Texts.of("importing.leaking-column.has-one-value-per")),
        /** Few values, and each of them in one class only: a finer label. */
        DIVIDES(Texts.of("importing.leaking-column.has-few-values-each")),
        /** The number of the row, where the rows are sorted by class. */
        COUNTS(Texts.of("importing.leaking-column.counts-the-rows-which"));

        private final String words;

        How(String words) {
            this.words = words;
        }

        /** For a sentence whose subject is the column. */
        public String words() {
            return words;
        }
    }

    /** The column for a person, such as {@code the column "target" of "audio" (audio.csv)}. */
    public String describe() {
        return column.isEmpty()
                ? Texts.of("importing.leaking-column.the-modality", modality, file)
                : Texts.of("importing.leaking-column.the-column-of", column, modality, file);
    }

    /** What it is called where it is named alone. */
    public String name() {
        return column.isEmpty() ? modality : column;
    }

    /**
     * Whether one of these names means it.
     *
     * @param names each of a column, of a modality and a column as in {@code audio:target}, or the beginning of one and a
     *     star
     */
    boolean isOneOf(Collection<String> names) {
        return names.stream().anyMatch(name -> matches(name, name()) || matches(name, modality + ":" + name()));
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
