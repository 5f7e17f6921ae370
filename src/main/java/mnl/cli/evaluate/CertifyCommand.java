package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.cli.input.OutFolder;
import mnl.cli.terminal.ShareProgress;
import mnl.cli.terminal.Terminal;
import mnl.data.Causes;
import mnl.data.Split;
import mnl.engine.Certification;
import mnl.engine.CertificationRequest;
import mnl.lab.engine.Engines;
import mnl.lab.evaluate.CertifyReport;
import mnl.lab.evaluate.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Certified radii of a stored run. */
@Command(
        name = "certify",
        sortOptions = false,
        description = {
            "Say how far the test samples of a stored run may be moved (L2, standardised features, all modalities jointly)"
                    + " before the fused prediction can change.",
            "An arm's radii are certified where its fusion weights are the same for every input, a proxy where they are"
                    + " not, and estimated where its fused logits are no weighted sum. Only certified ones are guarantees."
        })
public final class CertifyCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final StoredRunOptions stored;

    @Option(
            names = "--radius",
            paramLabel = "R",
            split = ",",
            defaultValue = "0.1,0.25,0.5,1",
            description = "Radii at which accuracy is reported, with commas between them (${DEFAULT-VALUE}).")
    private List<Double> radii;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for certify.json and certify.csv; the run's own unless given.")
    private @Nullable Path out;

    public CertifyCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        stored = new StoredRunOptions(terminal, engines);
    }

    @Override
    public void run() {
        OutFolder.check(out);
        List<Double> ascending = Radii.ascending(radii);
        try (OpenModel model = stored.open()) {
            CertifyReport report = new CertifyReport(model.layout(), certification(model), ascending);
            model.storing();
            terminal.out().println(terminal.plain(report.table()));
            Path folder = model.folderOr(out);
            ReportFiles.write(folder, Map.of("certify.csv", report.csv(), "certify.json", report.json(model.title())));
            terminal.out().println("Radii: " + folder.resolve("certify.json"));
        }
    }

    private Certification certification(OpenModel model) {
        try (ShareProgress progress = new ShareProgress(terminal, "Certifying")) {
            CertificationRequest request = new CertificationRequest(Split.TEST, model.noise());
            return Causes.await(model.run().certify(request, progress::at));
        }
    }
}
