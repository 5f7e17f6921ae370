package mnl.engine.train;

/** What the user wants of a run that is not over. Belongs to the engine's thread. */
final class RunControl {
    private enum Goal {
        RUN,
        PAUSE,
        BATCHES,
        EPOCH_END
    }

    private Goal goal;
    private int batchesLeft;

    RunControl(boolean startPaused) {
        goal = startPaused ? Goal.PAUSE : Goal.RUN;
    }

    void pause() {
        goal = Goal.PAUSE;
    }

    void resume() {
        goal = Goal.RUN;
    }

    /** One more batch; asked for again before it is done, two. */
    void stepBatch() {
        batchesLeft = goal == Goal.BATCHES ? batchesLeft + 1 : 1;
        goal = Goal.BATCHES;
    }

    void stepEpoch() {
        goal = Goal.EPOCH_END;
    }

    boolean isPaused() {
        return goal == Goal.PAUSE;
    }

    /** Whether single batches are trained, each of which is measured and none held back by the pace. */
    boolean stepsSingly() {
        return goal == Goal.BATCHES;
    }

    /** Whether the user waits for the end of this epoch. */
    boolean stepsEpoch() {
        return goal == Goal.EPOCH_END;
    }

    void stepped(boolean epochEnded) {
        if ((goal == Goal.BATCHES && --batchesLeft == 0) || (goal == Goal.EPOCH_END && epochEnded)) {
            goal = Goal.PAUSE;
        }
    }
}
