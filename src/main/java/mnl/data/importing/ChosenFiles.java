package mnl.data.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.data.DataException;
import mnl.data.Split;
import mnl.words.Texts;

/**
 * All files of one import. Where one of them has the labels, no label is looked for in the others, and a column that repeats
 * them is no feature there; files of the splits of one modality, which have the same modality name, are one source.
 *
 * @param files in the order of the modalities
 */
public record ChosenFiles(List<ChosenFile> files) {

    public ChosenFiles {
        files = List.copyOf(files);
    }

    /**
     * One of the files on its own.
     *
     * @throws DataException when it is not there or no format reads it
     */
    public Source source(SourceFormats formats, ChosenFile file) {
        SourceOptions options = options(file);
        return formats.source(
                file.path(),
                new LabelCopies(this, formats)
                        .in(file, options)
                        .map(options::withoutCopy)
                        .orElse(options));
    }

    private SourceOptions options(ChosenFile file) {
        if (file.use() == ChosenFile.Use.LABELS) {
            return file.options().withTagsOnly();
        }
        boolean labelsElsewhere = files.stream().anyMatch(other -> other.use() == ChosenFile.Use.LABELS);
        return labelsElsewhere ? file.options().withoutLabel() : file.options();
    }

    /**
     * The sources that the files make: those with samples of all splits, those in one file per split, those with labels only.
     *
     * @throws DataException when a file is not there, no format reads it, or two hold the same split of a modality
     */
    public List<Source> sources(SourceFormats formats) {
        List<Source> all = new ArrayList<>();
        add(all, formats, ChosenFile.Use.SAMPLES);
        Map<String, Map<Split, Source>> bySplit = new LinkedHashMap<>();
        for (ChosenFile file : files) {
            Split split = file.use().split();
            if (split != null) {
                Map<Split, Source> parts =
                        bySplit.computeIfAbsent(file.options().modality(), name -> new LinkedHashMap<>());
                if (parts.put(split, source(formats, file)) != null) {
                    throw twice(file, split);
                }
            }
        }
        bySplit.values().forEach(parts -> all.add(new SplitFiles(parts)));
        add(all, formats, ChosenFile.Use.LABELS);
        return all;
    }

    /**
     * The same files without some of their columns.
     *
     * @param columns what to leave out, by the names of the files and the modalities that the columns are part of
     */
    public ChosenFiles without(Collection<LeakingColumn> columns) {
        return new ChosenFiles(files.stream()
                .map(file -> new ChosenFile(
                        file.path(),
                        file.use(),
                        file.options()
                                .ignoring(columns.stream()
                                        .filter(column -> isPartOf(column, file))
                                        .map(LeakingColumn::name)
                                        .toList())))
                .toList());
    }

    /** Whether a column comes from a file, or from one of the files of the splits of its modality. */
    private boolean isPartOf(LeakingColumn column, ChosenFile file) {
        String name = SourceFiles.name(file.path());
        if (file.use() == ChosenFile.Use.LABELS
                || !List.of(column.file().split(" \\+ ")).contains(name)) {
            return false;
        }
        String given = file.options().modality();
        String own = given.isEmpty() ? SourceFiles.baseName(file.path()) : given;
        boolean alone = files.stream()
                        .filter(other -> SourceFiles.name(other.path()).equals(name))
                        .count()
                == 1;
        return alone || own.equals(column.modality());
    }

    private void add(List<Source> all, SourceFormats formats, ChosenFile.Use use) {
        files.stream().filter(file -> file.use() == use).forEach(file -> all.add(source(formats, file)));
    }

    private static DataException twice(ChosenFile file, Split split) {
        String name = file.options().modality();
        return new DataException(
                name.isEmpty()
                        ? Texts.of(
                                "importing.chosen-files.another-file-already-holds",
                                SourceFiles.name(file.path()),
                                Splitter.name(split.number()))
                        : Texts.of(
                                "importing.chosen-files.another-file-already-holds-the",
                                SourceFiles.name(file.path()),
                                Splitter.name(split.number()),
                                name));
    }
}
