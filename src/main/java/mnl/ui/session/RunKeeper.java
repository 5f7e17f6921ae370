package mnl.ui.session;

import mnl.data.DataSource;
import mnl.engine.RunState;
import mnl.engine.TrainingEvent;
import mnl.engine.TrainingRun;
import mnl.experiment.Experiment;

/** Keeps what runs measure, for example on disk. */
@FunctionalInterface
public interface RunKeeper {

    /** Keeps nothing. */
    RunKeeper NONE = (experiment, source) -> new Kept() {
        @Override
        public void accept(TrainingEvent event) {}

        @Override
        public void over(RunState last, TrainingRun run) {}
    };

    /**
     * Begins to keep a run. Called on the FX thread; returns at once.
     *
     * @param experiment what is trained
     * @param source on which data
     */
    Kept begin(Experiment experiment, DataSource source);

    /** One run that is being kept. Both methods return at once and never throw. */
    interface Kept {

        /** Takes everything the run tells, in order, on the engine's thread. */
        void accept(TrainingEvent event);

        /**
         * The run is over; called once, after the last event.
         *
         * @param last how it ended
         * @param run can still be evaluated until the next run takes its place
         */
        void over(RunState last, TrainingRun run);
    }
}
