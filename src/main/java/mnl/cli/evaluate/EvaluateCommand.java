package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.Split;
import mnl.engine.EvaluationRequest;
import mnl.experiment.FusionSpec;
import mnl.experiment.NoiseSpec;
import mnl.lab.engine.Engines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the model of a stored run again. */
@Command(
        name = "evaluate",
        sortOptions = false,
        description = {
            "Measure the trained model of a stored run again, without training: on another split, under other noise, with"
                    + " another late fusion, or without some modalities. Without options as the run itself was tested."
        })
public final class EvaluateCommand implements Runnable {
    private final Terminal terminal;

    @Mixin
    private final StoredRunOptions stored;

    @Option(
            names = "--split",
            paramLabel = "SPLIT",
            defaultValue = "test",
            description = "Samples to measure on: test, validation or train (${DEFAULT-VALUE}).")
    private Split split;

    @Option(
            names = "--fusion",
            paramLabel = "RULE",
            split = ",",
            defaultValue = FusionOption.AS_TRAINED,
            description = {
                "Late fusion of every arm, with commas between several: a rule that needs no training,"
                        + " WEIGHTED:W1:W2.. (one weight per modality), as-trained (each arm's own, the default), or all."
            })
    private List<String> fusions;

    @Option(
            names = "--noise",
            paramLabel = "MODALITY:KIND:SEVERITY[:SHARE]",
            description = {
                "Noise on a modality in place of the run's own, with severity 0 to 10 on a share (0 to 1) of the samples,"
                        + " for example sound:white-noise:4. May be given for each modality."
            })
    private List<String> noises = new ArrayList<>();

    @Option(names = "--clean", description = "No noise but what --noise names, in place of the run's own.")
    private boolean clean;

    @Option(
            names = "--absent",
            paramLabel = "MODALITY",
            split = ",",
            description = "Without these modalities, with commas between: their features are the training mean.")
    private List<String> absent = new ArrayList<>();

    @Option(names = "--predictions", description = "Also write what every arm says to every sample.")
    private boolean predictions;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for evaluation.json and evaluation.csv; the run's own unless given.")
    private @Nullable Path out;

    public EvaluateCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        stored = new StoredRunOptions(terminal, engines);
    }

    @Override
    public void run() {
        OutFolder.check(out);
        try (OpenModel model = stored.open()) {
            Path folder = model.folderOr(out);
            new StoredEvaluation(terminal, model, folder).measure(requests(model), predictions);
        }
    }

    /** By what they are called; they differ in their fusion. */
    private Map<String, EvaluationRequest> requests(OpenModel model) {
        List<String> modalities = model.layout().modalities();
        Map<String, FusionSpec> asked = new FusionOption(modalities).fusions(fusions);
        Set<Integer> missing = missing(modalities);
        List<NoiseSpec> start = clean ? Collections.nCopies(modalities.size(), NoiseSpec.NONE) : model.noise();
        List<NoiseSpec> noise = new NoiseOption(modalities, model.source().info()).over(start, noises);
        Map<String, EvaluationRequest> requests = new LinkedHashMap<>();
        asked.forEach(
                (name, fusion) -> requests.put(name, new EvaluationRequest(split, noise, fusion).without(missing)));
        return requests;
    }

    private Set<Integer> missing(List<String> modalities) {
        Set<Integer> missing = new HashSet<>();
        for (String name : absent) {
            int modality = modalities.indexOf(name);
            if (modality < 0) {
                throw new UsageException("--absent: The run has no modality \"" + name + "\": choose from "
                        + String.join(", ", modalities) + ".");
            }
            missing.add(modality);
        }
        if (missing.size() == modalities.size()) {
            throw new UsageException("--absent leaves no modality to measure: keep at least one of "
                    + String.join(", ", modalities) + ".");
        }
        return missing;
    }
}
