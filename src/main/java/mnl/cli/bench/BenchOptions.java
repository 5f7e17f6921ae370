package mnl.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import mnl.cli.input.UsageException;
import mnl.lab.bench.BenchCases;
import mnl.lab.bench.BenchSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a benchmark measures, and against whom. */
final class BenchOptions {
    /** Epoch cost against the sizes of a comparison. */
    static final String GROWTH = "growth";
    /** Ratios of this program's own ways. */
    static final String DESIGN = "design";

    @Option(
            names = "--case",
            paramLabel = "CASE",
            split = ",",
            description =
                    "Only these, with commas between them: a to f, growth, design (the last one only where it is named).")
    private List<String> cases = List.of();

    @Option(
            names = "--peer",
            description =
                    "Also have PyTorch and plain NumPy do the same work, in turn with this program, as far as Python has them.")
    private boolean peer;

    @Option(
            names = "--python",
            paramLabel = "PATH",
            description = "The Python of --peer; whichever has the library and multiplies fastest unless given.")
    private @Nullable String python;

    @Option(
            names = "--against",
            paramLabel = "JAR",
            description = "Also have this older mnl-explorer.jar do the same work, in turn with this program.")
    private @Nullable Path against;

    @Option(
            names = "--quick",
            description =
                    "Under two minutes on a machine that has nothing else to do, without --peer and --against; less certain.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write every time as JSON.")
    private @Nullable Path json;

    /** Says what is wrong with them before anything is measured. */
    void check() {
        Path file = json;
        if (file != null
                && (Files.isDirectory(file)
                        || !Files.isDirectory(file.toAbsolutePath().resolveSibling("")))) {
            throw new UsageException(file + " cannot be written: name a file in a folder that is there.");
        }
        if (against != null && !Files.isRegularFile(against)) {
            throw new UsageException(against + " is no file: name the jar of an older MNL Explorer.");
        }
        if (against != null) {
            requireProgram(against);
        }
        if (python != null && !peer) {
            throw new UsageException("--python goes with --peer: add that, or leave --python out.");
        }
        for (String each : cases) {
            if (!BenchCases.IDS.contains(each) && !each.equals(GROWTH) && !each.equals(DESIGN)) {
                throw new UsageException("There is no case \"" + each + "\": choose from "
                        + String.join(", ", BenchCases.IDS) + ", " + GROWTH + ", " + DESIGN + ".");
            }
        }
    }

    private static void requireProgram(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest != null && manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) != null) {
                return;
            }
        } catch (IOException unreadable) {
            // no jar at all
        }
        throw new UsageException(jar + " is no program: name the jar of an older MNL Explorer.");
    }

    /** The cases that are works. */
    List<String> works() {
        return cases.isEmpty()
                ? BenchCases.IDS
                : BenchCases.IDS.stream().filter(cases::contains).toList();
    }

    boolean growth() {
        return cases.isEmpty() || cases.contains(GROWTH);
    }

    boolean design() {
        return cases.contains(DESIGN);
    }

    boolean peer() {
        return peer;
    }

    @Nullable
    String python() {
        return python;
    }

    @Nullable
    Path against() {
        return against;
    }

    boolean quick() {
        return quick;
    }

    BenchSettings settings() {
        return quick ? BenchSettings.QUICK : BenchSettings.FULL;
    }

    @Nullable
    Path json() {
        return json;
    }
}
