package mnl.ui.form;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.RecordFields;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record while the user edits them, a setting for each as it is declared. What has no setting, such as a list of
 * records, stays as it was loaded, unless somebody else {@linkplain #supply supplies} it. Paths are relative to the record.
 *
 * @param <R> the record
 */
public final class RecordSettings<R extends Record> {
    private final RecordFields<R> fields;
    private final Runnable changed;
    private final Map<String, NumberSetting> numbers = new LinkedHashMap<>();
    private final Map<String, NumbersSetting> lists = new HashMap<>();
    private final Map<String, ObjectProperty<Object>> choices = new HashMap<>();
    private final Map<String, StringProperty> texts = new HashMap<>();
    private final Map<String, RecordSettings<?>> inner = new HashMap<>();
    private final Map<String, Supplier<?>> supplied = new HashMap<>();
    private final ReadOnlyObjectWrapper<R> record;
    private R loaded;
    private boolean loading;

    /**
     * @param fields how they are declared
     * @param start what they are at first
     * @param changed called after every change, the readable and the unreadable
     */
    public RecordSettings(RecordFields<R> fields, R start, Runnable changed) {
        this.fields = fields;
        this.changed = changed;
        loaded = start;
        record = new ReadOnlyObjectWrapper<>(this, "record", start);
        fields.all().forEach(field -> setting(field, fields.get(start, field.name())));
    }

    private void setting(Field field, @Nullable Object value) {
        String name = field.name();
        if (field instanceof Field.OfNumber number) {
            double example = fields.defaultOf(field)
                    .map(each -> ((Number) each).doubleValue())
                    .orElse(0.0);
            NumberSetting setting = new NumberSetting(
                    NumberSetting.Kind.of(fields.typeOf(field)),
                    number.example() == null ? example : number.example(),
                    number.zero(),
                    this::edited);
            numbers.put(name, setting);
            setting.load(number(value));
        } else if (field instanceof Field.OfChoice) {
            choices.put(name, followed(new SimpleObjectProperty<>(this, name, value)));
        } else if (field instanceof Field.OfText) {
            texts.put(name, followed(new SimpleStringProperty(this, name, (String) value)));
        } else if (field instanceof Field.OfNumbers) {
            lists.put(name, new NumbersSetting(this::edited));
            lists.get(name).set(doubles(value));
        } else if (field instanceof Field.OfRecord of && !of.optional()) {
            inner.put(name, settings(of.fields(), (Record) there(value)));
        }
    }

    private <P extends Property<?>> P followed(P property) {
        property.addListener((o, was, now) -> edited());
        return property;
    }

    private <S extends Record> RecordSettings<S> settings(RecordFields<S> of, Record value) {
        return new RecordSettings<>(of, of.type().cast(value), this::edited);
    }

    @SuppressWarnings("unchecked")
    private static List<Double> doubles(@Nullable Object list) {
        return (List<Double>) there(list);
    }

    private static double number(@Nullable Object value) {
        return ((Number) there(value)).doubleValue();
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value, "a field without a value");
    }

    private void edited() {
        if (!loading) {
            record.set(compose());
            changed.run();
        }
    }

    /** Somebody else knows what a component is; {@link #refresh} tells that it has changed. */
    public void supply(String name, Supplier<?> value) {
        supplied.put(name, value);
    }

    /** Says that something supplied has changed. */
    public void refresh() {
        edited();
    }

    /** Takes over every field of a record; counts as one change. */
    public void load(R next) {
        loading = true;
        try {
            loaded = next;
            numbers.forEach((name, each) -> each.set(number(fields.get(next, name))));
            choices.forEach((name, each) -> each.set(fields.get(next, name)));
            texts.forEach((name, each) -> each.set((String) fields.get(next, name)));
            lists.forEach((name, each) -> each.set(doubles(fields.get(next, name))));
            inner.forEach((name, each) -> each.loadAny((Record) there(fields.get(next, name))));
        } finally {
            loading = false;
        }
        edited();
    }

    private void loadAny(Record next) {
        load(fields.type().cast(next));
    }

    /** What was loaded last. */
    public R loaded() {
        return loaded;
    }

    /** Takes note of a record of which only what has no setting counts. */
    public void keep(R next) {
        loaded = next;
    }

    /** What fields and suppliers say at this moment. */
    public R compose() {
        Map<String, @Nullable Object> values = new HashMap<>();
        numbers.forEach((name, each) -> values.put(name, each.as(fields.typeOf(fields.field(name)))));
        choices.forEach((name, each) -> values.put(name, each.get()));
        texts.forEach((name, each) -> values.put(name, each.get()));
        lists.forEach((name, each) -> values.put(name, each.get()));
        inner.forEach((name, each) -> values.put(name, each.record()));
        supplied.forEach((name, each) -> values.put(name, each.get()));
        return fields.with(loaded, values);
    }

    /** What the fields say, with the last number that could be read where one cannot. */
    public R record() {
        return record.get();
    }

    /** The same, after every change. */
    public ReadOnlyObjectProperty<R> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** How the fields are declared. */
    public RecordFields<R> fields() {
        return fields;
    }

    /**
     * Collects what is typed into fields that are read.
     *
     * @param above path of the record, with a dot behind it
     * @param experiment what conditions on the experiment are about
     * @param into by the path of the field
     */
    public void typed(String above, Record experiment, Map<String, TypedSetting> into) {
        R now = compose();
        for (Field field : fields.all()) {
            String name = field.name();
            if (RecordFields.applies(field, now, experiment)) {
                if (numbers.containsKey(name)) {
                    into.put(above + name, numbers.get(name));
                } else if (lists.containsKey(name)) {
                    into.put(above + name, lists.get(name));
                } else if (inner.containsKey(name)) {
                    inner.get(name).typed(above + name + ".", experiment, into);
                }
            }
        }
    }

    /** A number, such as {@code epochs} or {@code learningRate.factor}. */
    public NumberSetting number(String path) {
        return there(holder(path).numbers.get(last(path)));
    }

    /** A list of numbers that is typed in a line. */
    public NumbersSetting numbers(String path) {
        return there(holder(path).lists.get(last(path)));
    }

    /** A choice, of its type. */
    @SuppressWarnings("unchecked")
    public <T> ObjectProperty<T> choice(String path) {
        return (ObjectProperty<T>)
                (ObjectProperty<?>) there(holder(path).choices.get(last(path)));
    }

    /** A text. */
    public StringProperty text(String path) {
        return there(holder(path).texts.get(last(path)));
    }

    /** The settings of a record inside this one. */
    public RecordSettings<?> inner(String name) {
        RecordSettings<?> found = inner.get(name);
        if (found == null) {
            throw new IllegalArgumentException("There is no record " + name);
        }
        return found;
    }

    /**
     * The settings of a record inside this one, of its type.
     *
     * @throws ClassCastException when it is of another type
     */
    @SuppressWarnings("unchecked")
    public <S extends Record> RecordSettings<S> inner(String name, Class<S> type) {
        RecordSettings<?> found = inner(name);
        if (!type.isInstance(found.loaded)) {
            throw new ClassCastException(Texts.of("form.record-settings.is-no", name, type));
        }
        return (RecordSettings<S>) found;
    }

    private RecordSettings<?> holder(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? this : inner(path.substring(0, dot)).holder(path.substring(dot + 1));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Takes over numbers that something else has changed; what is typed stays where it says the same. */
    public void follow(R next) {
        numbers.forEach((name, each) -> each.follow(number(fields.get(next, name))));
    }
}
