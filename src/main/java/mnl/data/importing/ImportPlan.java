package mnl.data.importing;

import java.util.List;
import java.util.Set;

/**
 * What is imported, and how.
 *
 * @param sources where the samples come from; their modalities, in this order, become those of the dataset
 * @param pairing which samples of several sources belong together
 * @param splits how samples are divided
 * @param classNames one name per class, in the order of the labels; or the labels themselves in the order wanted; empty: the
 *     labels, whole numbers by value, others by alphabet
 * @param seed of everything that is drawn: the same plan and files give the same bytes
 * @param name what the data will be called
 * @param licence their terms, an SPDX identifier where there is one; may be empty
 * @param origin where the data come from, how to cite them; may be empty
 * @param allowed features that may tell the class: names of columns, also with their modality as in {@code audio:target}, or
 *     beginnings of such names and a star
 */
public record ImportPlan(
        List<Source> sources,
        Pairing pairing,
        SplitRule splits,
        List<String> classNames,
        long seed,
        String name,
        String licence,
        String origin,
        Set<String> allowed) {

    public ImportPlan {
        sources = List.copyOf(sources);
        classNames = List.copyOf(classNames);
        allowed = Set.copyOf(allowed);
    }

    /** The same over other sources. */
    public ImportPlan withSources(List<Source> others) {
        return new ImportPlan(others, pairing, splits, classNames, seed, name, licence, origin, allowed);
    }

    /** The same where these features may tell the class. */
    public ImportPlan allowing(Set<String> names) {
        return new ImportPlan(sources, pairing, splits, classNames, seed, name, licence, origin, names);
    }
}
