package mnl.engine.state;

/**
 * A piece of training that remembers something from step to step. Whatever has such state is one of these, so that a run
 * that is put back together from its {@link Memento} goes on bit for bit as the other would have.
 */
public interface Resumable {

    /** Copies of everything that a continuation needs; taken between two steps. */
    Memento save();

    /**
     * Goes on from there.
     *
     * @param memento what another object of the same make has saved
     * @throws IllegalArgumentException with one sentence when it is of another make
     */
    void restore(Memento memento);
}
