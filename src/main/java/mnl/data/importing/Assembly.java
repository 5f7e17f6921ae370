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
import java.util.stream.IntStream;
import mnl.data.Split;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.PayloadFormat;
import mnl.data.importing.SourceOutline.Tag;

/** Puts what was read into its final order and describes it. */
final class Assembly {
    private final ImportPlan plan;
    private final List<SpooledSource> sources;
    private final Path target;
    private final List<TagTable> tables;
    private final List<String> notes = new ArrayList<>();

    Assembly(ImportPlan plan, List<SpooledSource> sources, Path target) {
        this.plan = plan;
        this.sources = sources;
        this.target = target;
        tables = sources.stream().map(SpooledSource::table).toList();
    }

    ImportReport write(FolderDraft draft, BooleanSupplier cancelled) throws IOException {
        boolean byClass = plan.pairing() == Pairing.BY_CLASS && tables.size() > 1;
        Arrangement samples = byClass ? null : new RowPairer(tables).pair(rowPairing());
        ClassNaming naming = naming(samples);
        Parts parts;
        if (byClass) {
            ClassPairer.Paired paired = new ClassPairer(tables, naming, plan.seed()).pair(plan.splits());
            samples = paired.arrangement();
            parts = paired.parts();
        } else {
            parts = new Splitter(plan.splits(), plan.seed()).parts(samples, labels(samples, naming), naming);
        }
        notes(samples);
        int[] labels = labels(samples, naming);
        missingClasses(parts, labels, naming);
        SampleRows rows = new SampleRows(samples, labels, parts, byClass);
        List<String> ids = rows.ids();
        draft.describe(plan.name(), plan.licence(), plan.origin(), naming.names());
        List<ModalityOutline> modalities = payloads(draft, samples, ids, cancelled);
        draft.samples(rows, rows.extraColumns());
        draft.finish();
        return report(naming, labels, parts, modalities);
    }

    private Pairing rowPairing() {
        return plan.pairing() == Pairing.BY_CLASS ? Pairing.AUTOMATIC : plan.pairing();
    }

    private ClassNaming naming(Arrangement samples) {
        Set<String> labels = new HashSet<>();
        if (samples == null) {
            labels = PlanChecks.labels(tables);
        } else {
            for (int i = 0; i < samples.size(); i++) {
                labels.add(samples.get(Tag.LABEL, i));
            }
        }
        return ClassNaming.of(labels, plan.classNames());
    }

    private static int[] labels(Arrangement samples, ClassNaming naming) {
        return IntStream.range(0, samples.size())
                .map(i -> naming.codes().get(samples.get(Tag.LABEL, i)))
                .toArray();
    }

    private List<ModalityOutline> payloads(
            FolderDraft draft, Arrangement samples, List<String> ids, BooleanSupplier cancelled) throws IOException {
        List<ModalityOutline> all = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (int s = 0; s < sources.size(); s++) {
            SpooledSource source = sources.get(s);
            for (int m = 0; m < source.outline().modalities().size(); m++) {
                if (cancelled.getAsBoolean()) {
                    throw new ImportCancelledException();
                }
                ModalityOutline modality = source.outline().modalities().get(m);
                String base = fileName(modality.name(), files);
                String file = base + "." + modality.format().suffix();
                payload(draft, source.spool(m), modality.format(), ids, samples.rows()[s], base);
                draft.modality(modality.name(), modality.format(), file, base + ".csv");
                all.add(modality);
            }
            draft.remove(source.scratch().getFileName().toString());
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

    private void notes(Arrangement samples) {
        sources.forEach(source -> notes.addAll(source.notes()));
        for (int s = 0; s < tables.size(); s++) {
            int left = samples.leftOut(s);
            if (left > 0) {
                notes.add(left + " of the " + tables.get(s).count() + " samples of "
                        + tables.get(s).source() + " have no partner and are left out.");
            }
        }
    }

    private void missingClasses(Parts parts, int[] labels, ClassNaming naming) {
        int[][] counts = parts.sizes(labels, naming.names().size());
        int[] sizes = parts.sizes();
        for (int part = 0; part < parts.count(); part++) {
            for (int label = 0; label < naming.names().size(); label++) {
                if (sizes[part] > 0 && counts[part][label] == 0) {
                    notes.add("The class \"" + naming.names().get(label) + "\" has no samples in "
                            + (parts.folds() ? "fold " + part : "the split " + Splitter.name(part)) + ".");
                }
            }
        }
    }

    private ImportReport report(ClassNaming naming, int[] labels, Parts parts, List<ModalityOutline> modalities) {
        Integer[] counts = new Integer[naming.names().size()];
        Arrays.fill(counts, 0);
        Arrays.stream(labels).forEach(label -> counts[label]++);
        Map<Split, Integer> sizes = new EnumMap<>(Split.class);
        if (!parts.folds()) {
            for (Split split : Split.values()) {
                sizes.put(split, parts.sizes()[split.ordinal()]);
            }
        }
        return new ImportReport(
                target,
                labels.length,
                naming.names(),
                List.of(counts),
                modalities,
                sizes,
                parts.folds() ? parts.count() : 0,
                notes);
    }
}
