package mnl.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mnl.experiment.check.ExperimentValidator;
import mnl.experiment.check.Problem;
import mnl.experiment.fields.Field;
import mnl.experiment.fields.NumberBounds;
import org.junit.jupiter.api.Test;

/** A sentence that names bounds names those that are checked: what it allows is allowed, and what is beyond is not. */
class SaidBoundsTest {
    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)";
    private static final Pattern CLOSED = Pattern.compile(" from " + NUMBER + " to " + NUMBER + ", ");
    private static final Pattern OPEN =
            Pattern.compile(" must be (above|at least) " + NUMBER + " and (below|at most) " + NUMBER + ", ");
    private static final Pattern UNIT = Pattern.compile(NUMBER + " to " + NUMBER + ".*");

    private final ExperimentJson reader = new ExperimentJson();
    private final Set<String> tried = new LinkedHashSet<>();
    private final Set<String> wrong = new TreeSet<>();

    @Test
    void everyBoundInASentenceIsTheOneThatIsChecked() throws Exception {
        FieldPlaces.read((field, place) -> {
            if (field instanceof Field.OfNumber number && !place.path().equals("schema") && tried.add(place.path())) {
                for (double beyond :
                        new double[] {number.range().low() - 1, number.range().high() + 1}) {
                    compare(place, problem(place, beyond).orElse(""));
                }
            }
        });
        assertEquals(Set.of(), wrong);
        assertTrue(tried.size() > 45, tried.toString());
    }

    private void compare(FieldPlaces.Place place, String sentence) {
        NumberBounds said = bounds(sentence, place.whole());
        double step = place.whole() ? 1 : 0;
        List<Double> fine = new ArrayList<>();
        List<Double> not = new ArrayList<>();
        (said.lowOpen() ? not : fine).add(said.low());
        (said.highOpen() ? not : fine).add(said.high());
        not.add(step == 1 ? said.low() - 1 : Math.nextDown(said.low()));
        not.add(step == 1 ? said.high() + 1 : Math.nextUp(said.high()));
        fine.stream()
                .filter(value -> problem(place, value).isPresent())
                .forEach(value -> wrong.add(place + " = " + value + " is refused by: " + sentence));
        not.stream()
                .filter(value -> problem(place, value).isEmpty())
                .forEach(value -> wrong.add(place + " = " + value + " is let through by: " + sentence));
    }

    private static NumberBounds bounds(String sentence, boolean whole) {
        Matcher closed = CLOSED.matcher(sentence);
        if (closed.find()) {
            return new NumberBounds(number(closed, 1), false, number(closed, 2), false, whole);
        }
        Matcher open = OPEN.matcher(sentence);
        assertTrue(open.find(), () -> "no bounds in: " + sentence);
        return new NumberBounds(
                number(open, 2),
                open.group(1).equals("above"),
                number(open, 4),
                open.group(3).equals("below"),
                whole);
    }

    private static double number(Matcher found, int group) {
        return Double.parseDouble(found.group(group));
    }

    private Optional<String> problem(FieldPlaces.Place place, double value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        JsonNode node = place.whole() ? json.numberNode((long) value) : json.numberNode(value);
        return new ExperimentValidator()
                .problems(reader.experiment(place.with(node), "")).stream()
                        .filter(each -> each.path().equals(place.path()))
                        .map(Problem::message)
                        .findFirst();
    }

    @Test
    void aUnitThatIsARangeIsTheRangeThatIsChecked() throws Exception {
        FieldPlaces.read((field, place) -> {
            Matcher unit = UNIT.matcher(field.facts().unit());
            if (field instanceof Field.OfNumber number && unit.matches()) {
                tried.add(place.path());
                assertEquals(number.range().low(), number(unit, 1), place.path());
                assertEquals(number.range().high(), number(unit, 2), place.path());
            }
        });
        assertTrue(tried.size() > 8, tried.toString());
    }
}
