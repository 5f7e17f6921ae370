package mnl.data.importing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.data.DataException;

/**
 * What a look at one chosen file tells.
 *
 * @param outline what was found; empty where the file cannot be used
 * @param uses what becomes of the columns of the preview
 * @param corrections options that make a difference for its form
 * @param pattern a pattern that the names of its files seem to follow, where none is given; empty where they follow none
 * @param problem what is wrong, one sentence; empty where nothing is
 */
public record SourceProbe(
        Optional<SourceOutline> outline,
        PreviewUses uses,
        Set<SourceFormat.Correction> corrections,
        String pattern,
        String problem) {

    /** Nobody has looked yet. */
    public static final SourceProbe NOTHING = new SourceProbe(Optional.empty(), PreviewUses.UNKNOWN, Set.of(), "", "");

    /** Looks at a file; what is wrong with it becomes part of the answer. */
    public static SourceProbe at(ChosenFiles all, ChosenFile file, SourceFormats formats) {
        Set<SourceFormat.Correction> corrections = Set.of();
        String pattern = "";
        try {
            SourceFormat format = formats.format(file.path());
            corrections = Set.copyOf(format.corrections(file.path()));
            if (file.options().media().pattern().isEmpty()) {
                pattern = format.proposedPattern(file.path());
            }
            Source source = all.source(formats, file);
            return new SourceProbe(Optional.of(source.outline()), source.uses(), corrections, pattern, "");
        } catch (DataException problem) {
            return new SourceProbe(
                    Optional.empty(), PreviewUses.UNKNOWN, corrections, pattern, String.valueOf(problem.getMessage()));
        }
    }

    /**
     * Looks at the sources that all files make together.
     *
     * @throws DataException when they do not make a dataset: labels are missing, or names are there twice
     */
    public static List<SourceOutline> atAll(ChosenFiles all, SourceFormats formats) {
        List<SourceOutline> outlines =
                all.sources(formats).stream().map(Source::outline).toList();
        PlanChecks.checkSources(outlines);
        return outlines;
    }
}
