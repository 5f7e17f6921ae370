package mnl.lab.run;

/** A run was ended before its end by whoever started it, who knows already. */
public final class RunInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
