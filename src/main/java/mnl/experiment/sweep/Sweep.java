package mnl.experiment.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;

/**
 * An experiment and the directions in which it is varied; the grid is their product.
 *
 * @param base what every cell is but for the fields of the grid
 * @param axes the directions; along the first one the grid varies slowest
 */
public record Sweep(Scenario base, List<Axis> axes) {
    /** More is a mistake: such a sweep takes days. */
    static final int LARGEST = 10_000;

    public Sweep {
        axes = List.copyOf(axes);
    }

    /** The same with another base. */
    public Sweep withBase(Experiment experiment) {
        return new Sweep(new Scenario(base.name(), base.title(), base.commentary(), experiment), axes);
    }

    /** Number of cells. */
    public int size() {
        return axes.stream().mapToInt(axis -> axis.values().size()).reduce(1, Math::multiplyExact);
    }

    /** Paths of all fields of the grid, in order. */
    public List<String> fields() {
        return axes.stream()
                .flatMap(axis -> axis.fields().stream())
                .map(FieldPath::text)
                .toList();
    }

    /** Those of them that have more than one value. */
    public List<String> varying() {
        List<String> varying = new ArrayList<>();
        for (Axis axis : axes) {
            for (int f = 0; f < axis.fields().size(); f++) {
                Set<JsonNode> values = new LinkedHashSet<>();
                for (List<JsonNode> position : axis.values()) {
                    values.add(position.get(f));
                }
                if (values.size() > 1) {
                    varying.add(axis.fields().get(f).text());
                }
            }
        }
        return varying;
    }

    /** All cells. */
    public Expansion expand() {
        CellTree tree = new CellTree(base.experiment());
        List<Cell> cells = new ArrayList<>();
        SortedMap<Integer, String> unreadable = new TreeMap<>();
        for (int c = 0; c < size(); c++) {
            Map<FieldPath, JsonNode> values = values(c);
            try {
                cells.add(new Cell(c + 1, byText(values), tree.experiment(values)));
            } catch (ExperimentFormatException e) {
                unreadable.put(c + 1, e.getMessage());
            }
        }
        return new Expansion(cells, unreadable);
    }

    /** The last name of a path where no other of these fields ends in it, otherwise the whole path. */
    public static String shortName(String field, List<String> fields) {
        String name = last(field);
        return fields.stream().filter(other -> last(other).equals(name)).count() > 1 ? field : name;
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private Map<FieldPath, JsonNode> values(int cell) {
        int stride = size();
        int rest = cell;
        Map<FieldPath, JsonNode> values = new LinkedHashMap<>();
        for (Axis axis : axes) {
            stride /= axis.values().size();
            List<JsonNode> position = axis.values().get(rest / stride);
            rest %= stride;
            for (int f = 0; f < position.size(); f++) {
                values.put(axis.fields().get(f), position.get(f));
            }
        }
        return values;
    }

    private static Map<String, JsonNode> byText(Map<FieldPath, JsonNode> values) {
        Map<String, JsonNode> byText = new LinkedHashMap<>();
        values.forEach((path, value) -> byText.put(path.text(), value));
        return byText;
    }
}
