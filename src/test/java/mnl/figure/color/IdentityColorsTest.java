package mnl.figure.color;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mnl.figure.color.ColorDifference.Lab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arms and modalities can be told apart by everybody, on white and on dark. */
class IdentityColorsTest {
    /** Five times what is seen at a glance when two patches touch; curves and bars lie apart. */
    private static final double APART = 13;

    private static final double FAR = 19;

    private static final double LEAST_CONTRAST = 3;

    @ParameterizedTest
    @CsvSource({
        "50, 2.6772, -79.7751, 50, 0, -82.7485, 2.0425",
        "50, -1.3802, -84.2814, 50, 0, -82.7485, 1.0000",
        "50, 2.49, -0.001, 50, -2.49, 0.0009, 7.1792",
        "50, 2.5, 0, 50, 0, -2.5, 4.3065",
        "50, 2.5, 0, 73, 25, -18, 27.1492",
        "60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387, 1.2644",
        "22.7233, 20.0904, -46.6940, 23.0331, 14.9730, -42.5619, 2.0373",
        "90.8027, -2.0831, 1.4410, 91.1528, -1.6435, 0.0447, 1.4441",
    })
    void differencesArePublishedOnes(double l, double a, double b, double l2, double a2, double b2, double expected) {
        assertEquals(expected, ColorDifference.of(new Lab(l, a, b), new Lab(l2, a2, b2)), 5e-5);
        assertEquals(expected, ColorDifference.of(new Lab(l2, a2, b2), new Lab(l, a, b)), 5e-5);
    }

    @Test
    void everyColourStandsOutFromWhiteAndFromDark() {
        Stream.concat(Palette.arms().stream(), Palette.modalities().stream()).forEach(color -> {
            for (FigureTheme theme : List.of(FigureTheme.LIGHT, FigureTheme.DARK)) {
                double contrast = Rgb.parse(color).contrast(Rgb.parse(theme.background()));
                assertTrue(contrast >= LEAST_CONTRAST, color + " on " + theme.background() + ": " + contrast);
            }
        });
    }

    @Test
    void theFirstEightAreApartForPeopleWithAnyColourVision() {
        for (ColorVision vision : ColorVision.values()) {
            areApart(vision, Palette.arms().subList(0, 8));
        }
    }

    @Test
    void allArmsAndModalitiesAreApartForMostPeople() {
        areApart(
                ColorVision.NORMAL,
                Stream.concat(Palette.arms().stream(), Palette.modalities().stream())
                        .toList());
    }

    @Test
    void theFirstTwoModalitiesAreFarFromTheFirstFiveArms() {
        for (String modality : Palette.modalities().subList(0, 2)) {
            for (String arm : Palette.arms().subList(0, 5)) {
                double apart = ColorVision.NORMAL.difference(modality, arm);
                assertTrue(apart >= FAR, modality + " and " + arm + ": " + apart);
            }
        }
    }

    private static void areApart(ColorVision vision, List<String> colors) {
        for (int i = 0; i < colors.size(); i++) {
            for (int k = 0; k < i; k++) {
                double apart = vision.difference(colors.get(i), colors.get(k));
                assertTrue(apart >= APART, vision + ": " + colors.get(i) + " and " + colors.get(k) + ": " + apart);
            }
        }
    }
}
