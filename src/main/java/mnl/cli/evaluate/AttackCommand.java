package mnl.cli.evaluate;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.ShareProgress;
import mnl.cli.terminal.Terminal;
import mnl.data.Causes;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.lab.engine.Engines;
import mnl.lab.evaluate.AttackReport;
import mnl.lab.evaluate.ReportFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Attacks the model of a stored run. */
@Command(
        name = "attack",
        sortOptions = false,
        description = {
            "Attack the test samples of a stored run by projected gradient steps (PGD, L2, standardised features) and say"
                    + " how accurate each arm stays, with all modalities attacked jointly and each one alone."
        })
public final class AttackCommand implements Runnable {
    private static final String JOINTLY = "all";

    private final Terminal terminal;

    @Mixin
    private final StoredRunOptions stored;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--radius",
            paramLabel = "R",
            split = ",",
            defaultValue = "0.25,0.5,1,2",
            description = "L2 radii to try, with commas between them (${DEFAULT-VALUE}).")
    private List<Double> radii;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "20",
            description = "Gradient steps per radius and start (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--step-size",
            paramLabel = "L",
            defaultValue = "0",
            description = "Length of a step; 2.5 radius / steps unless given.")
    private double stepSize;

    @Option(
            names = "--starts",
            paramLabel = "N",
            defaultValue = "1",
            description = "How often each radius is tried: from the sample itself, then from random points"
                    + " (${DEFAULT-VALUE}).")
    private int starts;

    @Option(
            names = "--targeted",
            description = "Also attack for every class by itself: stronger, and slower by the number of classes.")
    private boolean targeted;

    @Option(
            names = "--modality",
            paramLabel = "NAME",
            description =
                    "Attack this modality alone; \"all\" means all of them jointly, unless a modality is called so."
                            + " All jointly and then each one alone unless given.")
    private @Nullable String modality;

    @Option(names = "--jointly", description = "Attack all modalities jointly, and none alone.")
    private boolean jointly;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "500",
            description = "Attack the first N test samples; 0, or more than there are, means all (${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Seed of the random starts (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for attack.json and attack.csv; the run's own unless given.")
    private @Nullable Path out;

    public AttackCommand(Terminal terminal, Engines engines) {
        this.terminal = terminal;
        stored = new StoredRunOptions(terminal, engines);
    }

    @Override
    public void run() {
        OutFolder.check(out);
        List<Double> ascending = Radii.ascending(radii);
        try (OpenModel model = stored.open()) {
            Map<String, AttackRequest> requests = requests(model, ascending);
            Map<String, AttackResult> results = results(model, requests);
            AttackReport report = new AttackReport(model.layout(), results);
            model.storing();
            terminal.out().println(terminal.plain(report.table()));
            sayWhereThereAreFewer(results);
            Path folder = model.folderOr(out);
            ReportFiles.write(folder, Map.of("attack.csv", report.csv(), "attack.json", report.json(model.title())));
            terminal.out().println("Attacks: " + folder.resolve("attack.json"));
        }
    }

    /** A number that was asked for, and not the usual one. */
    private void sayWhereThereAreFewer(Map<String, AttackResult> results) {
        int there = results.values().iterator().next().samples();
        if (samples > there && spec.commandLine().getParseResult().hasMatchedOption("--samples")) {
            terminal.out()
                    .println("--samples " + samples + ": there are " + there
                            + " test samples; all of them were attacked.");
        }
    }

    /** By what is moved. */
    private Map<String, AttackRequest> requests(OpenModel model, List<Double> ascending) {
        List<String> names = model.layout().modalities();
        if (modality != null && jointly) {
            throw new UsageException("Give --modality or --jointly, not both.");
        }
        if (modality != null && !modality.equals(JOINTLY) && !names.contains(modality)) {
            throw new UsageException("The run has no modality \"" + modality + "\": choose " + JOINTLY + " or one of "
                    + String.join(", ", names) + ".");
        }
        Map<String, AttackRequest> requests = new LinkedHashMap<>();
        boolean alone = modality != null && names.contains(modality);
        if (!alone) {
            requests.put(jointName(names), request(model, List.of(), ascending));
        }
        for (String name : names) {
            if (alone ? name.equals(modality) : modality == null && !jointly) {
                requests.put(name, request(model, List.of(name), ascending));
            }
        }
        return requests;
    }

    /** What the joint attack is called in tables and files: no modality is called so. */
    private static String jointName(List<String> modalities) {
        String name = JOINTLY;
        while (modalities.contains(name)) {
            name += " jointly";
        }
        return name;
    }

    private AttackRequest request(OpenModel model, List<String> moved, List<Double> ascending) {
        try {
            return new AttackRequest(
                    Split.TEST, model.noise(), moved, ascending, steps, stepSize, starts, targeted, samples, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private Map<String, AttackResult> results(OpenModel model, Map<String, AttackRequest> requests) {
        Map<String, AttackResult> results = new LinkedHashMap<>();
        try (ShareProgress progress = new ShareProgress(terminal, "Attacking")) {
            requests.forEach((name, request) -> {
                int before = results.size();
                results.put(
                        name,
                        Causes.await(
                                model.run().attack(request, share -> progress.at((before + share) / requests.size()))));
            });
        }
        return results;
    }
}
