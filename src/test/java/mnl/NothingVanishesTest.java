package mnl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NothingVanishesTest {
    private final NothingVanishes guard = new NothingVanishes();

    private static ReflectiveInvocationContext<Method> method() {
        return new ReflectiveInvocationContext<>() {
            @Override
            public Class<?> getTargetClass() {
                return NothingVanishesTest.class;
            }

            @Override
            public Method getExecutable() {
                try {
                    return NothingVanishesTest.class.getDeclaredMethod("method");
                } catch (NoSuchMethodException impossible) {
                    throw new AssertionError(impossible);
                }
            }

            @Override
            public List<Object> getArguments() {
                return List.of();
            }

            @Override
            public Optional<Object> getTarget() {
                return Optional.empty();
            }
        };
    }

    static Stream<Arguments> nothing() {
        return Stream.<Object>of(Stream.empty(), List.of(), new Object[0]).map(tests -> Arguments.of(tests));
    }

    @ParameterizedTest
    @MethodSource
    void nothing(Object tests) {
        AssertionError failure =
                assertThrows(AssertionError.class, () -> guard.interceptTestFactoryMethod(() -> tests, method(), null));
        assertEquals("method makes no test", failure.getMessage());
    }

    @Test
    void anAssumptionOutsideOfATestFails() {
        Invocation<Void> aborted = () -> {
            assumeTrue(false, "the moon is not full");
            return null;
        };
        List<AssertionError> failures = List.of(
                assertThrows(AssertionError.class, () -> guard.interceptTestFactoryMethod(aborted, method(), null)),
                assertThrows(AssertionError.class, () -> guard.interceptBeforeAllMethod(aborted, method(), null)));
        for (AssertionError failure : failures) {
            assertTrue(failure.getMessage().contains("the moon is not full"), failure.getMessage());
        }
    }

    @Test
    void whatAFactoryMakesIsKept() throws Throwable {
        Stream<Integer> tests = guard.interceptTestFactoryMethod(() -> Stream.of(1, 2, 3), method(), null);
        assertEquals(List.of(1, 2, 3), tests.toList());
        assertEquals(List.of(4), guard.interceptTestFactoryMethod(() -> List.of(4), method(), null));
    }
}
