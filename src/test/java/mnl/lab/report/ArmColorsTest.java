package mnl.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mnl.experiment.Arm;
import mnl.figure.color.Palette;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import org.junit.jupiter.api.Test;

/** An arm is one colour and one marker, a modality one way of breaking a line, and none of them is another's. */
class ArmColorsTest {
    private static final int MODALITIES = 6;

    private static final List<String> STANDARD =
            Arm.STANDARD.stream().limit(5).map(Arm::name).toList();

    @Test
    void standardArmsLookTheSameInEveryRun() {
        for (String arm : STANDARD) {
            assertEquals(ArmColors.of(arm, List.of(arm)), ArmColors.of(arm, fill(STANDARD)));
            assertEquals(ArmColors.marker(arm, List.of(arm)), ArmColors.marker(arm, fill(STANDARD)));
            assertEquals(ArmColors.of(arm, List.of(arm)), ArmColors.of(arm, List.of("mine", "yours", arm)));
            assertEquals(ArmColors.marker(arm, List.of(arm)), ArmColors.marker(arm, List.of("mine", "yours", arm)));
        }
    }

    @Test
    void otherArmsTakeWhatIsLeftInOrder() {
        List<String> arms = List.of("none", "mine", "mnl", "yours");
        assertNotEquals(ArmColors.of("mine", arms), ArmColors.of("yours", arms));
        for (String standard : STANDARD) {
            assertNotEquals(ArmColors.of(standard, arms), ArmColors.of("mine", arms));
            assertNotEquals(ArmColors.of(standard, arms), ArmColors.of("yours", arms));
        }
    }

    @Test
    void sixteenArmsAllDifferAndTheFirstEightOfARunHaveTheEightColoursThatEverybodyTellsApart() {
        for (List<String> arms : List.of(fill(STANDARD), fill(List.of("none", "mnl")), fill(List.of()))) {
            Set<String> colors = new HashSet<>();
            Set<String> looks = new HashSet<>();
            Set<Marker> markers = new HashSet<>();
            for (int a = 0; a < arms.size(); a++) {
                String color = ArmColors.of(arms.get(a), arms);
                colors.add(color);
                looks.add(color + ArmColors.marker(arms.get(a), arms));
                if (a < 8) {
                    assertTrue(Palette.arms().subList(0, 8).contains(color), arms.get(a) + " " + color);
                    markers.add(ArmColors.marker(arms.get(a), arms));
                }
            }
            assertEquals(16, colors.size());
            assertEquals(16, looks.size());
            assertEquals(8, markers.size());
            assertFalse(markers.contains(Marker.NONE));
        }
    }

    @Test
    void sixModalitiesFusedValuesAndAllPairsAreBrokenInTheirOwnWay() {
        Set<LineStyle> styles = new HashSet<>(List.of(ModalityStyle.FUSED));
        for (int guide = 0; guide < MODALITIES; guide++) {
            assertTrue(styles.add(ModalityStyle.of(guide)), "modality " + guide);
        }
        for (int guide = 0; guide < MODALITIES; guide++) {
            for (int guided = 0; guided < MODALITIES; guided++) {
                if (guide != guided) {
                    assertTrue(styles.add(ModalityStyle.guiding(guide, guided, MODALITIES)), guide + " to " + guided);
                }
            }
        }
        assertEquals(ModalityStyle.of(1), ModalityStyle.guiding(1, 0, 2));
    }

    @Test
    void theGuideComesFirstAndIsToldFromTheGuidedWhereverALineIsLookedAt() {
        List<List<Double>> pairs = new ArrayList<>();
        for (int guide = 0; guide < MODALITIES; guide++) {
            for (int guided = 0; guided < MODALITIES; guided++) {
                if (guide != guided) {
                    List<Double> first = ModalityStyle.of(guide).pattern();
                    List<Double> pattern =
                            ModalityStyle.guiding(guide, guided, MODALITIES).pattern();
                    assertEquals(first, pattern.subList(0, first.size()));
                    assertTrue(pairs.stream().noneMatch(other -> isTurned(other, pattern)), guide + " to " + guided);
                    pairs.add(pattern);
                }
            }
        }
    }

    /** Whether two patterns are the same but for where they begin. */
    private static boolean isTurned(List<Double> one, List<Double> other) {
        List<Double> twice = new ArrayList<>(one);
        twice.addAll(one);
        return one.size() == other.size() && Collections.indexOfSubList(twice, other) >= 0;
    }

    @Test
    void noModalityHasTheColourOfAnArm() {
        Set<String> colors = new HashSet<>(Palette.arms());
        for (int m = 0; m < MODALITIES; m++) {
            assertTrue(colors.add(ModalityStyle.color(m)), "modality " + m);
        }
    }

    @Test
    void markersDifferInShapeAndStayInTheirPlace() {
        Set<String> shapes = new HashSet<>();
        for (Marker marker : Marker.values()) {
            double[] x = marker.cornersX(1);
            double[] y = marker.cornersY(1);
            assertTrue(shapes.add(Arrays.toString(x) + Arrays.toString(y)), marker.toString());
            for (int i = 0; i < x.length; i++) {
                assertTrue(Math.hypot(x[i], y[i]) <= 1.5, marker.toString());
            }
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
