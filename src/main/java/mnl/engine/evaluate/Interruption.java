package mnl.engine.evaluate;

/** Somebody who may be served while a split goes by, between two chunks of the replicas. */
public interface Interruption {
    /** Nobody. */
    Interruption NONE = new Interruption() {
        @Override
        public boolean isWished() {
            return false;
        }

        @Override
        public void serve() {
            // nobody waits
        }
    };

    /** Whether somebody waits; from any thread. */
    boolean isWished();

    /** Serves those who wait; on the engine's thread, while no chunk is under way. */
    void serve();
}
