package mnl.ui.shell;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program is made of and runs on, as text that can be copied into a report. */
final class AboutText {
    private static final long MEGABYTE = 1 << 20;
    private static final String UNPACKAGED = "not packaged";

    private AboutText() {}

    /** @param threads of the engine */
    static String of(int threads) {
        Runtime machine = Runtime.getRuntime();
        String program = AboutText.class.getPackage().getImplementationVersion();
        return Stream.of(
                        line("MNL Explorer", program == null ? UNPACKAGED : program),
                        line("Java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name")),
                        line("JavaFX", PackagedLibraries.version("javafx-base").orElse("")),
                        line("DJL", PackagedLibraries.version("pytorch-engine").orElse("")),
                        line(
                                "PyTorch",
                                PackagedLibraries.version("pytorch-native-cpu").orElse("")),
                        line(
                                "System",
                                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                                        + System.getProperty("os.arch")),
                        line(
                                "Memory",
                                (machine.totalMemory() - machine.freeMemory()) / MEGABYTE + " MB of at most "
                                        + machine.maxMemory() / MEGABYTE + " MB of Java's, and what PyTorch takes"),
                        line(
                                "Processors",
                                machine.availableProcessors() + ", " + Words.count(threads, "engine thread")),
                        "",
                        "Libraries and their licences",
                        PackagedLibraries.all().stream()
                                .map(PackagedLibraries.Library::toString)
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n"));
    }

    private static String line(String what, String value) {
        return what + ": " + value;
    }
}
