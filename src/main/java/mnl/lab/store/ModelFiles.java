package mnl.lab.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import mnl.analysis.run.ModelParameters;
import mnl.analysis.run.TrainedModel;
import mnl.data.WholeFile;
import mnl.data.disk.Leftovers;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * A trained model in a run folder: {@code model.f32} holds every number as a little-endian float, parameter by parameter,
 * {@code model.json} their names and shapes, the epoch and a check sum. The description is written last, so that one
 * without the other is never taken for a model.
 */
final class ModelFiles {
    /** What they are called. */
    static final List<String> NAMES = List.of(RunFiles.MODEL, RunFiles.MODEL_DESCRIPTION);

    private static final int SCHEMA = 1;
    private static final String DAMAGED = Texts.of("store.model-files.restore-the-folder-from");

    private ModelFiles() {}

    static void write(Path folder, TrainedModel model) throws IOException {
        float[] values = model.parameters().values();
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        WholeFile.write(folder.resolve(RunFiles.MODEL), bytes.array());
        RunFiles.write(folder.resolve(RunFiles.MODEL_DESCRIPTION), description(model, checksum(bytes.array())));
    }

    /**
     * Reads it back.
     *
     * @throws RunException when there is none, or it is damaged
     */
    static TrainedModel read(Path folder) {
        Path description = folder.resolve(RunFiles.MODEL_DESCRIPTION);
        try {
            Manifest.check(folder, NAMES);
            if (!Files.exists(description)) {
                throw new RunException(
                        Texts.of("store.model-files.the-run-in-holds", folder, folder.resolve(RunFiles.RUN)));
            }
            JsonNode tree = RunFiles.read(description);
            if (tree.path("schema").asInt() > SCHEMA) {
                throw new RunException(
                        Texts.of("store.model-files.the-model-in-has", folder, tree.path("schema"), SCHEMA));
            }
            byte[] bytes = Files.readAllBytes(folder.resolve(RunFiles.MODEL));
            if (!checksum(bytes).equals(tree.path("crc32").asText())) {
                throw new RunException(Texts.of("store.model-files.the-model-in-is", folder, RunFiles.MODEL, DAMAGED));
            }
            return new TrainedModel(
                    new ModelParameters(parameters(tree), floats(bytes)),
                    tree.path("epoch").doubleValue());
        } catch (DamagedFileException e) {
            throw e.ofRun();
        } catch (IOException | IllegalArgumentException e) {
            throw new RunException(Texts.of("store.model-files.the-model-in-cannot", folder, firstLine(e), DAMAGED), e);
        }
    }

    /** Deletes them. */
    static void discard(Path folder) {
        NAMES.forEach(name -> Leftovers.discard(folder.resolve(name)));
    }

    private static ObjectNode description(TrainedModel model, String checksum) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        tree.put("schema", SCHEMA).put("epoch", model.epoch()).put("crc32", checksum);
        ArrayNode parameters = tree.putArray("parameters");
        for (ModelParameters.Parameter parameter : model.parameters().parameters()) {
            ArrayNode shape =
                    parameters.addObject().put("name", parameter.name()).putArray("shape");
            parameter.shape().forEach(shape::add);
        }
        return tree;
    }

    private static List<ModelParameters.Parameter> parameters(JsonNode tree) {
        List<ModelParameters.Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : tree.path("parameters")) {
            List<Integer> shape =
                    new ObjectMapper().convertValue(parameter.path("shape"), new TypeReference<List<Integer>>() {});
            parameters.add(new ModelParameters.Parameter(parameter.path("name").asText(), shape));
        }
        return parameters;
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / 4];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    private static String checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
