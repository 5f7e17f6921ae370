package mnl.lab.bench;

import java.util.function.Supplier;
import mnl.lab.bench.work.Used;

/** Somebody who does a work, again and again. */
interface Entrant extends AutoCloseable {

    /** Who it is, for people; may get more precise after the first {@link #take}. */
    String name();

    /** Does the work once. */
    Used take();

    @Override
    default void close() {}

    /** Somebody with a fixed name and nothing to give back. */
    static Entrant of(String name, Supplier<Used> work) {
        return new Entrant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Used take() {
                return work.get();
            }
        };
    }
}
