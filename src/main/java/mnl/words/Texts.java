package mnl.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts that a reader sees, by key. A key says place and meaning; its first part is the room and names the file that holds
 * it: {@code live.view.pause} stands in {@code mnl/words/live.properties}, which is read once, when its first text is asked for.
 *
 * <p>A text may hold arguments, {@code {0}} to {@code {9}}, and words that go with a number: {@code {0} {0|sample|samples}} is
 * "1 sample" and "2 samples". Numbers with decimals come as text, rounded by the rules of numbers; whatever else stands in
 * braces is text as it is.
 */
public final class Texts {
    private static final Map<String, Map<String, String>> ROOMS = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * A text with its arguments.
     *
     * @param arguments what stands for {0}, {1} and so on
     * @throws IllegalArgumentException when there is no such text or an argument is missing, which a test finds
     */
    public static String of(String key, @Nullable Object... arguments) {
        String room = key.substring(0, Math.max(0, key.indexOf('.')));
        String text = ROOMS.computeIfAbsent(room, Texts::read).get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key + ".");
        }
        return text.indexOf('{') < 0 ? text : Template.fill(text, arguments);
    }

    /** Sentences one after the other, with a blank between them; empty ones are left out. */
    public static String together(String... sentences) {
        return Arrays.stream(sentences)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> read(String room) {
        InputStream file = Texts.class.getResourceAsStream(room + ".properties");
        if (file == null) {
            throw new IllegalArgumentException("There are no texts of " + room + ".");
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, texts::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of " + room + " cannot be read.", e);
        }
    }
}
