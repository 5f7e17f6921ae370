package mnl.robot;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javafx.application.Platform;

/** Notices whatever goes wrong in the process: uncaught exceptions, logged errors, traces on the error stream. */
final class Faults implements AutoCloseable {
    private static final int MOST = 200;
    private static final String HEADLESS_PAINTER = "com.sun.javafx.tk.quantum.UploadingPainter";
    private static final Pattern MACHINE_WORDS =
            Pattern.compile("^null$|\\bjava\\.|\\bjavafx\\.|ai\\.djl|[A-Za-z]+(Exception|Error)\\b|@[0-9a-f]{6,}");

    private final Actions actions;
    private final List<Fault> found = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler[] handlers = root.getHandlers();
    private final Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Thread.UncaughtExceptionHandler fxBefore;
    private final PrintStream err = System.err;
    private final Handler logs = new Logs();
    private final Lines lines = new Lines();

    Faults(Actions actions) {
        this.actions = actions;
        for (Handler handler : handlers) {
            root.removeHandler(handler);
        }
        root.addHandler(logs);
        Thread.setDefaultUncaughtExceptionHandler(this::uncaught);
        fxBefore = Fx.call(() -> {
            Thread.UncaughtExceptionHandler own = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler(this::uncaught);
            return own;
        });
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
    }

    private void uncaught(Thread thread, Throwable problem) {
        add("uncaught", thread.getName() + ": " + trace(problem));
    }

    synchronized void add(String kind, String what) {
        if (found.size() < MOST) {
            found.add(new Fault(kind, what, actions.last()));
        }
    }

    /** A sentence that the user was notified of; one in the machine's words is a fault. */
    void notified(String place, String sentence) {
        if (MACHINE_WORDS.matcher(sentence).find()) {
            add("sentence", place + ": " + sentence);
        }
    }

    synchronized List<Fault> found() {
        return List.copyOf(found);
    }

    /** What was logged and is no fault. */
    synchronized List<String> warnings() {
        return List.copyOf(warnings);
    }

    private synchronized void warn(String what) {
        if (warnings.size() < MOST) {
            warnings.add(what);
        }
    }

    static String trace(Throwable problem) {
        StringWriter text = new StringWriter();
        problem.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Override
    public void close() {
        System.setErr(err);
        lines.finish();
        Thread.setDefaultUncaughtExceptionHandler(before);
        if (!Platform.isFxApplicationThread()) {
            try {
                Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(fxBefore));
            } catch (SilentWindowException gone) {
                warn("The window's thread kept the robot's handler of exceptions.");
            }
        }
        root.removeHandler(logs);
        for (Handler handler : handlers) {
            root.addHandler(handler);
        }
    }

    /** Errors are faults, and so is a warning whose cause nobody foresaw. */
    private final class Logs extends Handler {
        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() < Level.WARNING.intValue()) {
                return;
            }
            Throwable thrown = entry.getThrown();
            String what =
                    entry.getLoggerName() + ": " + entry.getMessage() + (thrown == null ? "" : "\n" + trace(thrown));
            if (entry.getLevel().intValue() >= Level.SEVERE.intValue() || thrown != null && !isForeseen(thrown)) {
                add("log", what);
            } else {
                warn(what.lines().limit(3).reduce((a, b) -> a + "\n" + b).orElse(""));
            }
        }

        private static boolean isForeseen(Throwable thrown) {
            return thrown.getClass().getName().startsWith("mnl.") || thrown instanceof java.io.UncheckedIOException;
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** A trace on the error stream is one fault: the line before its first frame, and the frames. */
    private final class Lines extends OutputStream {
        private final StringBuilder line = new StringBuilder();
        private final StringBuilder trace = new StringBuilder();
        private String previous = "";

        @Override
        public synchronized void write(int b) {
            err.write(b);
            if (b == '\n') {
                ended(line.toString());
                line.setLength(0);
            } else {
                line.append((char) b);
            }
        }

        private void ended(String text) {
            boolean frame = text.startsWith("\tat ");
            if (frame && trace.length() == 0) {
                trace.append(previous).append('\n');
            }
            if (frame || trace.length() > 0 && text.startsWith("Caused by")) {
                trace.append(text).append('\n');
            } else if (trace.length() > 0) {
                notified(trace.toString());
                trace.setLength(0);
            }
            previous = text;
        }

        /** The toolkit without a screen draws into a buffer of its own, now and then into one of the size before. */
        private void notified(String what) {
            if (what.contains(HEADLESS_PAINTER) && !what.contains("at mnl.")) {
                warn("the headless toolkit: " + what.lines().findFirst().orElse(""));
            } else {
                add("stderr", what);
            }
        }

        /** What has no line after it is a fault too. */
        synchronized void finish() {
            ended("");
        }
    }
}
