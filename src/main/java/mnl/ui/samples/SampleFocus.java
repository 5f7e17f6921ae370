package mnl.ui.samples;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which of the listed samples is looked at. Belongs to the FX thread. */
final class SampleFocus {
    private final ReadOnlyObjectWrapper<SampleListing> listing = new ReadOnlyObjectWrapper<>(this, "listing");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position", -1);

    /** Nothing is listed. */
    void clear() {
        position.set(-1);
        listing.set(null);
    }

    /** Lists other samples; the one that is looked at stays where it is among them. */
    void list(SampleListing next) {
        SampleListing before = listing.get();
        boolean same = before != null && before.seed() == next.seed() && before.split() == next.split();
        int place = same ? next.samples().indexOf(sample()) : -1;
        int first = next.samples().isEmpty() ? -1 : 0;
        listing.set(next);
        position.set(place >= 0 ? place : first);
    }

    /** Looks at a place of the listing; places beyond either end mean the end. Returns whether there is one. */
    boolean goTo(int place) {
        int count = listing.get() == null ? 0 : listing.get().samples().size();
        if (count > 0) {
            position.set(Math.max(0, Math.min(count - 1, place)));
        }
        return count > 0;
    }

    /** The sample that is looked at, its place in the split; -1 for none. */
    int sample() {
        boolean there = listing.get() != null
                && position.get() >= 0
                && position.get() < listing.get().samples().size();
        return there ? listing.get().samples().get(position.get()) : -1;
    }

    /** The listed samples; null before the first listing. */
    SampleListing listing() {
        return listing.get();
    }

    ReadOnlyObjectProperty<SampleListing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }
}
