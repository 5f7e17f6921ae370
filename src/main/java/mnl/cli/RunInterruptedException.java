package mnl.cli;

/** A run was ended by Ctrl-C; who pressed it has been told already. */
final class RunInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
