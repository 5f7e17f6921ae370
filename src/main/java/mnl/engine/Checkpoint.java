package mnl.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import mnl.engine.state.Memento;
import mnl.words.Texts;

/**
 * Everything that the training of a run needs to go on from a moment between two steps to exactly the numbers that it would
 * have come to without the break: weights, the optimizer's state, places in the streams of random numbers, what the schedule's
 * rules remember. Immutable and without native memory.
 *
 * @param state of the training
 * @param epoch passes over the training split up to this moment, fractional
 * @param measured whether the last measurement is of the model as it is here
 * @param measurements made up to it; later ones, such as that of a model which rests because it was stopped, are no part of what
 *     goes on from here
 * @param events of the schedule up to it, see {@link TrainingEvent.RuleActed}
 */
public record Checkpoint(Memento state, double epoch, boolean measured, int measurements, int events) {
    private static final int SCHEMA = 1;

    /** Writes everything; {@link #readFrom} reads it back bit for bit. Whoever writes it to a disk adds a check sum. */
    public void writeTo(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(SCHEMA);
        data.writeDouble(epoch);
        data.writeBoolean(measured);
        data.writeInt(measurements);
        data.writeInt(events);
        state.writeTo(data);
        data.flush();
    }

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @throws IOException when it is something else, or of a later version of the program
     */
    public static Checkpoint readFrom(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int schema = data.readInt();
        if (schema != SCHEMA) {
            throw new IOException(Texts.of("engine.checkpoint.it-has-schema-and", schema, SCHEMA));
        }
        double epoch = data.readDouble();
        boolean measured = data.readBoolean();
        int measurements = data.readInt();
        int events = data.readInt();
        return new Checkpoint(Memento.readFrom(data), epoch, measured, measurements, events);
    }
}
