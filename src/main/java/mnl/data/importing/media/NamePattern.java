package mnl.data.importing.media;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.data.DataException;
import mnl.words.Texts;

/**
 * What the names of files say: {@code {label}_{speaker}_{index}} finds three parts in {@code seven_anna_03.wav}. A part is as
 * short as the name allows, so that the last one takes what is left; {@code *} is anything without a name. With a
 * {@code /} the path in the folder is meant, not only the name; the ending may be left out.
 */
public final class NamePattern {
    private static final Pattern TOKEN = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)\\}|(\\*)|([^{}*]+)");

    private final String text;
    private final Pattern pattern;
    private final List<String> parts = new ArrayList<>();

    /**
     * A pattern.
     *
     * @throws DataException when it is not one
     */
    public NamePattern(String text) {
        this.text = text;
        StringBuilder regex = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            regex.append(expression(token));
        }
        if (end < text.length() || parts.isEmpty()) {
            throw refused(Texts.of("importing.name-pattern.names-its-parts-in"));
        }
        pattern = Pattern.compile(regex.toString());
    }

    private String expression(Matcher token) {
        String name = token.group(1);
        if (name == null) {
            return token.group(2) != null ? "[^/]*?" : Pattern.quote(token.group(3));
        }
        if (parts.contains(name)) {
            throw refused(Texts.of("importing.name-pattern.names-each-part-once"));
        }
        parts.add(name);
        return "([^/]+?)";
    }

    private DataException refused(String rule) {
        return new DataException(Texts.of("importing.name-pattern.the-pattern-cannot-be", text, rule));
    }

    /** Names of the parts, in order. */
    List<String> parts() {
        return List.copyOf(parts);
    }

    /** Parts of a file by name; empty where it does not match. */
    Optional<Map<String, String>> match(String relative) {
        String name = text.contains("/") ? relative : relative.substring(relative.lastIndexOf('/') + 1);
        Matcher matcher = pattern.matcher(MediaFiles.withoutEnding(name));
        if (!matcher.matches()) {
            matcher = pattern.matcher(name);
            if (!matcher.matches()) {
                return Optional.empty();
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            found.put(parts.get(i), matcher.group(i + 1));
        }
        return Optional.of(found);
    }

    @Override
    public String toString() {
        return text;
    }
}
