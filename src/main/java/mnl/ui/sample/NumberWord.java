package mnl.ui.sample;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mnl.words.Texts;

/** Says of a written number which one it is: whoever reads "null" large on a screen thinks that something is missing. */
final class NumberWord {
    private static final List<String> ENGLISH = words(Texts.of("sample.number-word.english"));
    private static final List<String> GERMAN = words(Texts.of("sample.number-word.german"));
    private static final List<String> FRENCH = words(Texts.of("sample.number-word.french"));

    private NumberWord() {}

    private static List<String> words(String all) {
        return List.of(all.split(" "));
    }

    /** Such as "German for zero"; empty for what is no number from 0 to 9 in German or French, or is the English word too. */
    static Optional<String> of(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (ENGLISH.contains(word)) {
            return Optional.empty();
        }
        int german = GERMAN.indexOf(word);
        int french = FRENCH.indexOf(word);
        return german >= 0
                ? Optional.of(Texts.of("sample.number-word.german-for", ENGLISH.get(german)))
                : french >= 0
                        ? Optional.of(Texts.of("sample.number-word.french-for", ENGLISH.get(french)))
                        : Optional.empty();
    }
}
