package mnl.lab.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.Cancellation;
import mnl.lab.library.RunLabels;
import mnl.words.Texts;

/**
 * A run in one JSON file that says what it holds: {@code about} explains every other field. What is not known, or not finite, is
 * null.
 */
final class JsonExport {
    private static final int SCHEMA = 1;

    /** Profiles with more numbers than these stay out; a thousand classes have two million for each arm. */
    private static final long MOST_PROFILES = 250_000;

    private static final List<String> FIELDS =
            List.of("run", "labels", "epochs", "course", "events", "profiles", "results");

    private final JsonGenerator json;
    private final StoredMetrics metrics;
    private final RunLayout layout;

    private JsonExport(JsonGenerator json, StoredMetrics metrics) {
        this.json = json;
        this.metrics = metrics;
        layout = metrics.layout();
    }

    /**
     * Writes it.
     *
     * @param name of the run
     * @param description its {@code run.json}
     * @param labels what its user says of it
     */
    static void write(OutputStream out, String name, JsonNode description, RunLabels labels, StoredMetrics metrics)
            throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (JsonGenerator json = mapper.createGenerator(buffered)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            new JsonExport(json, metrics).write(name, description, labels);
        }
        buffered.write('\n');
        buffered.flush();
    }

    private void write(String name, JsonNode description, RunLabels labels) throws IOException {
        json.useDefaultPrettyPrinter();
        json.writeStartObject();
        json.writeStringField("format", "mnl-explorer-export");
        json.writeNumberField("schema", SCHEMA);
        json.writeStringField("name", name);
        json.writeObjectFieldStart("about");
        for (String field : FIELDS) {
            json.writeStringField(field, about(field));
        }
        json.writeEndObject();
        ObjectNode run = description.deepCopy();
        json.writeFieldName("run");
        json.writeTree(run.without(List.of("check", "sealed", "process")));
        labels(labels);
        course();
        events();
        profiles();
        json.writeFieldName("results");
        json.writeTree(metrics.results().map(found -> found.tree()).orElse(null));
        json.writeEndObject();
    }

    private static String about(String field) {
        return switch (field) {
            case "run" -> Texts.of("export.json-export.about-run");
            case "labels" -> Texts.of("export.json-export.about-labels");
            case "epochs" -> Texts.of("export.json-export.about-epochs");
            case "course" -> Texts.of("export.json-export.about-course");
            case "events" -> Texts.of("export.json-export.about-events");
            case "profiles" -> Texts.of("export.json-export.about-profiles");
            default -> Texts.of("export.json-export.about-results");
        };
    }

    private void labels(RunLabels labels) throws IOException {
        json.writeObjectFieldStart("labels");
        json.writeStringField("name", labels.name());
        json.writeArrayFieldStart("tags");
        for (String tag : labels.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeStringField("note", labels.note());
        json.writeEndObject();
    }

    private void course() throws IOException {
        json.writeArrayFieldStart("epochs");
        for (Measurement measurement : metrics.contents().measurements()) {
            number(measurement.epoch());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("course");
        List<String> names = Metrics.names(layout.modalities());
        for (int metric = 0; metric < names.size(); metric++) {
            json.writeObjectFieldStart(names.get(metric));
            for (int arm = 0; arm < layout.trained().size(); arm++) {
                json.writeObjectFieldStart(layout.trained().get(arm));
                curves(metric, arm);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void curves(int metric, int arm) throws IOException {
        Cancellation.checkpoint();
        for (int seed = 0; seed < layout.seeds().size(); seed++) {
            json.writeArrayFieldStart(String.valueOf(layout.seeds().get(seed)));
            for (Measurement measurement : metrics.contents().measurements()) {
                number(measurement.value(metric, layout.replica(arm, seed)));
            }
            json.writeEndArray();
        }
    }

    private void events() throws IOException {
        json.writeArrayFieldStart("events");
        int seeds = layout.seeds().size();
        for (ScheduleEvent event : metrics.contents().events()) {
            json.writeStartObject();
            json.writeNumberField("epoch", event.epoch());
            json.writeStringField("arm", layout.trained().get(event.replica() / seeds));
            json.writeNumberField("seed", layout.seeds().get(event.replica() % seeds));
            json.writeStringField("what", event.kind().name());
            json.writeFieldName("value");
            number(event.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void profiles() throws IOException {
        List<Measurement> all = metrics.contents().measurements();
        int classes = layout.classNames().size();
        long numbers = (long) classes
                * classes
                * layout.trained().size()
                * layout.modalities().size();
        if (all.isEmpty() || numbers > MOST_PROFILES) {
            json.writeNullField("profiles");
            return;
        }
        float[][][] profiles = all.get(all.size() - 1).profiles();
        json.writeObjectFieldStart("profiles");
        for (int arm = 0; arm < profiles.length; arm++) {
            json.writeObjectFieldStart(layout.trained().get(arm));
            for (int m = 0; m < profiles[arm].length; m++) {
                json.writeFieldName(layout.modalities().get(m));
                matrix(profiles[arm][m], classes);
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void matrix(float[] values, int classes) throws IOException {
        json.writeStartArray();
        for (int row = 0; row < classes; row++) {
            json.writeStartArray();
            for (int k = 0; k < classes; k++) {
                number(Double.parseDouble(Float.toString(values[row * classes + k])));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** Whole numbers without a point. */
    private void number(double value) throws IOException {
        if (!Double.isFinite(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }
}
