package mnl.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import mnl.engine.EngineSettings;
import mnl.engine.EngineStartListener;
import mnl.engine.TrainingEngine;
import mnl.engine.inspect.MatrixProducts;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class ThreadsOptionTest {
    private final List<Integer> opened = new ArrayList<>();

    /** Remembers with how many threads engines are opened. */
    private final class Remembering implements Engines {
        private final EngineSettings settings;

        Remembering(EngineSettings settings) {
            this.settings = settings;
        }

        @Override
        public TrainingEngine open(EngineStartListener listener) {
            opened.add(settings.threads());
            return null;
        }

        @Override
        public Engines with(EngineSettings others) {
            return new Remembering(others);
        }

        @Override
        public double productSeconds(List<MatrixProducts.Product> products, int each, int rounds) {
            return each + 0.1 * rounds;
        }
    }

    private void open(String... args) {
        MnlCommand program = new MnlCommand();
        new CommandLine(program).parseArgs(args);
        Engines engines = program.using(new Remembering(EngineSettings.FASTEST));
        engines.open(EngineStartListener.SILENT);
        engines.with(new EngineSettings(7)).open(EngineStartListener.SILENT);
    }

    @Test
    void withoutItTheMachineIsUsedAsMeasured() {
        open();
        assertEquals(List.of(EngineSettings.MEASURED, 7), opened);
    }

    @Test
    void withItEnginesThatNobodyAsksForOtherwiseHaveThatMany() {
        open("--threads", "3");
        assertEquals(List.of(3, 7), opened);
    }

    @Test
    void theLimitOfTheProductsIsThatOfTheSameEngines() {
        Engines engines = new MnlCommand().using(new Remembering(EngineSettings.FASTEST));
        assertEquals(2.5, engines.productSeconds(List.of(), 2, 5), 1e-12);
    }

    /** What has a default answer must not be answered by it where there are engines behind. */
    @Test
    void everyQuestionIsHandedOn() throws NoSuchMethodException {
        Class<?> handing =
                new MnlCommand().using(new Remembering(EngineSettings.FASTEST)).getClass();
        for (Method each : Engines.class.getMethods()) {
            if (!Modifier.isStatic(each.getModifiers())) {
                Method found = handing.getMethod(each.getName(), each.getParameterTypes());
                assertEquals(handing, found.getDeclaringClass(), each.getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-2", "65"})
    void numbersThatMakeNoSenseAreRefused(String number) {
        ParameterException refused = assertThrows(ParameterException.class, () -> open("--threads", number));
        assertEquals("--threads is " + number + "; name 1 to 64 threads.", refused.getMessage());
    }
}
