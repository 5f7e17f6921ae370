package mnl.data.importing.array;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import mnl.data.DataException;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which array of a file is what.
 *
 * @param all the arrays
 * @param tags arrays that say something about the samples
 * @param modalities arrays of features, by the name of the modality
 * @param count n
 * @param notes what is left out
 */
record ArrayRoles(
        List<StoredArray> all,
        Map<Tag, StoredArray> tags,
        Map<String, StoredArray> modalities,
        int count,
        List<String> notes) {
    private static final int MOST_SAMPLES = 100_000_000;
    private static final Map<Tag, Set<String>> USUAL = Map.of(
            Tag.LABEL, Set.of("y", "label", "labels", "target", "targets", "gt", "gnd", "truth", "class", "classes"),
            Tag.ID, Set.of("id", "ids"),
            Tag.GROUP, Set.of("group", "groups", "speaker", "speakers", "subject", "subjects"),
            Tag.SPLIT, Set.of("split", "splits"),
            Tag.FOLD, Set.of("fold", "folds"));

    static ArrayRoles of(String file, String name, List<StoredArray> all, SourceOptions options) {
        if (all.isEmpty()) {
            throw new DataException(Texts.of("importing.array-roles.holds-no-arrays-choose", file));
        }
        Map<Tag, StoredArray> tags = tags(file, all, options);
        Set<StoredArray> used = new HashSet<>(tags.values());
        Map<String, StoredArray> modalities = options.tagsOnly()
                ? Map.of()
                : options.columns().isEmpty() ? detected(name, all, used, options) : assigned(file, all, options);
        used.addAll(modalities.values());
        List<String> notes = new ArrayList<>();
        all.stream()
                .filter(array -> !used.contains(array) && !options.tagsOnly())
                .forEach(array -> notes.add(
                        Texts.of("importing.array-roles.not-imported-is-the", file, array.name(), array.shapeText())));
        return new ArrayRoles(all, tags, modalities, count(file, tags, modalities), notes);
    }

    /** What each of the arrays becomes. */
    List<ColumnUse> uses() {
        return IntStream.range(0, all.size())
                .mapToObj(i -> new ColumnUse(i, all.get(i).name(), key(tags, all.get(i)), modality(all.get(i))))
                .toList();
    }

    private String modality(StoredArray array) {
        String modality = key(modalities, array);
        return modality == null ? "" : modality;
    }

    private static <K> @Nullable K key(Map<K, StoredArray> map, StoredArray array) {
        for (Map.Entry<K, StoredArray> entry : map.entrySet()) {
            if (entry.getValue().equals(array)) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static Map<Tag, StoredArray> tags(String file, List<StoredArray> all, SourceOptions options) {
        Map<Tag, StoredArray> tags = new EnumMap<>(Tag.class);
        Roles roles = options.roles();
        boolean others = options.elsewhere().others();
        put(tags, Tag.LABEL, file, all, roles.label(), others);
        put(tags, Tag.ID, file, all, roles.id(), others);
        put(tags, Tag.GROUP, file, all, roles.group(), others);
        put(tags, Tag.SPLIT, file, all, roles.split(), others);
        put(tags, Tag.FOLD, file, all, roles.fold(), others);
        if (options.tagsOnly() && all.size() == 1 && tags.isEmpty()) {
            tags.put(Tag.LABEL, all.get(0));
        }
        tags.forEach((tag, array) -> {
            if (array.count() == 0 || array.width() != 1) {
                throw new DataException(Texts.of(
                        "importing.array-roles.the-array-of-the",
                        file,
                        array.name(),
                        tag.name().toLowerCase(Locale.ROOT),
                        array.shapeText()));
            }
        });
        return tags;
    }

    private static void put(
            Map<Tag, StoredArray> tags, Tag tag, String file, List<StoredArray> all, String given, boolean others) {
        boolean there = all.stream().anyMatch(array -> array.name().equals(given));
        if (given.equals(Roles.NONE) || (others && !given.isEmpty() && !there)) {
            return;
        }
        if (!given.isEmpty()) {
            tags.put(tag, named(file, all, given));
            return;
        }
        all.stream()
                .filter(array -> array.width() == 1
                        && Objects.requireNonNull(USUAL.get(tag))
                                .contains(array.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(array -> tags.put(tag, array));
    }

    private static StoredArray named(String file, List<StoredArray> all, String name) {
        return all.stream()
                .filter(array -> array.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new DataException(Texts.of(
                        "importing.array-roles.has-no-array-it",
                        file,
                        name,
                        String.join(", ", all.stream().map(StoredArray::name).toList()))));
    }

    private static Map<String, StoredArray> assigned(String file, List<StoredArray> all, SourceOptions options) {
        Map<String, StoredArray> modalities = new LinkedHashMap<>();
        options.columns().forEach((modality, names) -> {
            if (names.size() != 1) {
                throw new DataException(
                        Texts.of("importing.array-roles.the-modality-is-made", file, modality, names.size()));
            }
            StoredArray array = named(file, all, names.get(0));
            if (array.texts()) {
                throw new DataException(Texts.of("importing.array-roles.the-array-holds-texts", file, array.name()));
            }
            if (options.ignored().contains(array.name())) {
                throw new DataException(
                        Texts.of("importing.array-roles.the-array-of-the-modality", file, array.name(), modality));
            }
            modalities.put(modality, array);
        });
        return modalities;
    }

    /** Arrays of numbers that have at least two dimensions; also a single one that has one. */
    private static Map<String, StoredArray> detected(
            String name, List<StoredArray> all, Set<StoredArray> used, SourceOptions options) {
        List<StoredArray> left = all.stream()
                .filter(array -> !used.contains(array)
                        && !array.texts()
                        && !options.ignored().contains(array.name())
                        && !array.name().equals(options.elsewhere().label())
                        && !(array.width() == 1 && all.size() > 1 && isUsualName(array.name())))
                .filter(array -> array.shape().length >= 2 || (array.shape().length == 1 && all.size() == 1))
                .toList();
        Map<String, StoredArray> modalities = new LinkedHashMap<>();
        left.forEach(array -> modalities.put(
                left.size() == 1 && (all.size() == 1 || !options.modality().isEmpty()) ? name : array.name(), array));
        return modalities;
    }

    /** Whether a name says that an array of one number per sample is no feature. */
    private static boolean isUsualName(String name) {
        return USUAL.values().stream().anyMatch(names -> names.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static int count(String file, Map<Tag, StoredArray> tags, Map<String, StoredArray> modalities) {
        List<StoredArray> used = new ArrayList<>(tags.values());
        used.addAll(modalities.values());
        if (used.isEmpty()) {
            throw new DataException(Texts.of("importing.array-roles.holds-no-array-of", file));
        }
        StoredArray first = used.get(used.size() - 1);
        for (StoredArray array : used) {
            if (array.count() != first.count()) {
                throw new DataException(Texts.of(
                        "importing.array-roles.the-array-has-rows",
                        file,
                        array.name(),
                        array.shapeText(),
                        array.count(),
                        first.name(),
                        first.shapeText(),
                        first.count()));
            }
        }
        if (first.count() < 1 || first.count() > MOST_SAMPLES) {
            throw new DataException(Texts.of(
                    "importing.array-roles.the-array-has-rows-save", file, first.name(), first.count(), MOST_SAMPLES));
        }
        return (int) first.count();
    }
}
