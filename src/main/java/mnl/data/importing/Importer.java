package mnl.data.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import mnl.data.DataException;
import mnl.data.folder.FolderDraft;

/**
 * Turns sources into a dataset folder. Payloads go through files, so memory holds ids, labels and the like of all samples,
 * but never their values. The folder appears as a whole or not at all.
 */
public final class Importer {
    private static final double READING = 0.9;

    /**
     * Imports.
     *
     * @param plan what, and how
     * @param target the dataset folder to write: not there yet, or empty
     * @param progress is told how far it is
     * @param cancelled is asked often whether to give up
     * @return what was written
     * @throws DataException with one sentence for the user; nothing was written
     * @throws ImportCancelledException when {@code cancelled} said so; nothing was written
     */
    public ImportReport run(ImportPlan plan, Path target, ImportProgress progress, BooleanSupplier cancelled) {
        FolderDraft.checkFree(target);
        List<SourceOutline> outlines =
                plan.sources().stream().map(Source::outline).toList();
        new PlanChecks(plan, outlines).check();
        List<SpooledSource> spooled = new ArrayList<>();
        try (FolderDraft draft = new FolderDraft(target)) {
            try {
                for (int s = 0; s < outlines.size(); s++) {
                    spooled.add(read(plan, outlines, s, draft, progress, cancelled));
                }
                progress.at("Writing " + target, READING);
                return new Assembly(plan, spooled, target).write(draft, cancelled);
            } finally {
                for (SpooledSource source : spooled) {
                    source.close();
                }
            }
        } catch (IOException failure) {
            throw FolderDraft.cannotWrite(target, failure);
        } catch (UncheckedIOException failure) {
            throw FolderDraft.cannotWrite(target, failure.getCause());
        }
    }

    private static SpooledSource read(
            ImportPlan plan,
            List<SourceOutline> outlines,
            int index,
            FolderDraft draft,
            ImportProgress progress,
            BooleanSupplier cancelled)
            throws IOException {
        String what = "Reading " + outlines.get(index).name();
        progress.at(what, READING * index / outlines.size());
        return SpooledSource.read(
                plan.sources().get(index), outlines.get(index), draft.file("source-" + index), fraction -> {
                    if (cancelled.getAsBoolean()) {
                        throw new ImportCancelledException();
                    }
                    progress.at(what, READING * (index + fraction) / outlines.size());
                });
    }
}
