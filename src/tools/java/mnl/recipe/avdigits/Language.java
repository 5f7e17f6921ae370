package mnl.recipe.avdigits;

import java.util.List;

/** Languages that the number word is written in. */
enum Language {
    ENGLISH("en", "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    GERMAN("de", "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"),
    FRENCH("fr", "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf");

    private final String code;
    private final List<String> words;

    Language(String code, String... words) {
        this.code = code;
        this.words = List.of(words);
    }

    /** ISO 639-1. */
    String code() {
        return code;
    }

    /** The names of the digits, by digit. */
    List<String> words() {
        return words;
    }
}
