package mnl.cli.inspect;

import java.io.InputStream;
import java.io.PrintWriter;
import mnl.cli.input.InputText;
import mnl.engine.inspect.LossInput;
import mnl.engine.inspect.LossInspector;
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
public final class LossCommand implements Runnable {
    private final PrintWriter out;
    private final InputText in;

    @Parameters(paramLabel = "FILE", description = "JSON file; - for standard input.")
    private String file;

    public LossCommand(PrintWriter out, InputStream in) {
        this.out = out;
        this.in = new InputText(in);
    }

    @Override
    public void run() {
        LossInput input = new LossJson().read(in.of(file));
        out.println(new LossJson().write(new LossInspector().inspect(input)));
    }
}
