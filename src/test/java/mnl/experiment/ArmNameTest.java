package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArmNameTest {
    @Test
    void everyNamedArmHasWordsOfItsOwn() {
        List<String> words =
                Arm.NAMED.stream().map(arm -> ArmName.of(arm.name())).toList();
        assertEquals(words.size(), new HashSet<>(words).size());
        Arm.NAMED.forEach(arm -> assertNotEquals(arm.name(), ArmName.of(arm.name())));
    }

    @Test
    void anArmOfOnesOwnKeepsItsName() {
        assertEquals("soft guide", ArmName.of("soft guide"));
        assertEquals("mnl/QMF_ENERGY", ArmName.of("mnl/QMF_ENERGY"));
        assertEquals("soft+adv", ArmName.of("soft+adv"));
        assertEquals("soft guide", ArmName.withCode("soft guide"));
    }

    @Test
    void theTooltipSaysTheNameInFiles() {
        assertEquals("No guidance (none in files)", ArmName.withCode("none"));
        assertEquals("MNL, adversarial (mnl+adv in files)", ArmName.withCode("mnl+adv"));
    }
}
