package mnl.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Keeps scalar operands out of everything that a gradient flows through. */
class ScalarOperatorTest {

    private static final String[] GRAPH_PACKAGES = {
        "mnl.engine.array..", "mnl.engine.fusion..", "mnl.engine.method..", "mnl.engine.nn.."
    };

    private static final DescribedPredicate<JavaMethodCall> SCALAR_OPERATOR =
            DescribedPredicate.describe("an array operation with a scalar operand", ScalarOperatorTest::isScalar);

    private static boolean isScalar(JavaMethodCall call) {
        boolean array = call.getTargetOwner().isAssignableTo(NDArray.class)
                || call.getTargetOwner().isEquivalentTo(NDArrays.class);
        boolean scalar =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Number.class));
        boolean scaledGradient = call.getName().equals("scaleGradient");
        return array && (scalar || scaledGradient);
    }

    private static ArchRule rule(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .callMethodWhere(SCALAR_OPERATOR)
                .because("the scalar lives in a Java buffer that may be collected before the backward pass reads it,"
                        + " which gives wrong gradients; keep a constant array instead");
    }

    @Test
    void nothingThatCarriesAGradientUsesAScalarOperand() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("mnl.engine");
        assertTrue(classes.contain(mnl.engine.method.Objective.class), "nothing was scanned");
        rule(GRAPH_PACKAGES).check(classes);
    }

    @Test
    void theRuleFindsScalarOperands() {
        assertTrue(violates(Multiplies.class));
        assertTrue(violates(DividesTheOtherWay.class));
        assertTrue(violates(AddsInPlace.class));
        assertFalse(violates(UsesArrays.class));
    }

    private static boolean violates(Class<?> example) {
        return rule("mnl.engine..")
                .evaluate(new ClassFileImporter().importClasses(example))
                .hasViolation();
    }

    private static final class Multiplies {
        NDArray apply(NDArray array) {
            return array.mul(2);
        }
    }

    private static final class DividesTheOtherWay {
        NDArray apply(NDArray array) {
            return NDArrays.div(1, array);
        }
    }

    private static final class AddsInPlace {
        NDArray apply(NDArray array) {
            return array.addi(1f);
        }
    }

    private static final class UsesArrays {
        NDArray apply(NDArray array, NDArray two) {
            return array.mul(two).sum(new int[] {0}).neg();
        }
    }
}
