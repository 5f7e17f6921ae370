package mnl.cli.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mnl.cli.input.InputText;
import mnl.cli.input.UsageException;
import mnl.engine.inspect.LossInput;
import mnl.engine.inspect.LossReport;
import mnl.experiment.Arm;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.PairRule;

/** What the command {@code loss} reads and writes. */
final class LossJson {
    private static final Set<String> FIELDS = new TreeSet<>(List.of(
            "logits", "targets", "lambda", "mode", "form", "rule", "fixedGuide", "fusion", "lossWeights", "strength"));

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads a batch.
     *
     * @throws UsageException with the place and the remedy when it is not one
     */
    LossInput read(String json) {
        JsonNode tree = parse(json);
        for (String name : (Iterable<String>) tree::fieldNames) {
            if (!FIELDS.contains(name)) {
                throw new UsageException(
                        "The field \"" + name + "\" is not known, known are: " + String.join(", ", FIELDS) + ".");
            }
        }
        double[][][] logits = logits(tree.path("logits"));
        double[] ones = new double[logits.length];
        Arrays.fill(ones, 1);
        try {
            return new LossInput(
                    logits,
                    targets(tree.path("targets")),
                    number(tree, "lambda", 0.7),
                    arm(tree),
                    choice(tree, "form", GuidanceForm.RELEASED),
                    choice(tree, "rule", PairRule.ALL_PAIRS),
                    tree.has("fixedGuide") ? whole(tree.get("fixedGuide"), "fixedGuide") : 0,
                    choice(tree, "fusion", FusionRule.MEAN),
                    tree.has("lossWeights") ? numbers(tree.get("lossWeights"), "lossWeights") : ones,
                    number(tree, "strength", 1));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** The report as one indented object. */
    String write(LossReport report) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("fusedLogits", mapper.valueToTree(report.fusedLogits()));
        tree.set("runnerUp", mapper.valueToTree(report.runnerUp()));
        tree.set("ucom", mapper.valueToTree(report.ucom()));
        tree.set("targetProbability", mapper.valueToTree(report.targetProbability()));
        tree.put("ceFused", report.ceFused());
        tree.set("ce", mapper.valueToTree(report.ce()));
        tree.put("guidance", report.guidance());
        tree.set("guidancePerGuided", mapper.valueToTree(report.guidancePerGuided()));
        tree.put("total", report.total());
        tree.set("gradients", mapper.valueToTree(report.gradients()));
        tree.set("guides", mapper.valueToTree(report.guides()));
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The loss cannot be written as JSON.", e);
        }
    }

    private JsonNode parse(String json) {
        try {
            JsonNode tree = mapper.readTree(json);
            if (tree instanceof ObjectNode) {
                return tree;
            }
        } catch (JsonProcessingException e) {
            throw InputText.invalidJson(e);
        }
        throw new UsageException("The input must be one JSON object in braces with logits and targets.");
    }

    private static double[][][] logits(JsonNode node) {
        String shape = "lists in square brackets, [modality][sample][class]";
        List<double[][]> modalities = new ArrayList<>();
        for (JsonNode modality : list(node, "logits", shape)) {
            String place = "logits[" + modalities.size() + "]";
            List<double[]> rows = new ArrayList<>();
            for (JsonNode row : list(modality, place, shape)) {
                rows.add(numbers(row, place + "[" + rows.size() + "]"));
            }
            modalities.add(rows.toArray(new double[0][]));
        }
        return modalities.toArray(new double[0][][]);
    }

    private static int[] targets(JsonNode node) {
        list(node, "targets", "a list of class numbers, [sample]");
        int[] targets = new int[node.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = whole(node.get(i), "targets[" + i + "]");
        }
        return targets;
    }

    private static Arm arm(JsonNode tree) {
        String mode = tree.path("mode").asText(Arm.MNL.name());
        String name = tree.has("mode") ? mode : Arm.MNL.name();
        List<String> names = Arm.STANDARD.stream().map(Arm::name).toList();
        if (!names.contains(name)) {
            throw new UsageException("mode is \"" + name + "\"; it must be one of " + String.join(", ", names) + ".");
        }
        return Arm.STANDARD.get(names.indexOf(name));
    }

    private static <E extends Enum<E>> E choice(JsonNode tree, String field, E byDefault) {
        JsonNode node = tree.get(field);
        if (node == null) {
            return byDefault;
        }
        Class<E> type = byDefault.getDeclaringClass();
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!node.isTextual() || !names.contains(node.textValue())) {
            throw new UsageException(field + " is " + node + "; it must be one of " + String.join(", ", names) + ".");
        }
        return Enum.valueOf(type, node.textValue());
    }

    private static double[] numbers(JsonNode node, String place) {
        list(node, place, "a list of numbers");
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(node.get(i), place + "[" + i + "]");
        }
        return values;
    }

    private static double number(JsonNode tree, String field, double byDefault) {
        return tree.has(field) ? number(tree.get(field), field) : byDefault;
    }

    private static double number(JsonNode node, String place) {
        if (!node.isNumber()) {
            throw new UsageException(place + " is " + node + "; it must be a number.");
        }
        return node.doubleValue();
    }

    private static int whole(JsonNode node, String place) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new UsageException(place + " is " + node + "; it must be a whole number.");
        }
        return node.intValue();
    }

    private static JsonNode list(JsonNode node, String place, String what) {
        if (!node.isArray()) {
            throw new UsageException(place + " must be " + what + ".");
        }
        return node;
    }
}
