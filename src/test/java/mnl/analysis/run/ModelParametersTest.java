package mnl.analysis.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import mnl.analysis.run.ModelParameters.Parameter;
import org.junit.jupiter.api.Test;

class ModelParametersTest {
    private final ModelParameters model = new ModelParameters(
            List.of(
                    new Parameter("a.0.weight", List.of(2, 1, 2)),
                    new Parameter("a.0.bias", List.of(2, 1, 1)),
                    new Parameter("a.1.weight", List.of(2, 2))),
            new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});

    @Test
    void namesAreThoseOfTheParts() {
        assertEquals("a.3.weight", ModelParameters.weight("a", 3));
        assertEquals("a.3.bias", ModelParameters.bias("a", 3));
        assertEquals("a.convolution.1.weight", ModelParameters.convolutionWeight("a", 1));
        assertEquals("a.convolution.1.bias", ModelParameters.convolutionBias("a", 1));
        assertEquals("a.embedding.weight", ModelParameters.embedding("a"));
        assertEquals("fusion.2", ModelParameters.fusion(2));
    }

    @Test
    void numbersAreFoundByNameAndReplica() {
        assertEquals(2, model.layers("a"));
        assertEquals(0, model.layers("b"));
        assertEquals(List.of(2, 1, 1), model.parameter("a.0.bias").shape());
        assertEquals(4, model.parameter("a.0.weight").size());
        assertArrayEquals(new float[] {1, 2}, model.of("a.0.weight", 0));
        assertArrayEquals(new float[] {3, 4}, model.of("a.0.weight", 1));
        assertArrayEquals(new float[] {6}, model.of("a.0.bias", 1));
        assertArrayEquals(new float[] {9, 10}, model.of("a.1.weight", 1));
        String missing = assertThrows(IllegalArgumentException.class, () -> model.parameter("b"))
                .getMessage();
        assertEquals("The model has no parameter called b.", missing);
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        Parameter one = new Parameter("p", List.of(1, 2));
        assertThrows(IllegalArgumentException.class, () -> new ModelParameters(List.of(one), new float[1]));
        assertThrows(IllegalArgumentException.class, () -> new ModelParameters(List.of(one), new float[3]));
        assertThrows(IllegalArgumentException.class, () -> new ModelParameters(List.of(one, one), new float[4]));
        assertThrows(IllegalArgumentException.class, () -> new Parameter("p", List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Parameter("p", List.of(1, 0)));
    }
}
