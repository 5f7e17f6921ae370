package mnl.figure.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One number is one text, however it was stored and by whatever sum it came. */
class NumbersTest {

    private static String rounded(BigDecimal exact, int decimals) {
        return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
    }

    @Test
    void floatAndDoubleOfOneFigurePrintAlike() {
        assertEquals("76.9", Numbers.decimals(100 * (double) 0.7685f, 1));
        assertEquals("76.9", Numbers.decimals(100 * 0.7685f, 1));
        assertEquals("76.9", Numbers.decimals(100 * 0.7685, 1));
        assertEquals("70.63", Numbers.decimals(100 * (double) 0.70625f, 2));
        assertEquals("0.13", Numbers.decimals(100 * ((double) 0.7685f - (double) 0.76725f), 2));
        assertEquals("−0.13", Numbers.decimals(100 * ((double) 0.76725f - (double) 0.7685f), 2));
        assertEquals("1.001", Numbers.plain(1.0005f));
    }

    @Test
    void everyShareOfSamplesPrintsAsItsDecimal() {
        for (int samples : new int[] {7, 40, 300, 400, 1108, 2000}) {
            for (int right = 0; right <= samples; right++) {
                BigDecimal percent = BigDecimal.valueOf(100L * right)
                        .divide(BigDecimal.valueOf(samples), 20, RoundingMode.HALF_EVEN);
                for (int decimals = 0; decimals <= 2; decimals++) {
                    String expected = rounded(percent, decimals);
                    assertEquals(expected, Numbers.decimals(100.0 * right / samples, decimals), right + "/" + samples);
                    assertEquals(expected, Numbers.decimals(100 * (double) ((float) right / samples), decimals));
                }
            }
        }
    }

    @Test
    void meansOfSeedsPrintAlikeInAnyOrderOfTheSum() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 5000; round++) {
            int seeds = 1 + random.nextInt(12);
            BigDecimal exact = BigDecimal.ZERO;
            double[] shares = new double[seeds];
            for (int s = 0; s < seeds; s++) {
                int right = random.nextInt(401);
                shares[s] = right / 400.0;
                exact = exact.add(BigDecimal.valueOf(right));
            }
            exact = exact.divide(BigDecimal.valueOf(4L * seeds), 20, RoundingMode.HALF_EVEN);
            double forward = 0;
            double backward = 0;
            for (int s = 0; s < seeds; s++) {
                forward += shares[s];
                backward += 100 * (float) shares[seeds - 1 - s];
            }
            assertEquals(rounded(exact, 2), Numbers.decimals(100 * forward / seeds, 2));
            assertEquals(rounded(exact, 2), Numbers.decimals(backward / seeds, 2));
        }
    }

    @Test
    void signsFollowWhatIsShown() {
        SplittableRandom random = new SplittableRandom(6);
        for (int round = 0; round < 5000; round++) {
            double value = random.nextDouble(-2, 2) * Math.pow(10, -random.nextInt(6));
            String plus = Numbers.signed(value, 2);
            String minus = Numbers.signed(-value, 2);
            assertEquals(
                    plus.replaceAll("[+−]", ""), minus.replaceAll("[+−]", ""), "rounding is the same on both sides");
            boolean zero = plus.matches("[+−±-]?0\\.00");
            assertEquals(zero, plus.equals("0.00"), plus);
            assertEquals(zero, Numbers.decimals(-value, 2).equals("0.00"), plus);
            assertFalse(plus.contains("-"), plus);
        }
    }

    @Test
    void intervalsAndProbabilities() {
        assertEquals("92.13 ± 0.41", Numbers.interval(92.125, 0.405, 2));
        assertEquals("+1.64", Numbers.signedInterval(1.64, Double.NaN, 2));
        assertEquals("0.00 ± 0.00", Numbers.signedInterval(-0.001, 0, 2));
        assertEquals("–", Numbers.interval(Double.NaN, 1, 2));
        assertEquals("0.0078", Numbers.probability(2.0 / 256));
        assertEquals("1.0000", Numbers.probability(1));
        assertEquals("5.0e-05", Numbers.probability(5e-5));
        assertEquals("–", Numbers.probability(Double.NaN));
    }

    @Test
    void exactNumbersHaveAllTheirDigitsAndNoNeedlessZeros() {
        assertEquals("20", Numbers.exact(20));
        assertEquals("-3", Numbers.exact(-3));
        assertEquals("0.1", Numbers.exact(0.1));
        assertEquals("1.0E-5", Numbers.exact(1e-5));
        assertEquals("9007199254740991", Numbers.exact(9007199254740991.0));
        assertEquals("9.007199254740992E15", Numbers.exact(9007199254740992.0), "no longer every whole number");
        assertEquals("NaN", Numbers.exact(Double.NaN));
    }

    @Test
    void sharesAsPercentages() {
        assertEquals("76.9", Numbers.percent(0.7685, 1));
        assertEquals("100", Numbers.percent(1, 0));
        assertEquals("–", Numbers.percent(Double.NaN, 1));
    }

    @Test
    void wholeNumbersKeepTheirDigits() {
        assertEquals("12345", Numbers.plain(12345));
        assertEquals("−123456", Numbers.plain(-123456));
        assertEquals("12346", Numbers.plain(12345.6));
        assertEquals("1235", Numbers.plain(1234.5));
        assertEquals("100000", Numbers.plain(99999.9));
        assertEquals("999999", Numbers.plain(999999));
        assertEquals("1e6", Numbers.plain(999999.9));
        assertEquals("1.235e6", Numbers.plain(1234567));
        assertEquals("0.001235", Numbers.plain(0.0012345));
        assertEquals("0", Numbers.plain(-0.0));
    }
}
