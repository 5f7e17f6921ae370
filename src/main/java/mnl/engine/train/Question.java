package mnl.engine.train;

/** Something that somebody wants to know of a session; on the engine's thread. */
interface Question {

    /** Answers, now or a portion at a time. */
    void ask(TrainingSession session);

    /** There will be no answer. */
    void refuse(RuntimeException why);
}
