package mnl.figure.axis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import mnl.figure.surface.Surface;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On any axis a reader finds two ticks or more, all different, each exact and all written in one way. */
class TickPropertiesTest {
    private static final int TRIALS = 2000;

    /** An axis across has room for two labels from this many type sizes on. */
    private static final double ROOM_FOR_TWO = 12;

    private final Random random = new Random(11);

    private Range anyRange() {
        double length = Math.pow(10, 28 * random.nextDouble() - 14);
        double start =
                switch (random.nextInt(4)) {
                    case 0 -> 0;
                    case 1 -> -length * random.nextDouble();
                    case 2 -> random.nextGaussian() * length * Math.pow(10, random.nextInt(12));
                    default -> Math.rint(random.nextGaussian() * 10) * Math.pow(10, random.nextInt(10));
                };
        Range range = new Range(start, start + length);
        return LinearTicks.isFlat(range) ? anyRange() : range;
    }

    private Range anyPositiveRange() {
        double low = Math.pow(10, 28 * random.nextDouble() - 14);
        return new Range(low, low * Math.pow(10, 0.02 + Math.pow(random.nextDouble(), 2) * 12));
    }

    @Test
    void linearAxesCanBeRead() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Range range = anyRange();
            int most = 2 + random.nextInt(11);
            boolean percent = random.nextBoolean();
            Ticks ticks = Ticks.linear(range, most, percent);
            String what = range + ", at most " + most + ": " + ticks;
            canBeRead(ticks, range, most, what);
            assertEquals(
                    1,
                    ticks.labels().stream()
                            .map(TickPropertiesTest::decimals)
                            .distinct()
                            .count(),
                    what);
            assertTrue(ticks.labels().stream().allMatch(label -> label.length() <= 9), what);
        }
    }

    @Test
    void logarithmicAxesCanBeRead() {
        for (int trial = 0; trial < TRIALS; trial++) {
            Range range = anyPositiveRange();
            int most = 2 + random.nextInt(11);
            Ticks ticks = Ticks.log(range, most, random.nextBoolean());
            String what = range + ", at most " + most + ": " + ticks;
            canBeRead(ticks, range, most, what);
            assertEquals(
                    1,
                    ticks.labels().stream()
                            .map(label -> label.contains("10⁻") || label.matches(".*10[⁰¹²³⁴-⁹]+"))
                            .distinct()
                            .count(),
                    what);
        }
    }

    private static void canBeRead(Ticks ticks, Range range, int most, String what) {
        assertTrue(ticks.labels().size() >= 2, what);
        assertTrue(ticks.labels().size() <= most, what);
        assertTrue(ticks.values().stream().allMatch(value -> isInside(range, value)), what);
        says(ticks.values(), TickReading.of(ticks.labels(), ticks.note()), what);
        Ticks nameless = ticks.beside("");
        assertTrue(nameless.note().isEmpty(), what);
        says(ticks.values(), TickReading.of(nameless.labels(), ""), what + nameless);
    }

    private static boolean isInside(Range range, double value) {
        double slack = 1e-6 * range.length() + Math.ulp(value);
        return value >= range.min() - slack && value <= range.max() + slack;
    }

    /** Each label says its value to the last digit that it has, and that digit is finer than the way to the next tick. */
    private static void says(List<Double> values, List<TickReading.Read> read, String what) {
        assertEquals(values.size(), new HashSet<>(read).size(), what);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal off =
                    new BigDecimal(values.get(i)).subtract(read.get(i).value()).abs();
            BigDecimal half = read.get(i).precision().divide(BigDecimal.valueOf(2));
            boolean same = read.get(i).value().doubleValue() == values.get(i);
            assertTrue(same || off.compareTo(half) < 0, what);
            if (i > 0) {
                BigDecimal gap = read.get(i).value().subtract(read.get(i - 1).value());
                assertTrue(
                        gap.compareTo(read.get(i)
                                        .precision()
                                        .min(read.get(i - 1).precision()))
                                >= 0,
                        what);
            }
        }
    }

    private static int decimals(String label) {
        return label.contains(".") ? label.length() - label.indexOf('.') : 0;
    }

    @Test
    void labelsBelowAnAxisKeepApart() {
        Surface ruler = new SvgSurface("ruler");
        for (int trial = 0; trial < TRIALS / 4; trial++) {
            Range range = anyRange();
            double font = 9 + 14 * random.nextDouble();
            double length = font * (2 + 100 * Math.pow(random.nextDouble(), 2));
            String name = random.nextBoolean() ? "" : "epoch";
            Ticks ticks = new TickRoom(ruler, font).across(range, 12, name, length);
            Scale scale = new Scale(range, false, 0, length);
            double free = Double.NEGATIVE_INFINITY;
            int labels = 0;
            for (int i = 0; i < ticks.values().size(); i++) {
                double half = ruler.textWidth(ticks.labels().get(i), font, false) / 2;
                if (half > 0) {
                    double middle = scale.position(ticks.values().get(i));
                    assertTrue(middle - half >= free, range + " on " + length + " px: " + ticks);
                    free = middle + half + font / 2;
                    labels++;
                }
            }
            boolean room = !name.isEmpty() && length >= ROOM_FOR_TWO * font;
            assertTrue(labels >= (room ? 2 : 1), range + " on " + length + " px of " + font + ": " + ticks);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1000500, 6, '0 100 200 300 400 500', '+1,000,000'",
        "-1000500, -1000000, 6, '−500 −400 −300 −200 −100 0', '−1,000,000'",
        "0, 12, 2, '0 10', ''",
        "0, 1e-12, 6, '0.0 0.2 0.4 0.6 0.8 1.0', '×10⁻¹²'",
        "-2e12, 2e12, 5, '−2 −1 0 1 2', '×10¹²'",
        "1e12, 1.000000000001e12, 3, '0.0 0.5 1.0', '+1,000,000,000,000'",
        "99.9995, 100.0005, 3, '99.9995 100.0000 100.0005', ''",
        "100000, 500000, 5, '100000 200000 300000 400000 500000', ''",
        "0, 5000000, 6, '0 1 2 3 4 5', '×10⁶'",
    })
    void whatIsCommonIsSaidOnce(double low, double high, int most, String labels, String note) {
        Ticks ticks = Ticks.linear(new Range(low, high), most, false);
        assertEquals(labels, String.join(" ", ticks.labels()));
        assertEquals(note, ticks.note());
    }

    @ParameterizedTest
    @CsvSource({
        "0.3, 3, 2, '0.5 2'",
        "0.3, 3, 8, '0.5 1 2'",
        "1e-12, 1e-9, 6, '10⁻¹² 10⁻¹¹ 10⁻¹⁰ 10⁻⁹'",
        "1e5, 1e7, 8, '10⁵ 2×10⁵ 5×10⁵ 10⁶ 2×10⁶ 5×10⁶ 10⁷'",
        "2.1, 4.9, 2, '2.5 4.5'",
    })
    void logarithmicAxesHaveTwoLabelsOrMore(double low, double high, int most, String labels) {
        assertEquals(
                labels,
                String.join(" ", Ticks.log(new Range(low, high), most, false).labels()));
    }

    @Test
    void percentagesSayTheirSignOnceOrAtEachTickOfANamelessAxis() {
        Ticks ticks = Ticks.linear(new Range(0, 1), 5, true);
        assertEquals(
                List.of("0", "25", "50", "75", "100"), ticks.beside("accuracy").labels());
        assertEquals("%", ticks.beside("accuracy").note());
        assertEquals(
                List.of("0 %", "25 %", "50 %", "75 %", "100 %"),
                ticks.beside("").labels());
    }

    @Test
    void rangesOfOneValueHaveOneExactTick() {
        for (double value : new double[] {0, 5, -0.25, 1e20, -1e20, 1e300, 1e-300, Double.MAX_VALUE, 1234567.25}) {
            Ticks ticks = Ticks.linear(new Range(value, value), 6, false);
            assertEquals(List.of(value), ticks.values());
            assertEquals(
                    0,
                    new BigDecimal(Double.toString(value))
                            .compareTo(TickReading.of(ticks.labels(), ticks.note())
                                    .get(0)
                                    .value()));
        }
        assertEquals(
                1, Ticks.linear(new Range(1e20, 1e20 + 1e5), 6, false).values().size());
    }

    @Test
    void constantDataGetARangeOfTheirOwnSize() {
        assertEquals(new Range(-1, 1), Ticks.widen(new Range(0, 0), 5));
        Stream.of(1.0, -3.0, 1e-12, 1e12, -1e300, Double.MAX_VALUE, 0.9137).forEach(value -> {
            Range wide = Ticks.widen(new Range(value, value), 6);
            assertTrue(wide.contains(value), wide.toString());
            assertTrue(wide.length() <= Math.abs(value), wide.toString());
            assertTrue(Ticks.linear(wide, 6, false).values().size() >= 2, wide.toString());
            assertFalse(wide.contains(0), wide.toString());
        });
    }
}
