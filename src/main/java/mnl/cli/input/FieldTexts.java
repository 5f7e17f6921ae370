package mnl.cli.input;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import org.jspecify.annotations.Nullable;

/**
 * Descriptions of options that set a field of an experiment: what it does and which numbers it may be. The key is "field." and
 * the field's path; without the first word, an option that is called like a field would lose its own description to it.
 */
public final class FieldTexts extends ResourceBundle {
    /** Its name, where a command is told which texts to use. */
    public static final String NAME = "mnl.cli.input.FieldTexts";

    private static final String PREFIX = "field.";

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String path = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : "";
        return ExperimentFields.paths().contains(path) ? sentence(ExperimentFields.at(path)) : null;
    }

    private static String sentence(Field field) {
        String help = field.facts().label() + ": " + field.facts().help();
        return field instanceof Field.OfNumber number
                ? help.replaceFirst("\\.$", "") + "; " + number.range().words() + "."
                : help;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(
                ExperimentFields.paths().stream().map(path -> PREFIX + path).toList());
    }
}
