package mnl.data.importing;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import mnl.data.Split;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.PayloadFormat;
import mnl.words.Texts;

/** Puts what was read into its final order and describes it. */
final class Assembly {
    private final ImportPlan plan;
    private final List<SpooledSource> sources;
    private final Path target;
    private final List<TagTable> tables;

    Assembly(ImportPlan plan, List<SpooledSource> sources, Path target) {
        this.plan = plan;
        this.sources = sources;
        this.target = target;
        tables = sources.stream().map(SpooledSource::table).toList();
    }

    ImportReport write(FolderDraft draft, BooleanSupplier cancelled) throws IOException {
        ArrangedSamples arranged = ArrangedSamples.of(plan, tables);
        List<String> notes = new ArrayList<>();
        sources.forEach(source -> notes.addAll(source.notes()));
        notes.addAll(arranged.notes());
        notes.addAll(allowedLeaks(arranged, cancelled));
        SampleRows rows =
                new SampleRows(arranged.samples(), arranged.labels(), arranged.parts(), arranged.pairedByClass());
        List<String> ids = rows.ids();
        draft.describe(
                plan.name(), plan.licence(), plan.origin(), arranged.naming().names());
        List<SourceModality> modalities = payloads(draft, arranged.samples(), ids, cancelled);
        draft.samples(rows, rows.extraColumns());
        draft.finish();
        return report(arranged, modalities, notes);
    }

    /** Notes on features that tell the class and may; others end the import. */
    private List<String> allowedLeaks(ArrangedSamples arranged, BooleanSupplier cancelled) throws IOException {
        List<LeakingColumn> found = new LabelLeaks(
                        arranged.samples(),
                        arranged.labels(),
                        arranged.naming().names().size(),
                        cancelled)
                .find(sources);
        List<LeakingColumn> refused =
                found.stream().filter(column -> !column.isOneOf(plan.allowed())).toList();
        if (!refused.isEmpty()) {
            throw new LeakingColumnsException(refused);
        }
        return found.stream()
                .map(column -> Texts.of(
                        "importing.assembly.imported-as-a-feature",
                        column.describe(),
                        column.how().words()))
                .toList();
    }

    private List<SourceModality> payloads(
            FolderDraft draft, Arrangement samples, List<String> ids, BooleanSupplier cancelled) throws IOException {
        List<SourceModality> all = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (int s = 0; s < sources.size(); s++) {
            SpooledSource source = sources.get(s);
            for (int m = 0; m < source.outline().modalities().size(); m++) {
                if (cancelled.getAsBoolean()) {
                    throw new ImportCancelledException();
                }
                SourceModality modality = source.outline().modalities().get(m);
                String base = fileName(modality.name(), files);
                String file = base + "." + modality.format().suffix();
                payload(draft, source.take(m), modality.format(), ids, samples.rows()[s], base);
                draft.modality(modality.name(), modality.format(), file, base + ".csv");
                all.add(modality);
            }
            source.remove();
        }
        return all;
    }

    private static void payload(
            FolderDraft draft, Spool spool, PayloadFormat format, List<String> ids, int[] order, String base)
            throws IOException {
        String file = base + "." + format.suffix();
        if (format.grams().isPresent()) {
            try (FileChannel content = spool.open()) {
                draft.texts(file, ids, i -> spool.text(content, order[i]));
            }
            return;
        }
        if (format.indexed()) {
            draft.index(
                    base + ".csv", ids, Arrays.stream(order).map(spool::length).toArray());
        }
        spool.arrange(order, draft.file(file));
    }

    private static String fileName(String modality, Set<String> used) {
        String plain = modality.replaceAll("[^A-Za-z0-9_-]", "_");
        String base = plain.equalsIgnoreCase("samples") ? plain + "-values" : plain;
        String name = base;
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private ImportReport report(ArrangedSamples arranged, List<SourceModality> modalities, List<String> notes) {
        Parts parts = arranged.parts();
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        if (!parts.folds()) {
            for (Split split : Split.values()) {
                sizes.put(split, parts.sizes()[split.number()]);
            }
        }
        return new ImportReport(
                target,
                arranged.labels().length,
                arranged.naming().names(),
                arranged.classCounts(),
                modalities,
                sizes,
                parts.folds() ? parts.count() : 0,
                notes);
    }
}
