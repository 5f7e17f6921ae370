package mnl.engine.evaluate;

/** Questions that may be answered while a split goes by, between two chunks of the replicas. */
public interface WaitingQuestions {
    /** None. */
    WaitingQuestions NONE = new WaitingQuestions() {
        @Override
        public boolean areAny() {
            return false;
        }

        @Override
        public void answer() {
            // none waits
        }
    };

    /** Whether any wait; from any thread. */
    boolean areAny();

    /** Answers them; on the engine's thread, while no chunk is under way. */
    void answer();
}
