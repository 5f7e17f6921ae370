package mnl.data;

import org.jspecify.annotations.Nullable;

/** Asks whether a value is the very one, where one with the same content would not do. */
public final class Identity {
    private Identity() {}

    /** Whether both are one object, or both null. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }
}
