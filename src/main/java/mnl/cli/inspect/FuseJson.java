package mnl.cli.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mnl.cli.input.InputText;
import mnl.cli.input.UsageException;
import mnl.engine.inspect.FusionQuestion;
import mnl.engine.inspect.FusionReport;
import mnl.experiment.FusionRule;

/** What the command {@code fuse} reads and writes. */
final class FuseJson {

    private record Input(double[][][] logits, FusionRule rule, double[] weights, double[][] tcp, String phase) {}

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /**
     * Reads logits and a rule.
     *
     * @throws UsageException with the place and the remedy when they are not there
     */
    FusionQuestion read(String json) {
        Input input = parse(json);
        if (input == null) {
            throw new UsageException("The input must be one JSON object in braces with logits and rule.");
        }
        try {
            FusionQuestion question = new FusionQuestion(
                    input.logits(), input.rule(), input.weights(), input.tcp(), isTraining(input.phase()));
            if (question.rule() == FusionRule.WEIGHTED && question.weights() == null) {
                throw new UsageException(
                        "weights is missing; WEIGHTED needs one weight per modality. For equal ones choose"
                                + " the rule MEAN.");
            }
            return question;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** The report as one indented object. */
    String write(FusionReport report) {
        ObjectNode tree = mapper.createObjectNode();
        tree.set("fusedLogits", mapper.valueToTree(report.fusedLogits()));
        tree.set("fusedProbability", mapper.valueToTree(report.fusedProbability()));
        tree.set("weights", mapper.valueToTree(report.weights()));
        if (report.evidence() != null) {
            tree.set("alpha", mapper.valueToTree(report.evidence().alpha()));
            tree.set("uncertainty", mapper.valueToTree(report.evidence().uncertainty()));
            tree.set("belief", mapper.valueToTree(report.evidence().belief()));
        }
        return tree.toPrettyString();
    }

    private Input parse(String json) {
        try {
            return mapper.readValue(json, Input.class);
        } catch (UnrecognizedPropertyException e) {
            String known = e.getKnownPropertyIds().stream()
                    .map(String::valueOf)
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new UsageException(
                    "The field \"" + e.getPropertyName() + "\" is not known, known are: " + known + ".", e);
        } catch (MismatchedInputException e) {
            throw new UsageException(mismatch(e), e);
        } catch (JsonProcessingException e) {
            throw InputText.invalidJson(e);
        }
    }

    private static String mismatch(MismatchedInputException e) {
        String place = place(e);
        return switch (place.replaceAll("\\[.*", "")) {
            case "logits" -> place + " must be lists of numbers in square brackets, [modality][sample][class].";
            case "tcp" -> place + " must be lists of numbers in square brackets, [modality][sample].";
            case "weights" -> place + " must be a list of numbers, one per modality.";
            case "rule" ->
                "rule must be one of "
                        + Arrays.stream(FusionRule.values()).map(Enum::name).collect(Collectors.joining(", ")) + ".";
            case "phase" -> "phase must be \"train\" or \"test\".";
            default -> "The input must be one JSON object in braces with logits and rule.";
        };
    }

    private static String place(JsonMappingException e) {
        StringBuilder place = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            place.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName());
        }
        return place.toString();
    }

    private static boolean isTraining(String phase) {
        return switch (phase == null ? "test" : phase.toLowerCase(Locale.ROOT)) {
            case "train" -> true;
            case "test" -> false;
            default -> throw new UsageException("phase is \"" + phase + "\"; it must be \"train\" or \"test\".");
        };
    }
}
