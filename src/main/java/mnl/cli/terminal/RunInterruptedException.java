package mnl.cli.terminal;

/** A run was ended by Ctrl-C; which was reported already. */
public final class RunInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
