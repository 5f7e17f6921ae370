package mnl.ui.robustness;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mnl.engine.AttackRequest;
import mnl.words.Texts;

/** Radii as users type them: "0.25, 0.5, 1", or "2 in 8" for eight of them in equal steps up to 2. */
final class RadiusText {
    private static final int MOST = 50;
    private static final Pattern STEPS = Pattern.compile("(\\S+)\\s+in\\s+(\\d{1,4})(\\s+steps?)?");

    private RadiusText() {}

    /**
     * The radii in ascending order, each once.
     *
     * @throws IllegalArgumentException with a sentence when this is not a list of numbers above 0
     */
    static List<Double> parse(String text) {
        String trimmed = text.strip();
        Matcher steps = STEPS.matcher(trimmed);
        List<Double> radii = steps.matches()
                ? evenly(number(steps.group(1)), Integer.parseInt(steps.group(2)))
                : Arrays.stream(trimmed.split("[,;\\s]+"))
                        .map(RadiusText::number)
                        .sorted()
                        .distinct()
                        .toList();
        if (radii.isEmpty() || radii.size() > MOST) {
            throw new IllegalArgumentException("An attack takes 1 to " + MOST + " radii, not " + radii.size() + ".");
        }
        return radii;
    }

    private static List<Double> evenly(double most, int steps) {
        return IntStream.rangeClosed(1, steps).mapToObj(i -> most * i / steps).toList();
    }

    private static double number(String text) {
        try {
            double radius = Double.parseDouble(text);
            if (AttackRequest.radiusProblem(radius).isEmpty()) {
                return radius;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(sentence(text), e);
        }
        throw new IllegalArgumentException(sentence(text));
    }

    private static String sentence(String text) {
        return Texts.of("robustness.radius-text.a-radius-must-be", text);
    }
}
