package mnl.ui.setup.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What the setup was, change by change, and the way back and forth. Typing into one field and dragging one slider is one change,
 * as long as it goes on: until a pause, another field, or the start of a run. The last {@value #MOST} changes are kept.
 */
public final class SetupHistory {
    /** More steps than anybody goes back; a state is a few kilobytes, most of them shared with its neighbours. */
    static final int MOST = 500;

    /** Who types on after a longer pause means another change. */
    static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * A state, and the change that led to it.
     *
     * @param change empty in both parts for the first one
     * @param time of the clock when it was made or last went on
     * @param number tells it from all others
     */
    private record Entry(SetupState state, SetupChange change, long time, long number) {}

    private final List<Entry> entries = new ArrayList<>();
    private final LongSupplier clock;
    private final Consumer<SetupState> restore;
    private final ReadOnlyStringWrapper undoable = new ReadOnlyStringWrapper(this, "undoable", "");
    private final ReadOnlyStringWrapper redoable = new ReadOnlyStringWrapper(this, "redoable", "");
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper(this, "changes");
    private int at;
    private boolean closed = true;
    private boolean held;
    private long made;
    private long heldSince;
    private boolean restoring;
    private boolean retracing;

    /**
     * @param clock nanoseconds
     * @param restore brings the setup back to a state; what it reports meanwhile is no change
     */
    SetupHistory(LongSupplier clock, Consumer<SetupState> restore) {
        this.clock = clock;
        this.restore = restore;
    }

    /** The setup holds this now. */
    void settled(SetupState now) {
        if (entries.isEmpty()) {
            entries.add(new Entry(now, new SetupChange("", ""), clock.getAsLong(), made++));
        } else if (now.equals(state())) {
            return;
        } else if (restoring || now.holdsTheSame(state())) {
            keep(now);
        } else {
            changed(now);
        }
        changes.set(changes.get() + 1);
        publish();
    }

    /** Begins anew: there is nothing to undo. */
    void clear() {
        entries.clear();
        at = 0;
        closed = true;
    }

    /** Counts how often the setup has become another, in whatever way. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Takes note of what the settings are called, or of what an earlier state has become; there is nothing to undo in it. */
    void keep(SetupState now) {
        Entry head = entries.get(at);
        entries.set(at, new Entry(now, head.change(), head.time(), head.number()));
        changes.set(changes.get() + 1);
    }

    private void changed(SetupState now) {
        if (retracing && at > 0 && now.holdsTheSame(entries.get(at - 1).state())) {
            at--;
            closed = true;
            return;
        }
        entries.subList(at + 1, entries.size()).clear();
        SetupChange change = SetupChange.between(state(), now);
        if (at > 0 && goesOn(change)) {
            at--;
            entries.remove(at + 1);
            if (now.holdsTheSame(state())) {
                keep(now);
                closed = true;
                return;
            }
            change = new SetupChange(SetupChange.between(state(), now).label(), change.typing());
        }
        entries.add(new Entry(now, change, clock.getAsLong(), made++));
        at++;
        closed = false;
        if (entries.size() > MOST + 1) {
            entries.remove(0);
            at--;
        }
    }

    private boolean goesOn(SetupChange change) {
        Entry head = entries.get(at);
        boolean sameHold = held && head.time() - heldSince >= 0;
        boolean soon = clock.getAsLong() - head.time() <= PAUSE.toNanos();
        return !closed
                && !change.typing().isEmpty()
                && change.typing().equals(head.change().typing())
                && (sameHold || soon);
    }

    private SetupState state() {
        return entries.get(at).state();
    }

    /** Whatever comes next is a change of its own, such as after the start of a run. */
    public void close() {
        closed = true;
    }

    /** The mouse is held down: what is dragged until {@link #release} is one change, however long it takes. */
    public void hold() {
        held = true;
        closed = true;
        heldSince = clock.getAsLong();
    }

    /** The mouse is let go. */
    public void release() {
        held = false;
    }

    /** Lets a text field take back what was typed into it: where that leads back to the state before, the change is undone. */
    public void retrace(Runnable undoTyping) {
        retracing = true;
        try {
            undoTyping.run();
        } finally {
            retracing = false;
        }
    }

    /** Takes the last change back; nothing where there is none. */
    public void undo() {
        if (at > 0) {
            go(at - 1);
        }
    }

    /** What goes back to before the last change, also where others have followed by then; nothing where it is undone already. */
    public Runnable wayBack() {
        long number = entries.get(at).number();
        return () -> {
            for (int n = 1; n <= at; n++) {
                if (entries.get(n).number() == number) {
                    go(n - 1);
                    return;
                }
            }
        };
    }

    /** Makes the change again that was taken back last; nothing where there is none. */
    public void redo() {
        if (at < entries.size() - 1) {
            go(at + 1);
        }
    }

    private void go(int to) {
        at = to;
        closed = true;
        restoring = true;
        try {
            restore.accept(state());
        } finally {
            restoring = false;
        }
        publish();
    }

    private void publish() {
        undoable.set(at > 0 ? entries.get(at).change().label() : "");
        redoable.set(at < entries.size() - 1 ? entries.get(at + 1).change().label() : "");
    }

    /** The change that {@link #undo} takes back, in a few words; empty where there is none. */
    public ReadOnlyStringProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** The change that {@link #redo} makes again; empty where there is none. */
    public ReadOnlyStringProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }
}
