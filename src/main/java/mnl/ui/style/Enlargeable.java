package mnl.ui.style;

/** A part of a view that can have the view for itself. */
public interface Enlargeable {

    /** @param whole whether it has it, or shares it with the others again */
    void enlarge(boolean whole);
}
