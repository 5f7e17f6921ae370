package mnl;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.stream.Stream;
import mnl.words.Texts;

/**
 * Whether this process can use the names of files that it is given. With a language setting that knows only ASCII, Java reads
 * every other letter as the same sign, and no file is found by such a name.
 */
final class SystemNames {
    private final Charset charset;

    /** The names of this process. */
    SystemNames() {
        this(charset(System.getProperty("sun.jnu.encoding")));
    }

    SystemNames(Charset charset) {
        this.charset = charset;
    }

    private static Charset charset(String name) {
        try {
            return name == null ? Charset.defaultCharset() : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Charset.defaultCharset();
        }
    }

    /**
     * One sentence where a name cannot be used.
     *
     * @param home the user's home
     * @param working the folder that the program is started in
     * @param arguments what it is started with
     */
    Optional<String> problem(String home, String working, String... arguments) {
        return Stream.of(arguments)
                .filter(this::isUnknown)
                .map(text -> Texts.of("program.system-names.argument", text))
                .findFirst()
                .or(() -> isUnknown(home) ? Optional.of(Texts.of("program.system-names.home")) : Optional.empty())
                .or(() -> isUnknown(working) ? Optional.of(Texts.of("program.system-names.folder")) : Optional.empty());
    }

    private boolean isUnknown(String name) {
        return charset.canEncode() && !charset.newEncoder().canEncode(name);
    }
}
