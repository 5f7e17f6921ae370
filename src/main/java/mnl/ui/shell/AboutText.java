package mnl.ui.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import mnl.engine.EngineSettings;
import mnl.words.Texts;

/** What the program is made of and runs on, as text that can be copied into a report. */
final class AboutText {
    private static final long MEGABYTE = 1 << 20;
    private static final String UNPACKAGED = Texts.of("shell.about-text.not-packaged");

    private AboutText() {}

    /** @param threads of the engine */
    static String of(int threads) {
        Runtime machine = Runtime.getRuntime();
        String program = AboutText.class.getPackage().getImplementationVersion();
        return Stream.of(
                        line(Texts.of("shell.about-text.mnl-explorer"), program == null ? UNPACKAGED : program),
                        line(
                                Texts.of("shell.about-text.java"),
                                System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")),
                        line("JavaFX", PackagedLibraries.version("javafx-base").orElse("")),
                        line("DJL", PackagedLibraries.version("pytorch-engine").orElse("")),
                        line(
                                "PyTorch",
                                PackagedLibraries.version("pytorch-native-cpu").orElse("")),
                        line(
                                Texts.of("shell.about-text.system"),
                                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                                        + System.getProperty("os.arch")),
                        line(
                                Texts.of("shell.about-text.memory"),
                                Texts.of(
                                        "shell.about-text.mb-of-at-most",
                                        (machine.totalMemory() - machine.freeMemory()) / MEGABYTE,
                                        machine.maxMemory() / MEGABYTE)),
                        line(
                                Texts.of("shell.about-text.processors"),
                                threads == EngineSettings.MEASURED
                                        ? Texts.of(
                                                "shell.about-text.processors-and-the-fastest",
                                                machine.availableProcessors())
                                        : Texts.of(
                                                "shell.about-text.processors-and-threads",
                                                machine.availableProcessors(),
                                                threads)),
                        "",
                        Texts.of("shell.about-text.libraries-and-their-licences"),
                        PackagedLibraries.all().stream()
                                .map(PackagedLibraries.Library::toString)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String what, String value) {
        return what + ": " + value;
    }
}
