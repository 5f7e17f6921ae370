package mnl.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.LossInput;
import mnl.engine.LossInspector;
import mnl.engine.djl.PyTorchRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes the loss of given logits apart. */
@Command(
        name = "loss",
        description = {
            "Print the loss of your own logits, its terms and its gradients, in double precision, as JSON.",
            "Input: {\"logits\": [modality][sample][class], \"targets\": [sample]} and, where they differ from these,"
                    + " \"lambda\": 0.7, \"mode\": \"mnl\" (or none, ce-only, all-class, forced), \"form\": \"RELEASED\""
                    + " (or PAPER), \"rule\": \"ALL_PAIRS\" (or STRONGEST_GUIDES_ALL), \"fixedGuide\": 0, \"fusion\":"
                    + " \"MEAN\" (or QMF_ENERGY), \"lossWeights\": one 1 per modality, \"strength\": 1."
        })
final class LossCommand implements Runnable {
    private final PrintWriter out;
    private final InputStream in;

    @Parameters(paramLabel = "FILE", description = "JSON file; - for standard input.")
    private String file;

    LossCommand(PrintWriter out, InputStream in) {
        this.out = out;
        this.in = in;
    }

    @Override
    public void run() {
        LossInput input = new LossJson().read(text());
        PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, EngineStartListener.SILENT);
        try {
            out.println(new LossJson().write(new LossInspector().inspect(input)));
        } finally {
            runtime.close();
        }
    }

    private String text() {
        try {
            return file.equals("-")
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: check that it is there and that it is a text file.", e);
        }
    }
}
