package mnl.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The coefficients of the guidance loss, in the two published forms. */
class ArmTest {
    private static final double LAMBDA = .7;
    private static final int CLASSES = 4;

    private static GuidanceCoefficients released(Arm arm) {
        return arm.coefficients(GuidanceForm.RELEASED, LAMBDA, CLASSES);
    }

    private static GuidanceCoefficients paper(Arm arm) {
        return arm.coefficients(GuidanceForm.PAPER, LAMBDA, CLASSES);
    }

    /** The released code adds the pull to the target where an arm has it, and divides by the number of classes. */
    @Test
    void asReleased() {
        assertEquals(new GuidanceCoefficients(0, 0, 0, 1), released(Arm.NONE));
        assertEquals(new GuidanceCoefficients(1, 0, 0, 4), released(Arm.CE_ONLY));
        assertEquals(new GuidanceCoefficients(1, .7, .7, 4), released(Arm.ALL_CLASS));
        assertEquals(new GuidanceCoefficients(1, 0, .7, 4), released(Arm.MNL));
        assertEquals(new GuidanceCoefficients(0, .7, .7, 4), released(Arm.FORCED));
    }

    /** The paper has neither. */
    @Test
    void asWritten() {
        assertEquals(new GuidanceCoefficients(0, 0, 0, 1), paper(Arm.NONE));
        assertEquals(new GuidanceCoefficients(1, 0, 0, 1), paper(Arm.CE_ONLY));
        assertEquals(new GuidanceCoefficients(0, .7, .7, 1), paper(Arm.ALL_CLASS));
        assertEquals(new GuidanceCoefficients(0, 0, .7, 1), paper(Arm.MNL));
        assertEquals(new GuidanceCoefficients(0, .7, .7, 1), paper(Arm.FORCED));
    }
}
