package mnl.lab.bench.child;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import mnl.analysis.run.ModelParameters;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.EncoderKind;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceCoefficients;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.WorkFile;

/**
 * A work as other programs read it. Coefficients of the guidance are given with everything that multiplies them: a guide teaches
 * t_y = pull + target p_y and t_k = others p_k.
 */
public final class PeerOrder {
    private PeerOrder() {}

    /**
     * Writes the files of a work and describes it.
     *
     * @param begins the parameters with which every replica begins
     * @param folder where the files are written
     * @param name of the files
     * @return the order, which still lacks {@code do} and {@code batched}
     */
    public static ObjectNode of(BenchWork work, ModelParameters begins, Path folder, String name) throws IOException {
        Path data = folder.resolve(name + ".data");
        Path start = folder.resolve(name + ".start");
        WorkFile.write(start, begins.values());
        Experiment experiment = work.experiment();
        Dataset first = work.first();
        ObjectNode order = JsonNodeFactory.instance.objectNode();
        order.put("data", data.toString())
                .put("start", start.toString())
                .put("slots", WorkFile.writeSamples(work, data))
                .put("seeds", experiment.seeds().count())
                .put("samples", first.size(Split.TRAIN))
                .put("tests", first.size(Split.TEST))
                .put("classes", work.source().info().classes())
                .put("batch", experiment.schedule().batchSize())
                .put(
                        "epochs",
                        work.task() == BenchWork.Task.EVALUATION
                                ? 1
                                : experiment.schedule().epochs())
                .put("rate", experiment.optimizer().learningRate())
                .put("fusion", experiment.fusion().rule().name())
                .put("noise", work.severity() == 0 ? 0 : NoiseKind.FEATURE_GAUSSIAN.level(work.severity()))
                .put("evaluates", work.task() == BenchWork.Task.RUN);
        modalities(order, work);
        ArrayNode shapes = order.putArray("shapes");
        for (ModelParameters.Parameter parameter : begins.parameters()) {
            ArrayNode shape = shapes.addArray().add(parameter.name()).addArray();
            parameter.shape().forEach(shape::add);
        }
        ArrayNode arms = order.putArray("arms");
        experiment.trained().forEach(arm -> arm(arms.addObject(), arm, work));
        return order;
    }

    private static void modalities(ObjectNode order, BenchWork work) {
        ArrayNode names = order.putArray("names");
        ArrayNode features = order.putArray("features");
        ArrayNode planes = order.putArray("planes");
        for (ModalitySpec spec : work.experiment().activeModalities()) {
            ModalityInfo info =
                    work.source().info().modalities().get(work.source().info().indexOf(spec.name()));
            names.add(spec.name());
            features.add(info.features());
            if (spec.encoder().kind() == EncoderKind.CONVOLUTION) {
                ModalityInfo.Grid grid = info.grid().orElseThrow();
                planes.addArray().add(1).add(grid.rows()).add(grid.columns());
            } else {
                planes.addNull();
            }
        }
    }

    private static void arm(ObjectNode tree, Arm arm, BenchWork work) {
        Experiment experiment = work.experiment();
        GuidanceCoefficients taught = arm.coefficients(
                experiment.guidance().form(),
                experiment.guidance().lambda(),
                work.source().info().classes());
        int modalities = experiment.activeModalities().size();
        double factor = experiment.guidance().strength() / (taught.divisor() * Math.max(1, modalities - 1));
        tree.put("guided", arm.mode().isGuided())
                .put("fused", arm.fusedWeight())
                .put("pull", factor * taught.alpha())
                .put("target", factor * taught.lambdaTarget())
                .put("others", factor * taught.lambdaNonTarget())
                .put("guide", arm.dominance() == DominanceRule.FIXED_PRIOR ? guide(experiment) : -1);
        ArrayNode weights = tree.putArray("unimodal");
        experiment.activeModalities().forEach(modality -> weights.add(arm.lossWeight(modality)));
    }

    private static int guide(Experiment experiment) {
        return experiment.activeModalities().stream()
                .map(ModalitySpec::name)
                .toList()
                .indexOf(experiment.guidance().fixedGuide());
    }
}
