package mnl.data.noise;

import java.util.ArrayList;
import java.util.List;
import mnl.data.Signal.Piece;
import mnl.data.Signal.Text;
import mnl.data.Signal.TextChange;

/** Collects the pieces of a text; neighbours that nothing happened to become one piece. */
final class Pieces {
    private final List<Piece> done = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();

    Pieces keep(String text) {
        kept.append(text);
        return this;
    }

    void add(String original, String shown, TextChange change) {
        flush();
        done.add(new Piece(original, shown, change));
    }

    /** A character that may have changed places: marked where another one stands there now. */
    void moved(int original, int shown) {
        if (original == shown) {
            kept.appendCodePoint(original);
        } else {
            add(Character.toString(original), Character.toString(shown), TextChange.SWAPPED);
        }
    }

    Text text() {
        flush();
        return new Text(done);
    }

    private void flush() {
        if (!kept.isEmpty()) {
            done.add(new Piece(kept.toString(), kept.toString(), TextChange.NONE));
            kept.setLength(0);
        }
    }
}
