package mnl.experiment.fields;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a record, in the order in which they are shown, with a getter for each and a copy with other values.
 *
 * @param <R> the record
 */
public final class RecordFields<R extends Record> {
    private final Class<R> type;
    private final @Nullable R defaults;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Method> getters = new LinkedHashMap<>();
    private final Constructor<R> constructor;

    private RecordFields(Class<R> type, @Nullable R defaults, List<Field> declared) {
        this.type = type;
        this.defaults = defaults;
        List<Class<?>> types = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            getters.put(component.getName(), component.getAccessor());
            types.add(component.getType());
        }
        for (Field field : declared) {
            if (!getters.containsKey(field.name()) || fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(type + " has no component, or two fields, " + field.name());
            }
        }
        if (fields.size() != getters.size()) {
            throw new IllegalArgumentException(
                    type + " has components " + getters.keySet() + ", declared are " + fields.keySet());
        }
        try {
            constructor = type.getDeclaredConstructor(types.toArray(new Class<?>[0]));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record.", e);
        }
    }

    /**
     * Declares the fields of a record.
     *
     * @param type the record
     * @param defaults what holds where a file is silent; null where every field must be said
     * @param declared one for each component
     * @throws IllegalArgumentException when a component has no declaration, or a declaration no component
     */
    static <R extends Record> RecordFields<R> of(Class<R> type, @Nullable R defaults, Field... declared) {
        return new RecordFields<>(type, defaults, List.of(declared));
    }

    /** The record. */
    public Class<R> type() {
        return type;
    }

    /** All fields, in the order in which they are shown and checked. */
    public List<Field> all() {
        return List.copyOf(fields.values());
    }

    /**
     * A field.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public Field field(String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException(type + " has no field " + name);
        }
        return field;
    }

    /** What holds where a file is silent; empty where a file must say it. */
    public Optional<Object> defaultOf(Field field) {
        return defaults == null || field.facts().required()
                ? Optional.empty()
                : Optional.ofNullable(get(defaults, field.name()));
    }

    /** Which numbers the component can hold: the type {@code int}, {@code long} or {@code double}, or another one. */
    public Class<?> typeOf(Field field) {
        return getter(field.name()).getReturnType();
    }

    /** The value of a field, null where there is none. */
    public @Nullable Object get(Record record, String name) {
        try {
            return getter(name).invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + name + " of " + type + " cannot be read.", e);
        }
    }

    private Method getter(String name) {
        Method getter = getters.get(name);
        if (getter == null) {
            throw new IllegalArgumentException(type + " has no component " + name);
        }
        return getter;
    }

    /**
     * A copy with other values.
     *
     * @param record what the other fields hold
     * @param values by field name; each of its component's type
     */
    public R with(R record, Map<String, ? extends @Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>();
        getters.keySet().forEach(name -> all.add(values.containsKey(name) ? values.get(name) : get(record, name)));
        try {
            return constructor.newInstance(all.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(type + " cannot be made.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made.", e);
        }
    }

    /** The value at a path of names with dots between them, from a record on; null where there is none. */
    public static @Nullable Object at(@Nullable Record record, String path) {
        Object value = record;
        for (String name : path.split("\\.", -1)) {
            if (!(value instanceof Record holder)) {
                return null;
            }
            value = component(holder, name);
        }
        return value;
    }

    private static @Nullable Object component(Record holder, String name) {
        try {
            return holder.getClass().getMethod(name).invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(holder.getClass() + " has no component " + name, e);
        }
    }

    /** Whether a field is read, and so checked and shown. */
    public static boolean applies(Field field, Record record, Record experiment) {
        return field.facts().when().holds(path -> at(record, path), path -> at(experiment, path));
    }
}
