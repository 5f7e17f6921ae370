package mnl;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether this process can use the names of files that it is given. With a language setting that knows only ASCII, Java reads
 * every other letter as the same sign, and no file is found by such a name.
 */
final class SystemNames {
    private static final String REMEDY =
            " has letters that the system's language setting does not know: set it to one with"
                    + " UTF-8, such as LC_ALL=C.UTF-8, and start again.";

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
                .map(text -> "The argument \"" + text + "\"")
                .findFirst()
                .or(() -> isUnknown(home) ? Optional.of("The name of your home folder") : Optional.empty())
                .or(() -> isUnknown(working) ? Optional.of("The name of this folder") : Optional.empty())
                .map(what -> what + REMEDY);
    }

    private boolean isUnknown(String name) {
        return charset.canEncode() && !charset.newEncoder().canEncode(name);
    }
}
