package mnl.ui.form;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import mnl.experiment.fields.Field;
import mnl.figure.formula.Sentence;
import mnl.ui.style.formula.MathText;

/** Rows of label and control, each with room below for what is wrong with it. */
public final class FieldGrid extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private final FormPart form;
    private int row;

    /** Rows of a part of a form. */
    public FieldGrid(FormPart form) {
        this.form = form;
        getStyleClass().add("field-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHgrow(Priority.ALWAYS);
        controls.setFillWidth(true);
        getColumnConstraints().addAll(labels, controls);
    }

    /** A number that is typed. */
    public FieldGrid number(Term term, NumberSetting setting) {
        return row(term, field(form, term, setting));
    }

    /** A number that is typed or dragged, with an optional note on what it means. */
    public FieldGrid slider(Term term, NumberSetting setting, Field.Slider range) {
        Slider slider = term.on(slider(setting, range));
        slider.setId(term.id() + "-slider");
        HBox.setHgrow(slider, Priority.ALWAYS);
        HBox both = new HBox(slider, field(form, term, setting));
        both.getStyleClass().add("slider-and-field");
        return row(term, both);
    }

    private Slider slider(NumberSetting setting, Field.Slider range) {
        Slider slider = new Slider(range.min(), range.max(), setting.get());
        slider.setBlockIncrement(range.step());
        slider.setMinWidth(60);
        form.whenever(() -> slider.setValue(setting.get()), setting.valueProperty());
        slider.valueProperty().addListener((o, was, now) -> {
            boolean moved = now.doubleValue() != Math.max(range.min(), Math.min(range.max(), setting.get()));
            if (moved) {
                setting.drag(now.doubleValue(), range.step());
            }
        });
        return slider;
    }

    /** A field in which a number is typed. */
    public static TextField field(FormPart form, Term term, NumberSetting setting) {
        TextField field = term.on(new TextField());
        field.setId(term.id());
        field.getStyleClass().add("number-field");
        form.both(field.textProperty(), setting.textProperty());
        return field;
    }

    /** A choice out of a list. */
    public <T> FieldGrid choice(Term term, Property<T> chosen, ObservableList<T> items, Function<T, String> name) {
        ComboBox<T> box = term.on(new ComboBox<>(items));
        box.setId(term.id());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new Named<>(name));
        form.both(box.valueProperty(), chosen);
        return row(term, box);
    }

    /** A choice out of an enumeration. */
    public <T> FieldGrid choice(Term term, Property<T> chosen, List<T> items, Function<T, String> name) {
        return choice(term, chosen, FXCollections.observableArrayList(items), name);
    }

    /** Any control with its label and the message of its field. */
    public FieldGrid row(Term term, Node control) {
        Label label = term.on(new Label(term.label()));
        if (!term.symbol().isEmpty()) {
            if (Sentence.of(term.symbol()).hasFormula()) {
                label.setGraphic(new MathText(term.symbol()));
                label.setContentDisplay(ContentDisplay.RIGHT);
            } else {
                label.setText(term.label() + "  " + term.symbol());
            }
        }
        label.getStyleClass().add("field-label");
        form.change(term.path(), was -> {
            label.pseudoClassStateChanged(CHANGED, !was.isEmpty());
            term.on(label, was);
        });
        label.setLabelFor(control);
        GridPane.setValignment(label, VPos.CENTER);
        addRow(row++, label, term.explained(control));
        message(term, control);
        return this;
    }

    /** Controls over the full width, with the message of their field. */
    public FieldGrid wide(Term term, Node controls) {
        wide(term.explained(controls));
        message(term, controls);
        return this;
    }

    /** A note under the control of the last row. */
    public FieldGrid beside(Node note) {
        add(note, 1, row++);
        return this;
    }

    /** A line over the full width. */
    public FieldGrid wide(Node node) {
        add(node, 0, row++, 2, 1);
        return this;
    }

    private void message(Term term, Node control) {
        wide(new MessageLabel(form, term, wrong -> control.pseudoClassStateChanged(WRONG, wrong)));
    }

    private static final class Named<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Named(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T item) {
            return item == null ? "" : name.apply(item);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("Choices are not typed.");
        }
    }
}
