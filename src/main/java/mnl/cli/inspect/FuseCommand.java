package mnl.cli.inspect;

import java.io.InputStream;
import java.io.PrintWriter;
import mnl.cli.input.InputText;
import mnl.engine.inspect.FusionInspector;
import mnl.engine.inspect.FusionQuestion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Fuses given logits. */
@Command(
        name = "fuse",
        description = {
            "Fuse your own logits and print F, its probabilities and the weights, in double precision, as JSON.",
            "Input: {\"logits\": [modality][sample][class], \"rule\": \"MEAN\" (or WEIGHTED, PRODUCT_OF_EXPERTS,"
                    + " MAX_PROBABILITY, ENTROPY, QMF_ENERGY, PDF, TMC_EVIDENTIAL)}; for WEIGHTED also \"weights\":"
                    + " [modality]; for PDF \"tcp\": [modality][sample], the confidences, and \"phase\": \"test\" (or"
                    + " train). TMC_EVIDENTIAL has no fused logits and prints alpha, uncertainty and belief."
        })
public final class FuseCommand implements Runnable {
    private final PrintWriter out;
    private final InputText in;

    @Parameters(paramLabel = "FILE", description = "JSON file; - for standard input.")
    private String file;

    public FuseCommand(PrintWriter out, InputStream in) {
        this.out = out;
        this.in = new InputText(in);
    }

    @Override
    public void run() {
        FusionQuestion question = new FuseJson().read(in.of(file));
        out.println(new FuseJson().write(new FusionInspector().inspect(question)));
    }
}
