package mnl.cli.convert;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mnl.cli.input.UsageException;
import mnl.data.Split;
import mnl.data.importing.ChosenFile;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.LeakingColumn;
import mnl.data.importing.Pairing;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceFormats;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.data.importing.SplitRule;
import org.jspecify.annotations.Nullable;

/**
 * What to convert, as asked for on the command line.
 *
 * @param formats the forms that are known
 * @param sources which files
 * @param reading how to understand them
 * @param media how to understand pictures, sounds and captions
 * @param result what to make of them
 * @param out where to; may be null
 */
record ConvertRequest(
        SourceFormats formats,
        ConvertSources sources,
        ConvertReading reading,
        ConvertMedia media,
        ConvertResult result,
        @Nullable Path out) {

    /**
     * The plan.
     *
     * @throws UsageException when the options do not make one
     */
    ImportPlan plan() {
        List<ChosenFile> chosen = new ArrayList<>();
        sources.files.forEach(file -> chosen.add(new ChosenFile(file, Use.SAMPLES, options("", file))));
        chosen.addAll(modalities());
        if (sources.labels != null) {
            chosen.add(new ChosenFile(sources.labels, Use.LABELS, options("", sources.labels)));
        }
        if (chosen.isEmpty()) {
            throw new UsageException("Say what to convert: a FILE, or --modality NAME=FILE for each modality.");
        }
        ChosenFiles files = new ChosenFiles(chosen);
        List<Source> all = files.sources(formats);
        checkRoles(all);
        ignored().check(files, formats);
        return new ImportPlan(
                all,
                pairing(),
                splits(all),
                ConvertCommand.list(result.classNames),
                result.seed,
                name(),
                result.licence,
                result.source,
                Set.copyOf(ConvertCommand.list(reading.allowed)));
    }

    /** With several files, a column that is named need not be in each, but in one. */
    private void checkRoles(List<Source> all) {
        List<SourceOutline> outlines = all.stream().map(Source::outline).toList();
        Map<Tag, String> named = new EnumMap<>(Map.of(
                Tag.LABEL, reading.label,
                Tag.ID, reading.id,
                Tag.GROUP, reading.group,
                Tag.SPLIT, reading.split,
                Tag.FOLD, reading.fold));
        named.forEach((tag, column) -> {
            boolean wanted = !column.isEmpty() && !column.equals(Roles.NONE);
            if (wanted && outlines.stream().noneMatch(outline -> outline.has(tag))) {
                throw new UsageException("--" + tag.name().toLowerCase(Locale.ROOT) + "-column " + column
                        + ": no file has a column of this name. See what they have with --preview.");
            }
        });
    }

    private List<ChosenFile> modalities() {
        Set<String> taken = new HashSet<>();
        List<ChosenFile> all = new ArrayList<>();
        for (String given : sources.modalities) {
            int equals = given.indexOf('=');
            if (equals < 0 || equals == given.length() - 1) {
                throw new UsageException("--modality " + given + ": write NAME=FILE, such as audio=audio.csv.");
            }
            String name = given.substring(0, equals);
            Path file = Path.of(given.substring(equals + 1));
            int at = name.lastIndexOf('@');
            if (at < 0) {
                all.add(new ChosenFile(file, Use.SAMPLES, options(name, file)));
                continue;
            }
            Split split = SplitRule.split(name.substring(at + 1));
            if (split == null) {
                throw new UsageException("--modality " + given + ": after the @ write train, validation or test.");
            }
            if (!taken.add(name.substring(0, at) + "@" + split)) {
                throw new UsageException("--modality " + given + ": this split of it was named before.");
            }
            all.add(new ChosenFile(file, Use.of(split), options(name.substring(0, at), file)));
        }
        return all;
    }

    private SourceOptions options(String modality, Path file) {
        String own = modality.isEmpty() ? SourceFiles.baseName(file) : modality;
        SourceOptions options = new SourceOptions(
                modality,
                columns(),
                new Roles(reading.label, reading.id, reading.group, reading.split, reading.fold),
                new TextLayout(delimiter(), header()),
                ignored().of(own),
                blocks(),
                media.options(),
                false);
        return files() > 1 ? options.besideOthers() : options;
    }

    private int files() {
        return sources.files.size() + sources.modalities.size() + (sources.labels == null ? 0 : 1);
    }

    /**
     * What {@code --ignore-columns} calls a column.
     *
     * @param column of one of the files
     */
    String ignoring(LeakingColumn column) {
        return ignored().called(column);
    }

    private IgnoredColumns ignored() {
        return new IgnoredColumns(sources, ConvertCommand.list(reading.ignored));
    }

    private int blocks() {
        if (reading.labelBlocks < 0) {
            throw new UsageException("--label-blocks " + reading.labelBlocks + ": a block has at least one sample.");
        }
        return reading.labelBlocks;
    }

    private Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (String given : ConvertCommand.list(reading.columns)) {
            int equals = given.indexOf('=');
            if (equals < 1 || equals == given.length() - 1) {
                throw new UsageException(
                        "--columns " + given + ": write NAME=COLUMNS, such as audio=0-239,visual=240-315.");
            }
            if (columns.put(
                            given.substring(0, equals),
                            List.of(given.substring(equals + 1).split("\\+")))
                    != null) {
                throw new UsageException("--columns: the modality " + given.substring(0, equals)
                        + " is there twice. Put + between its columns.");
            }
        }
        return columns;
    }

    private char delimiter() {
        if (reading.delimiter == null) {
            return TextLayout.ANY;
        }
        return switch (reading.delimiter) {
            case "comma", "," -> ',';
            case "semicolon", ";" -> ';';
            case "tab", "\t" -> '\t';
            case "space", " " -> ' ';
            default ->
                throw new UsageException(
                        "--delimiter " + reading.delimiter + " is not known. Choose comma, semicolon, tab or space.");
        };
    }

    private Header header() {
        if (reading.header == null) {
            return Header.DETECT;
        }
        return switch (reading.header) {
            case "yes" -> Header.YES;
            case "no" -> Header.NO;
            default -> throw new UsageException("--header " + reading.header + ": write yes or no.");
        };
    }

    private Pairing pairing() {
        if (sources.pairByClass) {
            return Pairing.BY_CLASS;
        }
        return switch (sources.pair) {
            case "auto" -> Pairing.AUTOMATIC;
            case "id" -> Pairing.BY_ID;
            case "shared-id" -> Pairing.BY_SHARED_ID;
            case "order" -> Pairing.BY_ORDER;
            case "class" -> Pairing.BY_CLASS;
            default ->
                throw new UsageException(
                        "--pair " + sources.pair + " is not known. Choose auto, id, shared-id, order or class.");
        };
    }

    private SplitRule splits(List<Source> all) {
        if (result.split != null && result.folds != null) {
            throw new UsageException("Give --split or --folds, not both.");
        }
        List<SourceOutline> outlines = all.stream().map(Source::outline).toList();
        boolean grouped = outlines.stream().anyMatch(outline -> outline.has(Tag.GROUP));
        try {
            if (result.folds != null) {
                return folds(result.folds, grouped);
            }
            if (result.split != null) {
                return new SplitRule.Random(shares(result.split), grouped);
            }
        } catch (IllegalArgumentException problem) {
            throw new UsageException(problem.getMessage(), problem);
        }
        return SplitRule.usual(outlines);
    }

    private static SplitRule folds(String text, boolean grouped) {
        if (text.equals(ConvertResult.PER_GROUP)) {
            return new SplitRule.FoldPerGroup();
        }
        if (!text.matches("-?\\d{1,9}")) {
            throw new UsageException("--folds " + text + " is no number of folds: give one such as 5, or "
                    + ConvertResult.PER_GROUP + " for one fold of every group.");
        }
        return new SplitRule.Folds(Integer.parseInt(text), grouped);
    }

    private static SplitRule.Shares shares(String text) {
        try {
            return SplitRule.Shares.parse(text);
        } catch (IllegalArgumentException problem) {
            throw new UsageException("--split " + text + ": " + problem.getMessage(), problem);
        }
    }

    private String name() {
        if (result.name != null) {
            return result.name;
        }
        return out == null
                ? "preview"
                : String.valueOf(out.toAbsolutePath().normalize().getFileName());
    }
}
