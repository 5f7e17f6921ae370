package mnl.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Arm;
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
        List<String> arms = new ArrayList<>(Arm.STANDARD.stream().map(Arm::name).toList());
        Arm.STANDARD.forEach(arm -> arms.add(arm.name() + Arm.ADVERSARIAL));
        for (int i = 0; arms.size() < 16; i++) {
            arms.add("own " + i);
        }
        assertEquals(
                16, arms.stream().map(arm -> ArmColors.of(arm, arms)).distinct().count());
    }
}
