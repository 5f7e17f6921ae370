package mnl.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.experiment.Arm;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Rgb;
import mnl.figure.surface.Marker;
import org.junit.jupiter.api.Test;

class ArmColorsTest {

    @Test
    void standardArmsKeepTheirColourInEveryRun() {
        assertEquals(ArmColors.of("mnl", List.of("mnl")), ArmColors.of("mnl", List.of("none", "all-class", "mnl")));
        long distinct = Arm.STANDARD.stream()
                .map(arm -> ArmColors.of(arm.name(), List.of()))
                .distinct()
                .count();
        assertEquals(5, distinct);
    }

    @Test
    void otherArmsTakeWhatIsLeftInOrder() {
        List<String> arms = List.of("none", "mine", "mnl", "yours");
        assertNotEquals(ArmColors.of("mine", arms), ArmColors.of("yours", arms));
        for (Arm standard : Arm.STANDARD) {
            assertNotEquals(ArmColors.of(standard.name(), arms), ArmColors.of("mine", arms));
            assertNotEquals(ArmColors.of(standard.name(), arms), ArmColors.of("yours", arms));
        }
    }

    @Test
    void sixteenArmsAllDiffer() {
        for (List<String> arms : List.of(
                fill(Arm.STANDARD.stream().map(Arm::name).toList()), fill(List.of("none", "mnl")), fill(List.of()))) {
            assertEquals(
                    16,
                    arms.stream().map(arm -> ArmColors.of(arm, arms)).distinct().count());
        }
    }

    @Test
    void alikeColoursOfPeopleWhoSeeNoRedOrGreenHaveMarkers() {
        List<String> arms = fill(Arm.STANDARD.stream().map(Arm::name).toList());
        assertEquals(Marker.NONE, ArmColors.marker("mnl", arms));
        assertEquals(Marker.NONE, ArmColors.marker(arms.get(6), arms));
        Set<Marker> further =
                arms.stream().skip(7).map(arm -> ArmColors.marker(arm, arms)).collect(Collectors.toSet());
        assertEquals(Set.of(Marker.CIRCLE, Marker.SQUARE, Marker.TRIANGLE, Marker.DIAMOND), further);
    }

    @Test
    void everyCurveOfFewPointsHasAMarkerAndKeepsItsOwn() {
        List<String> arms = fill(List.of("none", "mnl"));
        for (String arm : arms) {
            assertNotEquals(Marker.NONE, ArmColors.pointMarker(arm, arms));
            if (ArmColors.marker(arm, arms) != Marker.NONE) {
                assertEquals(ArmColors.marker(arm, arms), ArmColors.pointMarker(arm, arms));
            }
        }
    }

    @Test
    void furtherColoursStandOutFromLightAndDark() {
        List<String> arms = fill(Arm.STANDARD.stream().map(Arm::name).toList());
        for (String arm : arms.subList(7, 16)) {
            String color = ArmColors.of(arm, arms);
            assertTrue(Rgb.parse(color).contrast(Rgb.parse(FigureTheme.LIGHT.background())) >= 3, color);
            assertTrue(Rgb.parse(color).contrast(Rgb.parse(FigureTheme.DARK.background())) >= 3, color);
        }
    }

    private static List<String> fill(List<String> first) {
        List<String> arms = new ArrayList<>(first);
        for (int i = 0; arms.size() < 16; i++) {
            arms.add("own " + i);
        }
        return arms;
    }
}
