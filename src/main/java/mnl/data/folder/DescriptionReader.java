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
import mnl.words.Texts;

/** Reads and checks {@code dataset.json}. */
final class DescriptionReader {
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_PIXELS_A_SIDE = 1_000;

    private DescriptionReader() {}

    static FolderDescription read(FolderAccess access) {
        JsonField root = new JsonField("", parse(access.text("dataset.json")));
        JsonField schema = root.field("schema");
        if (schema.number(1, Integer.MAX_VALUE) > FolderDescription.SCHEMA) {
            throw schema.refuse(Texts.of("folder.description-reader.newer-than-the-newest", FolderDescription.SCHEMA));
        }
        List<String> classes =
                root.field("classes").list(2, field -> field.name(Texts.of("folder.description-reader.the-class")));
        List<PayloadDescription> modalities = root.field("modalities").list(1, DescriptionReader::payload);
        unique("classes", classes);
        unique("modalities", modalities.stream().map(PayloadDescription::name).toList());
        return new FolderDescription(
                root.field("name").name(Texts.of("folder.description-reader.the-dataset")),
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
            throw new DataException(
                    failure.getLocation() == null
                            ? Texts.of("folder.description-reader.dataset-json-not-json", JsonWords.problem(failure))
                            : Texts.of(
                                    "folder.description-reader.dataset-json-line",
                                    failure.getLocation().getLineNr(),
                                    JsonWords.problem(failure)),
                    failure);
        }
        throw new DataException(Texts.of("folder.description-reader.dataset-json-not-a"));
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
            default -> throw field.field("kind").refuse(Texts.of("folder.description-reader.must-be-features-image"));
        };
    }

    private static SoundFeatures.Kind soundFeatures(JsonField field) {
        String key = field.textOr(SoundFeatures.Kind.LOG_MEL.key());
        for (SoundFeatures.Kind kind : SoundFeatures.Kind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw field.refuse(Texts.of("folder.description-reader.must-be-logmel-mfcc"));
    }

    private static boolean encoding(JsonField field, String first, String second) {
        String encoding = field.field("encoding").textOr("");
        if (!encoding.equals(first) && !encoding.equals(second)) {
            throw field.field("encoding")
                    .refuse(
                            first.equals(second)
                                    ? Texts.of("folder.description-reader.must-be", first)
                                    : Texts.of("folder.description-reader.must-be-or", first, second));
        }
        return encoding.equals(first);
    }

    private static void unique(String path, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new DataException(Texts.of("folder.description-reader.dataset-json-the-name", path, name));
            }
        }
    }
}
