package mnl.lab.bench.child;

/** Another program cannot do the work. The message is one sentence for the user. */
public final class PeerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence for the user */
    public PeerException(String message) {
        super(message);
    }
}
