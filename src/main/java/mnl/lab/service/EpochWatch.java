package mnl.lab.service;

import java.util.function.Consumer;
import mnl.engine.TrainingEvent;

/** Reads from an engine's events how far a training is. Used by one thread. */
final class EpochWatch implements Consumer<TrainingEvent> {
    private final EpochListener listener;
    private double rate;

    EpochWatch(EpochListener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(TrainingEvent event) {
        if (event instanceof TrainingEvent.Measured measured) {
            listener.at(measured.measurement().epoch(), rate);
        } else if (event instanceof TrainingEvent.Progress step) {
            rate = step.samplesPerSecond();
            listener.at(step.epoch(), rate);
        }
    }
}
