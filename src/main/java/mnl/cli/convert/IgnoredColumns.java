package mnl.cli.convert;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mnl.cli.input.UsageException;
import mnl.data.importing.ChosenFile;
import mnl.data.importing.ChosenFiles;
import mnl.data.importing.LeakingColumn;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceFormats;

/**
 * The columns that {@code --ignore-columns} leaves out.
 *
 * @param sources the files
 * @param said the columns: named alone, or with the modality that they are left out of, as in {@code audio:12}
 */
record IgnoredColumns(ConvertSources sources, List<String> said) {

    /** Those to leave out of a modality. */
    List<String> of(String modality) {
        Set<String> names = given().keySet();
        return said.stream()
                .flatMap(column -> in(column, modality, names).stream())
                .toList();
    }

    /** What a column is called in a modality; empty where it is left out of another one. */
    private static Optional<String> in(String column, String modality, Set<String> names) {
        String before = column.substring(0, Math.max(0, column.indexOf(':')));
        if (!names.contains(before)) {
            return Optional.of(column);
        }
        return before.equals(modality) ? Optional.of(column.substring(before.length() + 1)) : Optional.empty();
    }

    /**
     * Makes sure that each is in one file at least, since a name that means nothing leaves in what was to be left out.
     *
     * @throws UsageException when one is in none
     */
    void check(ChosenFiles files, SourceFormats formats) {
        Set<String> names = given().keySet();
        for (String column : said) {
            boolean there = files.files().stream().anyMatch(file -> in(column, own(file), names)
                    .filter(files.source(formats, file)::hasColumn)
                    .isPresent());
            if (!there) {
                throw new UsageException("--ignore-columns " + column
                        + ": no file has a column or an array of this name. See what they have with --preview.");
            }
        }
    }

    private static String own(ChosenFile file) {
        String modality = file.options().modality();
        return modality.isEmpty() ? SourceFiles.baseName(file.path()) : modality;
    }

    /**
     * What the option calls a column: with the name of its file among those given, which is not that of a modality into
     * which columns of the file were gathered; alone where several files have that name.
     */
    String called(LeakingColumn column) {
        List<String> owners = given().entrySet().stream()
                .filter(file -> file.getValue().contains(column.file()))
                .map(Map.Entry::getKey)
                .toList();
        boolean named = owners.contains(column.modality());
        String owner = named ? column.modality() : owners.size() == 1 ? owners.get(0) : "";
        return owner.isEmpty() ? column.name() : owner + ":" + column.name();
    }

    /** The names that files go by, said or their own, and what each one's files are called. */
    private Map<String, Set<String>> given() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (Path file : sources.files) {
            all.computeIfAbsent(SourceFiles.baseName(file), name -> new HashSet<>())
                    .add(SourceFiles.name(file));
        }
        for (String modality : sources.modalities) {
            Path file = Path.of(modality.substring(modality.indexOf('=') + 1));
            String name = modality.replaceFirst("(@[a-z]+)?=.*", "");
            all.computeIfAbsent(name.isEmpty() ? SourceFiles.baseName(file) : name, key -> new HashSet<>())
                    .add(SourceFiles.name(file));
        }
        return all;
    }
}
