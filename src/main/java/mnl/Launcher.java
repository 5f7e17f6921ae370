package mnl;

import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import mnl.cli.CommandLineProgram;
import mnl.ui.shell.WindowMain;
import mnl.words.Texts;

/**
 * Entry point: the window without arguments, the command line with any. Not an {@code Application}, so that the program
 * starts from the class path and the command line loads no class of JavaFX.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        QuietLog.configure();
        // Numbers are written with the same digits and point for everybody, by the libraries, too.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        Optional<String> unusable =
                new SystemNames().problem(System.getProperty("user.home"), System.getProperty("user.dir"), args);
        if (unusable.isPresent()) {
            System.err.println(unusable.get());
            System.exit(1);
        }
        StartRequest request = StartRequest.of(args);
        if (!request.window()) {
            System.exit((Display.isPresent() ? new CommandLineProgram(WindowMain.bench()) : new CommandLineProgram())
                    .run(args));
        }
        if (!showWindow(request)) {
            if (request.file().isPresent()) {
                System.exit(new CommandLineProgram().open(request.file().get(), request.workspace()));
            }
            System.err.println(Texts.of("program.launcher.no-display"));
            System.exit(new CommandLineProgram().runDefault(request.workspace().orElse(null)));
        }
    }

    private static boolean showWindow(StartRequest request) {
        try {
            return Display.isPresent() && WindowMain.show(request.workspace(), request.file());
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            System.getLogger(Launcher.class.getName()).log(Level.DEBUG, "The window failed.", e);
            System.err.println(CommandLineProgram.sayWhyNoWindow(e));
            System.exit(1);
            return false;
        }
    }
}
