package mnl.ui.setup;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/** Counts who listens to the properties and lists of a model, by looking into them: there is no public way to ask. */
final class ListenerCount {
    private ListenerCount() {}

    /** All listeners on everything that a model of the setup holds, collected or not. */
    static int of(Object model) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Object> left = new ArrayDeque<>();
        left.add(model);
        int count = 0;
        while (!left.isEmpty()) {
            Object next = left.poll();
            if (next == null || !seen.add(next)) {
                continue;
            }
            if (next instanceof Collection<?> all) {
                left.addAll(all.stream().filter(o -> o != null).toList());
            } else if (next instanceof Map<?, ?> map) {
                left.addAll(map.values());
            }
            String type = next.getClass().getName();
            if (type.startsWith("mnl.ui.setup")
                    || type.startsWith("mnl.ui.form")
                    || type.startsWith("javafx.beans.property")
                    || type.startsWith("javafx.collections")
                    || type.startsWith("com.sun.javafx.collections")) {
                for (Class<?> of = next.getClass(); of != null && of != Object.class; of = of.getSuperclass()) {
                    for (Field field : of.getDeclaredFields()) {
                        Object value = value(field, next);
                        if (value == null) {
                            continue;
                        }
                        String held = value.getClass().getName();
                        if (held.contains("ExpressionHelper") || held.contains("ListenerHelper")) {
                            count += listeners(value);
                        } else {
                            left.add(value);
                        }
                    }
                }
            }
        }
        return count;
    }

    private static Object value(Field field, Object of) {
        if (Modifier.isStatic(field.getModifiers()) || field.getType().isPrimitive()) {
            return null;
        }
        try {
            field.setAccessible(true);
            return field.get(of);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static int listeners(Object helper) {
        int count = 0;
        boolean arrays = false;
        for (Class<?> of = helper.getClass(); of != null && of != Object.class; of = of.getSuperclass()) {
            for (Field field : of.getDeclaredFields()) {
                Object value = value(field, helper);
                if (value != null && value.getClass().isArray()) {
                    arrays = true;
                    for (int i = 0; i < Array.getLength(value); i++) {
                        count += Array.get(value, i) == null ? 0 : 1;
                    }
                }
            }
        }
        return arrays ? count : 1;
    }
}
