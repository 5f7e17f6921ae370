package mnl.experiment.fields;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When a field applies, as a statement about other fields, so that checks and the schema say the same. Paths lead from the
 * record that holds the field, or, in {@link Root}, from the experiment.
 */
public sealed interface Condition {
    /** No condition. */
    Condition ALWAYS = new All(List.of());

    /**
     * Whether it holds.
     *
     * @param here the value at a path from the field's own record
     * @param root the value at a path from the experiment
     */
    boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root);

    /**
     * A field has one of these values.
     *
     * @param path with dots between names
     * @param values constants, booleans or whole numbers
     */
    record Is(String path, List<Object> values) implements Condition {
        public Is {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root) {
            Object value = here.apply(path);
            return values.stream().anyMatch(each -> Objects.equals(each, value));
        }
    }

    /** The opposite. */
    record Not(Condition of) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root) {
            return !of.holds(here, root);
        }
    }

    /** Every one of them holds. */
    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root) {
            return of.stream().allMatch(each -> each.holds(here, root));
        }
    }

    /** At least one of them holds. */
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }

        @Override
        public boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root) {
            return of.stream().anyMatch(each -> each.holds(here, root));
        }
    }

    /** A condition on the experiment. */
    record Root(Condition of) implements Condition {
        @Override
        public boolean holds(Function<String, @Nullable Object> here, Function<String, @Nullable Object> root) {
            return of.holds(root, root);
        }
    }

    /** A field has one of these values. */
    static Condition is(String path, Object... values) {
        return new Is(path, List.of(values));
    }

    /** The opposite. */
    static Condition not(Condition of) {
        return new Not(of);
    }

    /** Every one of them. */
    static Condition all(Condition... of) {
        return new All(List.of(of));
    }

    /** At least one of them. */
    static Condition any(Condition... of) {
        return new Any(List.of(of));
    }
}
