package mnl.data.importing;

import java.util.List;
import java.util.Set;
import mnl.data.DataException;

/**
 * What a look at one chosen file tells.
 *
 * @param outline what was found; null where the file cannot be used
 * @param uses what becomes of the columns of the preview
 * @param corrections options that make a difference for its form
 * @param problem what is wrong, one sentence; empty where nothing is
 */
public record SourceLook(
        SourceOutline outline, PreviewUses uses, Set<SourceFormat.Correction> corrections, String problem) {

    /** Looks at a file; what is wrong with it becomes part of the answer. */
    public static SourceLook at(ChosenFiles all, ChosenFile file, SourceFormats formats) {
        Set<SourceFormat.Correction> corrections = Set.of();
        try {
            corrections = Set.copyOf(formats.format(file.path()).corrections());
            Source source = all.source(formats, file);
            return new SourceLook(source.outline(), source.uses(), corrections, "");
        } catch (DataException problem) {
            return new SourceLook(null, PreviewUses.UNKNOWN, corrections, String.valueOf(problem.getMessage()));
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
