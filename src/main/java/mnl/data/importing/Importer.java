package mnl.data.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import mnl.data.DataException;
import mnl.data.folder.FolderDraft;
import mnl.words.Texts;

/**
 * Turns sources into a dataset folder. Each is read once in full, here or before, see {@link ReadSamples}. Payloads go through
 * files, so memory holds ids, labels and the like of all samples, but never their values. The folder appears as a whole or
 * not at all.
 */
public final class Importer {
    private static final double READING = 0.9;

    /**
     * Reads the sources of a plan and imports them.
     *
     * @param plan what, and how
     * @param target the dataset folder to write: not there yet, or empty
     * @param progress is notified of how far it is
     * @param cancelled is asked often whether to give up
     * @return what was written
     * @throws DataException with one sentence for the user; nothing was written
     * @throws ImportCancelledException when {@code cancelled} said so; nothing was written
     */
    public ImportReport run(ImportPlan plan, Path target, ImportProgress progress, BooleanSupplier cancelled) {
        return run(plan, ReadSamples.nothing(), target, progress, cancelled);
    }

    /**
     * Imports what was read of the sources of a plan; reads only those of which not everything was kept.
     *
     * @param plan what, and how
     * @param read what was read of the same files, in the same order; some features may be left out since then
     * @param target the dataset folder to write: not there yet, or empty
     * @param progress is notified of how far it is
     * @param cancelled is asked often whether to give up
     * @return what was written
     * @throws ChangedFileException when a file is no longer what it was when it was read; nothing was written
     * @throws DataException with one sentence for the user; nothing was written
     * @throws ImportCancelledException when {@code cancelled} said so; nothing was written
     */
    public ImportReport run(
            ImportPlan plan, ReadSamples read, Path target, ImportProgress progress, BooleanSupplier cancelled) {
        synchronized (read) {
            FolderDraft.checkFree(target);
            read.checkUnchanged();
            List<SourceOutline> outlines =
                    plan.sources().stream().map(Source::outline).toList();
            new PlanChecks(plan, outlines).check();
            try (FolderDraft draft = new FolderDraft(target);
                    SourceReading reading = new SourceReading(plan, outlines, read, draft, progress, cancelled)) {
                List<SpooledSource> sources = reading.all();
                sources.forEach(SpooledSource::checkUnchanged);
                progress.at(Texts.of("importing.importer.writing", target), READING);
                return new Assembly(plan, sources, target).write(draft, cancelled);
            } catch (IOException failure) {
                throw FolderDraft.cannotWrite(target, failure);
            } catch (UncheckedIOException failure) {
                throw FolderDraft.cannotWrite(target, Objects.requireNonNull(failure.getCause()));
            }
        }
    }

    /** The samples of all sources; closes those that it has read itself. */
    private record SourceReading(
            ImportPlan plan,
            List<SourceOutline> outlines,
            ReadSamples before,
            FolderDraft draft,
            ImportProgress progress,
            BooleanSupplier cancelled,
            List<SpooledSource> own)
            implements AutoCloseable {

        SourceReading(
                ImportPlan plan,
                List<SourceOutline> outlines,
                ReadSamples before,
                FolderDraft draft,
                ImportProgress progress,
                BooleanSupplier cancelled) {
            this(plan, outlines, before, draft, progress, cancelled, new ArrayList<>());
        }

        List<SpooledSource> all() throws IOException {
            List<SpooledSource> all = new ArrayList<>();
            for (int s = 0; s < outlines.size(); s++) {
                Optional<SpooledSource> kept = before.take(s, outlines.get(s));
                all.add(kept.isPresent() ? kept.get() : read(s));
            }
            return all;
        }

        private SpooledSource read(int index) throws IOException {
            String what =
                    Texts.of("importing.importer.reading", outlines.get(index).name());
            progress.at(what, READING * index / outlines.size());
            SpooledSource source = SpooledSource.read(
                    plan.sources().get(index),
                    outlines.get(index),
                    draft.file("source-" + index),
                    DiskRoom.unbounded(),
                    fraction -> {
                        if (cancelled.getAsBoolean()) {
                            throw new ImportCancelledException();
                        }
                        progress.at(what, READING * (index + fraction) / outlines.size());
                    });
            own.add(source);
            return source;
        }

        @Override
        public void close() throws IOException {
            for (SpooledSource source : own) {
                source.close();
            }
        }
    }
}
