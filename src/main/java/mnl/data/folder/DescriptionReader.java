package mnl.data.folder;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.data.DataException;
import mnl.data.features.SoundFeatures;
import mnl.experiment.Names;
import mnl.experiment.json.JsonWords;

/** Reads and checks {@code dataset.json}. */
final class DescriptionReader {
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_PIXELS_A_SIDE = 1_000;

    private DescriptionReader() {}

    static FolderDescription read(FolderAccess access) {
        JsonField root = new JsonField("", parse(access.text("dataset.json")));
        JsonField schema = root.field("schema");
        if (schema.number(1, Integer.MAX_VALUE) > FolderDescription.SCHEMA) {
            throw schema.refuse("newer than " + FolderDescription.SCHEMA
                    + ", the newest this program knows. Open the folder with a newer MNL Explorer");
        }
        List<String> classes = root.field("classes").list(2, field -> field.name("The class"));
        List<PayloadDescription> modalities = root.field("modalities").list(1, DescriptionReader::payload);
        unique("classes", classes);
        unique("modalities", modalities.stream().map(PayloadDescription::name).toList());
        return new FolderDescription(
                root.field("name").name("The dataset"),
                root.field("licence").textOr(""),
                root.field("source").textOr(""),
                classes,
                root.field("samples").textOr("samples.csv"),
                modalities);
    }

    private static JsonNode parse(String text) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonNode root = mapper.readTree(text);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException failure) {
            String line = failure.getLocation() == null
                    ? ""
                    : ", line " + failure.getLocation().getLineNr();
            throw new DataException(
                    "dataset.json" + line + ": not JSON (" + JsonWords.problem(failure) + "). Correct the file.",
                    failure);
        }
        throw new DataException("dataset.json: not a JSON object. It starts with { and ends with }.");
    }

    private static PayloadDescription payload(JsonField field) {
        String name = field.field("name").text();
        Names.modalityProblem(name).ifPresent(problem -> {
            throw field.field("name").wrong(problem);
        });
        String file = field.field("file").text();
        return switch (field.field("kind").textOr("")) {
            case "features" ->
                new PayloadDescription.Vectors(
                        name,
                        file,
                        encoding(field, "csv", "f32le"),
                        field.field("features").number(1, MOST_VALUES));
            case "image" -> {
                encoding(field, "gray8", "gray8");
                yield new PayloadDescription.Pictures(
                        name,
                        file,
                        field.field("width").number(1, MOST_PIXELS_A_SIDE),
                        field.field("height").number(1, MOST_PIXELS_A_SIDE));
            }
            case "sound" ->
                new PayloadDescription.Sounds(
                        name,
                        file,
                        encoding(field, "mulaw", "pcm16le"),
                        field.field("sampleRate").number(4_000, 96_000),
                        field.field("index").text(),
                        soundFeatures(field.field("features")));
            case "text" -> {
                encoding(field, "jsonl", "jsonl");
                yield new PayloadDescription.Texts(name, file, NGramsReader.read(field.field("ngrams")));
            }
            default -> throw field.field("kind").refuse("must be \"features\", \"image\", \"sound\" or \"text\"");
        };
    }

    private static SoundFeatures.Kind soundFeatures(JsonField field) {
        String key = field.textOr(SoundFeatures.Kind.LOG_MEL.key());
        for (SoundFeatures.Kind kind : SoundFeatures.Kind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw field.refuse("must be \"logmel\", \"mfcc\" or \"mfcc-deltas\"");
    }

    private static boolean encoding(JsonField field, String first, String second) {
        String encoding = field.field("encoding").textOr("");
        if (!encoding.equals(first) && !encoding.equals(second)) {
            throw field.field("encoding")
                    .refuse("must be \"" + first + "\"" + (first.equals(second) ? "" : " or \"" + second + "\""));
        }
        return encoding.equals(first);
    }

    private static void unique(String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new DataException(
                        "dataset.json, " + path + ": the name \"" + name + "\" is there twice. Give each its own.");
            }
        }
    }
}
