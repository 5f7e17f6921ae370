package mnl.ui.style;

/** A part of a view that can have the view for itself. */
public interface Enlargeable {

    /**
     * Gives it the whole view, or its part again.
     *
     * @param whole whether it has the view for itself
     */
    void enlarge(boolean whole);
}
