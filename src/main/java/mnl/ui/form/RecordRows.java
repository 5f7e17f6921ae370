package mnl.ui.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import mnl.experiment.fields.Condition;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import org.jspecify.annotations.Nullable;

/**
 * Rows made from the fields of a record: label, control and message of each as it is declared; a field that is not read is not
 * there. A layout names fields that stand apart; whatever it does not name comes with {@link #rest}.
 */
public final class RecordRows extends VBox {
    private final FormPart form;
    private final RecordSettings<?> settings;
    private final String above;
    private final ObservableValue<? extends Record> experiment;
    private final Set<String> paths = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, ObservableList<String>> names = new HashMap<>();
    private final Map<String, BooleanSupplier> only = new HashMap<>();
    private final List<Runnable> shown = new ArrayList<>();
    private boolean sliders = true;
    private boolean empty;
    private @Nullable FieldGrid grid;
    /** The grid of the last row where it takes further ones. */
    private @Nullable FieldGrid open;

    /**
     * @param form the part of the form that the rows belong to
     * @param settings of the record
     * @param above path of the record in the experiment, with a dot behind it
     * @param experiment what conditions on the experiment are about
     */
    public RecordRows(
            FormPart form, RecordSettings<?> settings, String above, ObservableValue<? extends Record> experiment) {
        this.form = form;
        this.settings = settings;
        this.above = above;
        this.experiment = experiment;
        getStyleClass().add("section-content");
        form.whenever(this::showThoseRead, settings.recordProperty(), experiment);
    }

    /** Where no row is left, the rows together take no room either. */
    private void showThoseRead() {
        shown.forEach(Runnable::run);
        boolean nothing = !getChildren().isEmpty() && getChildren().stream().noneMatch(Node::isManaged);
        if (nothing != empty) {
            empty = nothing;
            setManaged(!nothing);
        }
    }

    /**
     * Rows of a record inside another one.
     *
     * @param whole settings of the experiment
     * @param name of the record
     * @param experiment what conditions on the experiment are about
     */
    public static RecordRows inside(
            FormPart form, RecordSettings<?> whole, String name, ObservableValue<? extends Record> experiment) {
        return new RecordRows(form, whole.inner(name), name + ".", experiment);
    }

    /** From here on numbers are typed, and not dragged. */
    public RecordRows typed() {
        sliders = false;
        return this;
    }

    /** A text is chosen out of these. */
    public RecordRows choosing(String path, ObservableList<String> items) {
        names.put(path, items);
        return this;
    }

    /** A field is there only while something holds, besides what is declared; the record's changes are watched. */
    public RecordRows only(String path, BooleanSupplier holds) {
        only.put(path, holds);
        return this;
    }

    /** Rows of some fields, in this order. */
    public RecordRows rows(String... some) {
        for (String path : some) {
            row(path);
        }
        return this;
    }

    /** Leaves fields, and everything inside them, to somebody else. */
    public RecordRows without(String... some) {
        done.addAll(List.of(some));
        return this;
    }

    /** Rows of every field that has none yet, in the order of their declaration. */
    public RecordRows rest() {
        rest(settings.fields(), "");
        showThoseRead();
        return this;
    }

    private void rest(RecordFields<?> fields, String inside) {
        for (Field field : fields.all()) {
            String path = inside + field.name();
            if (!done.contains(path)) {
                if (field instanceof Field.OfRecord record && !record.optional()) {
                    rest(record.fields(), path + ".");
                } else {
                    row(path);
                }
            }
        }
    }

    /** A note under the control of the last row. */
    public RecordRows beside(Node note) {
        if (grid != null) {
            grid.beside(note);
        }
        return this;
    }

    /** A node of its own between the rows. */
    public RecordRows between(Node node) {
        open = null;
        getChildren().add(node);
        return this;
    }

    /** A box to tick for a field that is yes or no. */
    public RecordRows check(String path) {
        done.add(path);
        Term term = term(path);
        CheckBox box = term.on(new CheckBox(term.label()));
        box.setId(term.id());
        form.both(box.selectedProperty(), settings.choice(path));
        hide(box, path);
        return between(box);
    }

    private void row(String path) {
        done.add(path);
        Field field = field(path);
        if (!isShown(field, path)) {
            return;
        }
        FieldGrid into = open(path, field.facts().when());
        Term term = term(path);
        if (field instanceof Field.OfNumber number) {
            NumberSetting setting = settings.number(path);
            if (sliders && number.slider() != null) {
                into.slider(term, setting, number.slider());
            } else {
                into.number(term, setting);
            }
        } else if (field instanceof Field.OfChoice choice) {
            ObjectProperty<Object> chosen = settings.choice(path);
            into.choice(term, chosen, choice.choices(), choice.words());
        } else if (field instanceof Field.OfText && names.containsKey(path)) {
            into.choice(term, settings.text(path), names.get(path), name -> name);
        } else {
            TextField text = term.on(new TextField());
            text.setId(term.id());
            form.both(
                    text.textProperty(),
                    field instanceof Field.OfNumbers ? settings.numbers(path).textProperty() : settings.text(path));
            into.row(term, text);
        }
        paths.add(term.path());
    }

    private boolean isShown(Field field, String path) {
        return field instanceof Field.OfNumber
                || field instanceof Field.OfChoice
                || field instanceof Field.OfNumbers
                || field instanceof Field.OfText
                || names.containsKey(path);
    }

    /** Fields that always apply stand in one grid; each other one has its own, which comes and goes. */
    private FieldGrid open(String path, Condition condition) {
        boolean always = condition == Condition.ALWAYS && !only.containsKey(path);
        FieldGrid into = always && open != null ? open : new FieldGrid(form);
        if (!getChildren().contains(into)) {
            getChildren().add(into);
            hide(into, path);
        }
        open = always ? into : null;
        grid = into;
        return into;
    }

    private void hide(Node node, String path) {
        if (field(path).facts().when() == Condition.ALWAYS && !only.containsKey(path)) {
            return;
        }
        Runnable show = () -> {
            boolean applies =
                    applies(path) && only.getOrDefault(path, () -> true).getAsBoolean();
            node.setVisible(applies);
            node.setManaged(applies);
        };
        shown.add(show);
        show.run();
    }

    private boolean applies(String path) {
        int dot = path.lastIndexOf('.');
        Object holder = dot < 0 ? settings.record() : RecordFields.at(settings.record(), path.substring(0, dot));
        return holder instanceof Record record && RecordFields.applies(field(path), record, experiment.getValue());
    }

    private Field field(String path) {
        RecordFields<?> fields = settings.fields();
        String[] names = path.split("\\.", -1);
        for (int i = 0; i < names.length - 1; i++) {
            fields = ((Field.OfRecord) fields.field(names[i])).fields();
        }
        return fields.field(names[names.length - 1]);
    }

    /** The words of a field. */
    public Term term(String path) {
        return Term.of(above + path, field(path).facts());
    }

    /** The fields whose messages are shown here. */
    public Set<String> paths() {
        return paths;
    }
}
