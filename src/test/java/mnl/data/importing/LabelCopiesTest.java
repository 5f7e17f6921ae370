package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.formats.StandardFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a second modality that repeats the label column under a name that says nothing. */
class LabelCopiesTest {
    private static final String TOLD =
            "What is called genre says something about a sample and is no feature, unless a modality names it among its columns.";

    @TempDir
    Path folder;

    private final SourceFormats formats = StandardFormats.all();

    private ChosenFile file(String name, Use use, SourceOptions options, String head, int shift) throws IOException {
        StringBuilder text = new StringBuilder(head + "\n");
        for (int i = 0; i < 12; i++) {
            text.append(i + 0.5)
                    .append(',')
                    .append(100 - i)
                    .append(',')
                    .append(shift + i % 3)
                    .append('\n');
        }
        return new ChosenFile(Files.writeString(folder.resolve(name), text), use, options);
    }

    private static SourceOptions label(String name) {
        SourceOptions usual = SourceOptions.DETECT;
        return new SourceOptions(
                "", Map.of(), new Roles(name, "", "", "", ""), usual.text(), List.of(), 0, usual.media(), false);
    }

    private SourceOutline outline(ChosenFile second, ChosenFile... others) {
        List<ChosenFile> all = new java.util.ArrayList<>(List.of(others));
        all.add(second);
        SourceProbe probe = SourceProbe.at(new ChosenFiles(all), second, formats);
        assertEquals("", probe.problem());
        return probe.outline().orElseThrow();
    }

    private static List<String> features(SourceOutline outline) {
        return outline.modalities().get(0).columns();
    }

    @Test
    void aCopyOfTheChosenLabelColumnIsNoFeatureAndThatIsSaid() throws IOException {
        ChosenFile second = file("audio.csv", Use.SAMPLES, SourceOptions.DETECT, "x,y,genre", 0);
        for (String chosen : List.of("genre", "last", "2")) {
            ChosenFile first = file("image.csv", Use.SAMPLES, label(chosen), "a,b,genre", 0);
            SourceOutline found = outline(second, first);
            assertEquals(List.of("x", "y"), features(found), chosen);
            assertTrue(found.notes().contains(TOLD), found.notes().toString());
        }
    }

    @Test
    void soItIsWhereTheLabelsAreInAFileOfTheirOwn() throws IOException {
        ChosenFile second = file("audio.csv", Use.SAMPLES, SourceOptions.DETECT, "x,y,genre", 0);
        Path alone = Files.writeString(folder.resolve("labels.csv"), "genre\n" + "0\n1\n2\n".repeat(4));
        SourceOutline found = outline(second, new ChosenFile(alone, Use.LABELS, SourceOptions.DETECT));
        assertEquals(List.of("x", "y"), features(found));
        assertTrue(found.notes().contains(TOLD), found.notes().toString());
    }

    @Test
    void anotherNameOrOtherValuesAreFeatures() throws IOException {
        ChosenFile first = file("image.csv", Use.SAMPLES, label("genre"), "a,b,genre", 0);
        ChosenFile otherName = file("audio.csv", Use.SAMPLES, SourceOptions.DETECT, "x,y,pitch", 0);
        assertEquals(List.of("x", "y", "pitch"), features(outline(otherName, first)));
        ChosenFile otherValues = file("audio.csv", Use.SAMPLES, SourceOptions.DETECT, "x,y,genre", 7);
        SourceOutline kept = outline(otherValues, first);
        assertEquals(List.of("x", "y", "genre"), features(kept));
        assertFalse(kept.notes().contains(TOLD));
    }

    @Test
    void whoeverWantsItAsAFeatureNamesIt() throws IOException {
        ChosenFile first = file("image.csv", Use.SAMPLES, label("genre"), "a,b,genre", 0);
        SourceOptions usual = SourceOptions.DETECT;
        SourceOptions named = new SourceOptions(
                "",
                Map.of("audio", List.of("x", "genre")),
                usual.roles(),
                usual.text(),
                List.of(),
                0,
                usual.media(),
                false);
        ChosenFile second = file("audio.csv", Use.SAMPLES, named, "x,y,genre", 0);
        assertEquals(List.of("x", "genre"), features(outline(second, first)));
    }

    @Test
    void aProblemOfTheOtherFileIsNotSaidOfThisOne() throws IOException {
        ChosenFile first = file("image.csv", Use.SAMPLES, label("nowhere"), "a,b,genre", 0);
        ChosenFile second = file("audio.csv", Use.SAMPLES, SourceOptions.DETECT, "x,y,genre", 0);
        assertEquals(List.of("x", "y", "genre"), features(outline(second, first)));
    }
}
