package mnl.ui.form;

/** Gathers changes: however many fields one edit touches, and whatever that goes wrong in it, what follows runs once. */
public final class Edits {
    private final Runnable settle;
    private int open;
    private boolean pending;

    /**
     * @param settle brings everything else in step with the fields; run again where it changes fields itself
     */
    public Edits(Runnable settle) {
        this.settle = settle;
    }

    /** Says that a field has changed. */
    public void changed() {
        pending = true;
        together(() -> {});
    }

    /** Makes several changes count as one, also where they fail halfway. */
    public void together(Runnable changes) {
        open++;
        try {
            changes.run();
            while (open == 1 && pending) {
                pending = false;
                settle.run();
            }
        } finally {
            open--;
            if (open == 0 && pending) {
                pending = false;
                together(settle);
            }
        }
    }
}
