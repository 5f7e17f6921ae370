package mnl.data.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mnl.data.DataException;
import mnl.experiment.Names;
import mnl.words.Texts;

/**
 * A place in {@code dataset.json} that knows its path for messages.
 *
 * @param path as in {@code modalities[1].width}; empty for the whole
 * @param node what is there; missing where nothing is
 */
record JsonField(String path, JsonNode node) {

    JsonField field(String key) {
        return new JsonField(path.isEmpty() ? key : path + "." + key, node.path(key));
    }

    String text() {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw refuse(Texts.of("folder.json-field.must-be-a-text"));
        }
        return node.textValue();
    }

    /** A text that may be a name. */
    String name(String what) {
        Names.problem(what, text()).ifPresent(problem -> {
            throw wrong(problem);
        });
        return text();
    }

    String textOr(String absent) {
        return node.isMissingNode() ? absent : node.isTextual() ? node.textValue() : text();
    }

    int number(int least, int most) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw refuse(Texts.of("folder.json-field.must-be-a-whole", least, most));
        }
        return node.intValue();
    }

    <T> List<T> list(int least, Function<JsonField, T> read) {
        if (!node.isArray() || node.size() < least) {
            throw refuse(Texts.of("folder.json-field.must-be-a-list", least));
        }
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            entries.add(read.apply(new JsonField(path + "[" + i + "]", node.get(i))));
        }
        return entries;
    }

    /** What is wrong here, in a sentence. */
    DataException wrong(String sentence) {
        return new DataException(Texts.of("folder.json-field.dataset-json", path, sentence));
    }

    DataException refuse(String rule) {
        String found = node.isMissingNode()
                ? Texts.of("folder.json-field.is-missing-and")
                : Texts.of("folder.json-field.is-and", abbreviated());
        return new DataException(Texts.of("folder.json-field.dataset-json-2", path, found, rule));
    }

    private String abbreviated() {
        String text = Names.visible(node.toString());
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }
}
