package mnl.experiment.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

class SetupLineTest {
    private final Experiment blind = Scenarios.all().get(0).experiment();
    private final String line = SetupLine.write(new SharedSetup(blind, "Blind spot", "f00d"));

    private static String refusal(String line) {
        return String.valueOf(assertThrows(ExperimentFormatException.class, () -> SetupLine.read(line))
                .getMessage());
    }

    @Test
    void everyScenarioComesOutAsItWentIn() {
        for (Scenario scenario : Scenarios.all()) {
            SharedSetup setup = new SharedSetup(scenario.experiment(), scenario.title(), "abc");
            String written = SetupLine.write(setup);
            assertTrue(written.matches("mnl1:[A-Za-z0-9_-]+\\.[0-9a-f]{8}"), written);
            assertTrue(written.length() < 4000, () -> "a line of " + written.length());
            assertEquals(setup, SetupLine.read(written));
            assertTrue(SetupLine.isOne(written));
        }
    }

    @Test
    void noPathOfTheSendersMachineIsInIt() {
        for (String path : List.of("/home/somebody/data/speech", "C:\\Users\\Somebody\\data\\speech\\")) {
            Experiment own = new ExperimentJson().byDefault(new DatasetSpec.Folder(path, 50, 0.2), List.of("a", "b"));
            SharedSetup read = SetupLine.read(SetupLine.write(new SharedSetup(own, "", "f00d")));
            assertEquals("speech", read.dataName());
            assertEquals("f00d", read.fingerprint());
            assertEquals(own.withDataset(new DatasetSpec.Folder("/here", 50, 0.2)), read.on("/here"));
        }
    }

    @Test
    void lineBreaksOfAMailAreNoPartOfIt() {
        StringBuilder wrapped = new StringBuilder("  ");
        for (int at = 0; at < line.length(); at += 72) {
            wrapped.append(line, at, Math.min(line.length(), at + 72)).append("\r\n ");
        }
        assertEquals(blind, SetupLine.read(wrapped.toString()).experiment());
        assertTrue(SetupLine.isOne(wrapped.toString()));
    }

    @Test
    void aLineThatIsCutAnywhereIsRefused() {
        for (int length = 0; length < line.length(); length++) {
            refusal(line.substring(0, length));
        }
        assertTrue(refusal(line.substring(0, 200)).contains("not whole"));
        assertTrue(refusal(line + "0").contains("not whole"));
    }

    @Test
    void aLineWithAnyCharacterChangedIsRefused() {
        List<String> accepted = new ArrayList<>();
        for (int at = 0; at < line.length(); at++) {
            char other = line.charAt(at) == 'a' ? 'b' : 'a';
            String changed = line.substring(0, at) + other + line.substring(at + 1);
            try {
                SetupLine.read(changed);
                accepted.add(changed);
            } catch (ExperimentFormatException expected) {
                assertFalse(String.valueOf(expected.getMessage()).isBlank());
            }
        }
        assertEquals(List.of(), accepted);
        assertTrue(refusal(line.substring(0, 50) + (line.charAt(50) == 'x' ? 'y' : 'x') + line.substring(51))
                .contains("has changed"));
    }

    @Test
    void foreignTextsAndNewerLinesAreRefused() {
        for (String foreign : List.of("", "hello", "mnl:abc", "{\"a\": 1}", "mnl1")) {
            assertTrue(refusal(foreign).contains("no line of settings"), foreign);
            assertFalse(SetupLine.isOne(foreign), foreign);
        }
        assertTrue(refusal(line.replaceFirst("mnl1", "mnl2")).contains("newer version"));
    }

    @Test
    void whatIsNoneOfOursInAWholeLineIsRefused() {
        String body = Base64.getUrlEncoder().withoutPadding().encodeToString(new byte[] {1, 2, 3});
        CRC32 sum = new CRC32();
        String counted = "mnl1:" + body;
        sum.update(counted.getBytes(StandardCharsets.US_ASCII));
        assertTrue(
                refusal(counted + "." + String.format("%08x", sum.getValue())).contains("no line of settings"));
    }
}
