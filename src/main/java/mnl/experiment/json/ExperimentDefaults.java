package mnl.experiment.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.OptimizerSpec;
import mnl.experiment.PairRule;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;

/**
 * What a configuration may leave out, and what then holds. Only {@code dataset} must be there, and
 * {@code modalities} for a dataset folder.
 *
 * <ul>
 *   <li>{@code modalities}: all of a synthetic dataset's; each {@code enabled}, an encoder of kind MLP, width 64 and
 *       depth 1, 8 channels where it is a CONVOLUTION, {@code lossWeight} 1, no noise
 *   <li>{@code fusion}: MEAN; weights equal and fixed, no rank loss, 50 annealing epochs; {@code arms[].fusion}: the
 *       experiment's
 *   <li>{@code guidance}: form RELEASED, lambda 0.7, strength 1, no warm-up, ALL_PAIRS; the first modality is the
 *       fixed guide where an arm has one
 *   <li>{@code arms}: the five standard ones; one of those may be given by its name alone, also with {@code +adv} at its
 *       end; {@code arms[].adversarial}: none; where it is there, radius 1, 5 steps, stepSize 0 (2.5 radius / steps), all
 *       modalities, share 1
 *   <li>{@code baseline}: {@code none} where there is such an arm, otherwise the first arm
 *   <li>{@code guidance.warmUp}: untilPlateau false, patience 5, minimumImprovement 0
 *   <li>{@code schedule}: 80 epochs, batches of 64, measured every epoch; {@code schedule.learningRate}: CONSTANT, stepEpochs
 *       30, factor 0.1, minimum 0, patience 10; {@code schedule.earlyStopping}: off, patience 20; {@code
 *       schedule.monitor}: LOSS, minimumImprovement 0
 *   <li>{@code labels}: classWeights NONE, no weights, noise NONE, noiseShare 0.2
 *   <li>{@code optimizer}: ADAM with learning rate 0.001, no weight decay,
 *       no momentum; {@code seeds}: 8 from 0
 *   <li>noise: severity 0, share 1; synthetic data: no confusable pairs, carriedByOne and misleading 0, 200 training,
 *       2000 test and no validation samples, imbalance 1; modality: amplitude 1, deviation 1, separation 1/sqrt 2; folder: trainSize 0 (all),
 *       validationShare 0
 * </ul>
 */
final class ExperimentDefaults {
    private static final double ORTHOGONAL = Math.sqrt(0.5);

    private ExperimentDefaults() {}

    /** A copy of an experiment's tree with everything in it. */
    static ObjectNode completed(ObjectMapper mapper, ObjectNode given) {
        ObjectNode tree = given.deepCopy();
        dropNulls(tree);
        dataset(tree.get("dataset"));
        modalities(tree);
        arms(mapper, tree);
        put(tree, "schema", Experiment.SCHEMA);
        fill(mapper, tree, "fusion", new FusionSpec(FusionRule.MEAN));
        for (JsonNode arm : tree.path("arms")) {
            armParts(mapper, arm);
        }
        fill(mapper, tree, "guidance", new GuidanceSpec(GuidanceForm.RELEASED, 0.7, 1, 0, PairRule.ALL_PAIRS, null));
        Schedule schedule = new Schedule(80, 64);
        fill(mapper, tree, "schedule", schedule);
        within(mapper, tree, "guidance", "warmUp", WarmUpSpec.FIXED);
        within(mapper, tree, "schedule", "learningRate", schedule.learningRate());
        within(mapper, tree, "schedule", "earlyStopping", schedule.earlyStopping());
        within(mapper, tree, "schedule", "monitor", schedule.monitor());
        fill(mapper, tree, "labels", LabelSpec.NONE);
        fill(mapper, tree, "optimizer", OptimizerSpec.adam(1e-3));
        fill(mapper, tree, "seeds", new SeedRange(0, 8));
        fixedGuide(tree);
        return tree;
    }

    private static void fixedGuide(ObjectNode tree) {
        JsonNode first = tree.path("modalities").path(0).path("name");
        boolean needed = false;
        for (JsonNode arm : tree.path("arms")) {
            needed |= DominanceRule.FIXED_PRIOR
                    .name()
                    .equals(arm.path("dominance").textValue());
        }
        if (needed && first.isTextual() && tree.get("guidance") instanceof ObjectNode guidance) {
            if (guidance.path("fixedGuide").isNull()) {
                guidance.set("fixedGuide", first);
            }
        }
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode fields) {
            fields.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(ExperimentDefaults::dropNulls);
    }

    private static void dataset(JsonNode node) {
        if (!(node instanceof ObjectNode dataset)) {
            return;
        }
        if ("folder".equals(dataset.path("kind").textValue())) {
            put(dataset, "trainSize", 0);
            put(dataset, "validationShare", 0.0);
        } else if ("synthetic".equals(dataset.path("kind").textValue())) {
            if (!dataset.has("confusablePairs")) {
                dataset.putArray("confusablePairs");
            }
            put(dataset, "carriedByOne", 0.0);
            put(dataset, "misleading", 0.0);
            put(dataset, "trainSize", 200);
            put(dataset, "testSize", 2000);
            put(dataset, "validationSize", 0);
            put(dataset, "imbalance", 1.0);
            for (JsonNode modality : dataset.path("modalities")) {
                put(modality, "amplitude", 1.0);
                put(modality, "deviation", 1.0);
                put(modality, "separation", ORTHOGONAL);
            }
        }
    }

    private static void modalities(ObjectNode tree) {
        if (!tree.has("modalities") && tree.path("dataset").path("modalities") instanceof ArrayNode drawn) {
            ArrayNode all = tree.putArray("modalities");
            drawn.forEach(modality -> all.addObject().set("name", modality.get("name")));
        }
        for (JsonNode node : tree.path("modalities")) {
            if (node instanceof ObjectNode modality) {
                if (!modality.has("enabled")) {
                    modality.put("enabled", true);
                }
                put(modality, "lossWeight", 1.0);
                JsonNode encoder = modality.has("encoder") ? modality.get("encoder") : modality.putObject("encoder");
                encoder(encoder);
                noise(modality, "trainingNoise");
                noise(modality, "evaluationNoise");
            }
        }
    }

    private static void encoder(JsonNode node) {
        if (node instanceof ObjectNode encoder && !encoder.has("kind")) {
            encoder.put("kind", EncoderKind.MLP.name());
        }
        put(node, "width", 64);
        put(node, "depth", 1);
        put(node, "channels", EncoderSpec.CHANNELS);
    }

    private static void noise(ObjectNode modality, String field) {
        JsonNode node = modality.has(field) ? modality.get(field) : modality.putObject(field);
        if (node instanceof ObjectNode noise) {
            if (!noise.has("kind")) {
                noise.put("kind", NoiseKind.NONE.name());
            }
            put(noise, "severity", 0.0);
            put(noise, "share", 1.0);
        }
    }

    private static void arms(ObjectMapper mapper, ObjectNode tree) {
        if (!tree.has("arms")) {
            tree.set("arms", mapper.valueToTree(Arm.STANDARD));
        }
        if (tree.get("arms") instanceof ArrayNode arms) {
            for (int a = 0; a < arms.size(); a++) {
                String name = arms.get(a).textValue();
                Optional<Arm> standard = Arm.byName(name);
                if (standard.isPresent()) {
                    arms.set(a, mapper.<JsonNode>valueToTree(standard.get()));
                }
            }
            if (!tree.has("baseline") && !arms.isEmpty()) {
                tree.put("baseline", baseline(arms));
            }
        }
    }

    private static void armParts(ObjectMapper mapper, JsonNode node) {
        if (node instanceof ObjectNode arm) {
            if (arm.path("fusion") instanceof ObjectNode) {
                fill(mapper, arm, "fusion", new FusionSpec(FusionRule.MEAN));
            } else if (!arm.has("fusion")) {
                arm.putNull("fusion");
            }
            if (arm.has("adversarial")) {
                fill(mapper, arm, "adversarial", AdversarialSpec.DEFAULT);
            } else {
                arm.putNull("adversarial");
            }
        }
    }

    private static String baseline(ArrayNode arms) {
        for (JsonNode arm : arms) {
            if (Arm.NONE.name().equals(arm.path("name").textValue())) {
                return Arm.NONE.name();
            }
        }
        return arms.get(0).path("name").asText();
    }

    private static void fill(ObjectMapper mapper, ObjectNode tree, String field, Object defaults) {
        JsonNode given = tree.get(field);
        ObjectNode complete = mapper.valueToTree(defaults);
        if (given == null) {
            tree.set(field, complete);
        } else if (given instanceof ObjectNode fields) {
            complete.setAll(fields);
            tree.set(field, complete);
        }
    }

    private static void within(ObjectMapper mapper, ObjectNode tree, String outer, String field, Object defaults) {
        if (tree.get(outer) instanceof ObjectNode fields) {
            fill(mapper, fields, field, defaults);
        }
    }

    private static void put(JsonNode node, String field, int value) {
        if (node instanceof ObjectNode fields && !fields.has(field)) {
            fields.put(field, value);
        }
    }

    private static void put(JsonNode node, String field, double value) {
        if (node instanceof ObjectNode fields && !fields.has(field)) {
            fields.put(field, value);
        }
    }
}
