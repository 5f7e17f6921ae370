package mnl.ui.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is found by what is typed: what was used last comes first, then what fits best. */
public final class PaletteViewModel {
    private static final int MOST = 200;
    private static final int RECENT = 12;
    /** A hit in the description is worth less than any in the title but one of scattered letters. */
    private static final int BY_DETAIL = FuzzyMatch.SCATTERED + 1;
    /** A word by which it may be looked for is worth more than letters inside a word of another title. */
    private static final int BY_KEYWORD = 60;

    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObservableList<PaletteHit> hits = FXCollections.observableArrayList();
    private final List<String> recent = new ArrayList<>();
    private List<PaletteItem> items = List.of();

    public PaletteViewModel() {
        typed.addListener((o, was, now) -> find());
    }

    /** What there is now; what is found follows. */
    public void offer(List<PaletteItem> all) {
        items = List.copyOf(all);
        find();
    }

    private record Ranked(PaletteHit hit, int score, int recency) {}

    private void find() {
        hits.setAll(items.stream()
                .flatMap(item -> ranked(item).stream())
                .sorted(Comparator.comparingInt(Ranked::recency)
                        .thenComparing(Comparator.comparingInt(Ranked::score).reversed()))
                .limit(MOST)
                .map(Ranked::hit)
                .toList());
    }

    private Optional<Ranked> ranked(PaletteItem item) {
        int recency = recent.contains(item.id()) ? recent.indexOf(item.id()) : RECENT;
        FuzzyMatch title = FuzzyMatch.of(typed.get(), item.title()).orElse(null);
        if (title != null && title.score() >= BY_KEYWORD) {
            return Optional.of(new Ranked(new PaletteHit(item, title.letters(), false), title.score(), recency));
        }
        if (hasKeywords(item)) {
            return Optional.of(new Ranked(new PaletteHit(item, new BitSet(), false), BY_KEYWORD, RECENT));
        }
        if (title != null && title.score() > BY_DETAIL) {
            return Optional.of(new Ranked(new PaletteHit(item, title.letters(), false), title.score(), recency));
        }
        if (FuzzyMatch.of(typed.get(), item.kind() + " " + item.title() + " " + item.detail())
                .filter(this::isWhole)
                .isPresent()) {
            return Optional.of(new Ranked(new PaletteHit(item, new BitSet(), false), BY_DETAIL, RECENT));
        }
        return Optional.ofNullable(title)
                .map(poor -> new Ranked(new PaletteHit(item, poor.letters(), true), poor.score(), RECENT));
    }

    /** Whether every word that is typed begins one by which the item may be looked for, one of them no word of its title. */
    private boolean hasKeywords(PaletteItem item) {
        String said = (" " + item.keywords() + " " + item.title()).toLowerCase(Locale.ROOT);
        String[] words = typed.get().toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        return !item.keywords().isEmpty() && Arrays.stream(words).allMatch(word -> said.contains(" " + word));
    }

    /** Scattered over a whole sentence, almost everything is found. */
    private boolean isWhole(FuzzyMatch match) {
        int typedLetters = typed.get().replaceAll("\\s", "").length();
        return match.letters().cardinality() > 0 && runs(match.letters()) <= words() && typedLetters > 1;
    }

    private long words() {
        return typed.get().strip().split("\\s+", -1).length;
    }

    private static int runs(BitSet letters) {
        int runs = 0;
        for (int i = letters.nextSetBit(0); i >= 0; i = letters.nextSetBit(letters.nextClearBit(i))) {
            runs++;
        }
        return runs;
    }

    /** Does it, unless it cannot be done now. Returns whether it was done. */
    public boolean perform(PaletteItem item) {
        if (!item.enabled()) {
            return false;
        }
        recent.remove(item.id());
        recent.add(0, item.id());
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
        item.action().run();
        return true;
    }

    /** What is typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What Enter does before another item is chosen: the first one that is meant, or nothing. */
    Optional<PaletteHit> best() {
        return hits.stream()
                .limit(1)
                .filter(hit -> !hit.poor() && !typed.get().isBlank())
                .findFirst();
    }

    /** What is found. */
    ObservableList<PaletteHit> hits() {
        return hits;
    }
}
