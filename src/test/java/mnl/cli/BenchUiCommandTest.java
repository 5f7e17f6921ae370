package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mnl.lab.bench.RedrawTimes;
import mnl.lab.bench.WindowBench;
import mnl.lab.bench.WindowTimes;
import mnl.lab.bench.WindowUse;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.Test;

class BenchUiCommandTest {
    /** Says what it was asked. */
    private static final WindowBench MEASURED = new WindowBench() {
        @Override
        public List<RedrawTimes> redraws(int rounds) {
            return List.of(
                    new RedrawTimes("all change", 4L * rounds, Collections.nCopies(rounds, 7.5)),
                    new RedrawTimes("nothing changes", 0, List.of(0.3, 0.1, 0.2)));
        }

        @Override
        public List<WindowUse> use(Duration each) {
            List<Double> gaps = new ArrayList<>(Collections.nCopies(98, 16.7));
            gaps.addAll(List.of(31.4, 92.5));
            String run = "a run of " + each.toSeconds() + " s";
            WindowTimes training = new WindowTimes(List.of(88.0, 61.0, 44.0));
            return List.of(new WindowUse(
                    run, new WindowTimes(gaps), "Live", 40, 1, training, new WindowTimes(List.of(31.0, 30.0))));
        }
    };

    private static CommandHarness commands() {
        return new CommandHarness(Engines.standard(), MEASURED);
    }

    private static void assertLine(String pattern, String text) {
        assertTrue(text.lines().anyMatch(line -> line.matches(pattern)), text);
    }

    @Test
    void theTableHasRedrawsAndTimesOfEveryChange() {
        CommandHarness commands = commands();
        assertEquals(0, commands.run("bench", "ui"), commands.err());
        assertLine("all change +4\\.0 +7\\.50 +7\\.50 +7\\.50", commands.out());
        assertLine("nothing changes +0\\.0 +0\\.20 +0\\.10 +0\\.30", commands.out());
    }

    @Test
    void thePulsesOfAWindowInUseFollow() {
        CommandHarness commands = commands();
        assertEquals(0, commands.run("bench", "ui", "--seconds", "7"), commands.err());
        assertLine("a run of 7 s +100 +16\\.7 +16\\.7 +92\\.5 +Live +40 +1", commands.out());
    }

    @Test
    void howLongANoiseSliderTakesToItsNumbersComesLast() {
        CommandHarness commands = commands();
        assertEquals(0, commands.run("bench", "ui", "--seconds", "7"), commands.err());
        assertLine("a run of 7 s, training +3 +61\\.0 +88\\.0 +88\\.0", commands.out());
        assertLine("a run of 7 s, stopped +2 +31\\.0 +31\\.0 +31\\.0", commands.out());
    }

    @Test
    void noSecondsLeaveTheUseOut() {
        CommandHarness commands = commands();
        assertEquals(0, commands.run("bench", "ui", "--seconds", "0"), commands.err());
        assertTrue(commands.out().lines().noneMatch(line -> line.contains("pulse")), commands.out());
        assertEquals(2, commands.run("bench", "ui", "--seconds", "-1"));
        assertTrue(commands.err().startsWith("--seconds is -1; give a number from 0 to 3600."), commands.err());
    }

    @Test
    void withoutAWindowItIsOneSentence() {
        CommandHarness commands = new CommandHarness(Engines.standard());
        assertEquals(1, commands.run("bench", "ui"));
        assertTrue(commands.err().startsWith("There is no display"), commands.err());
        assertEquals(1, commands.err().lines().count());
    }
}
