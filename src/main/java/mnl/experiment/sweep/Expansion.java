package mnl.experiment.sweep;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grid written out.
 *
 * @param cells those that are experiments, in the order of the grid; valid or not is not known yet
 * @param unreadable what is wrong with the others, by number
 */
public record Expansion(List<Cell> cells, SortedMap<Integer, String> unreadable) {
    public Expansion {
        cells = List.copyOf(cells);
        unreadable = new TreeMap<>(unreadable);
    }
}
