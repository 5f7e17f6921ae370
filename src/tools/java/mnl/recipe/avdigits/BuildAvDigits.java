package mnl.recipe.avdigits;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mnl.data.DataException;

/**
 * Builds the sample data AV-Digits: {@code BuildAvDigits --out FOLDER [--seed NUMBER]}. Needs the program espeak-ng and the fonts of
 * {@link mnl.recipe.avdigits.picture.FontFaces}. The same seed gives the same bytes on one machine.
 */
public final class BuildAvDigits {
    private static final int BAD_INPUT = 2;

    private BuildAvDigits() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        try {
            build(Options.parse(arguments), System.out);
        } catch (DataException e) {
            System.err.println(e.getMessage());
            System.exit(BAD_INPUT);
        }
    }

    private static void build(Options options, PrintStream progress) {
        requireReplaceable(options.out());
        Plan plan = Plan.of(options.seed());
        SampleMaker maker = new SampleMaker(options.seed(), plan);
        List<DigitSample> samples = new ArrayList<>();
        for (SamplePlan sample : plan.samples()) {
            samples.add(maker.make(sample));
            if (samples.size() % (plan.samples().size() / Plan.FOLDS) == 0) {
                progress.println(samples.size() + " of " + plan.samples().size() + " samples");
            }
        }
        AvDigitsFolder.write(options.out(), plan, samples);
        progress.println("Written to " + options.out());
    }

    // The folder is replaced as a whole, so a mistyped one must not cost anybody their files.
    private static void requireReplaceable(Path folder) {
        if (!Files.exists(folder) || Files.exists(folder.resolve("dataset.json"))) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (entries.iterator().hasNext()) {
                throw new DataException("The folder " + folder
                        + " holds something other than a dataset: choose a new folder, or empty this one.");
            }
        } catch (IOException e) {
            throw new DataException("The folder " + folder + " cannot be read: choose another one.", e);
        }
    }
}
