package mnl.cli.input;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Field;
import org.jspecify.annotations.Nullable;

/** Descriptions of options that set a field of an experiment, by the field's path: what it does and which numbers it may be. */
public final class FieldTexts extends ResourceBundle {
    /** Its name, where a command is told which texts to use. */
    public static final String NAME = "mnl.cli.input.FieldTexts";

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return ExperimentFields.paths().contains(key) ? sentence(ExperimentFields.at(key)) : null;
    }

    private static String sentence(Field field) {
        String help = field.facts().label() + ": " + field.facts().help();
        return field instanceof Field.OfNumber number
                ? help.replaceFirst("\\.$", "") + "; " + number.range().words() + "."
                : help;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(ExperimentFields.paths());
    }
}
