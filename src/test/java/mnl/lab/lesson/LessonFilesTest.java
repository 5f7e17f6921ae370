package mnl.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import mnl.lab.store.JsonFolder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's folder, the progress, and the worksheet. */
class LessonFilesTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatCannotBeUsedIsNamedAndTheOthersAreThere() throws IOException {
        Files.writeString(folder.resolve("a.json"), LessonReaderTest.FILE);
        Files.writeString(folder.resolve("b.json"), "{");
        Files.writeString(folder.resolve("c.json"), LessonReaderTest.FILE);
        Files.writeString(folder.resolve("d.json"), LessonReaderTest.FILE.replace("\"mine\"", "\"imbalance\""));
        JsonFolder.Listing<Lesson> listing = new LessonStore(folder, List.of()).list();
        assertEquals(List.of("mine"), listing.items().stream().map(Lesson::id).toList());
        assertEquals(3, listing.skipped().size());
        assertTrue(listing.skipped().get(0).contains("b.json is left out: The file is not valid JSON at line 1"));
        assertTrue(listing.skipped()
                .get(1)
                .contains("c.json is left out: The field \"id\" is \"mine\", which is that of another file"));
        assertTrue(listing.skipped().get(2).contains("that comes with the program"));
        assertEquals(
                List.of(),
                new LessonStore(folder.resolve("none"), List.of()).list().items());
    }

    @Test
    void progressIsKept() throws IOException {
        ProgressFile file = new ProgressFile(folder);
        Lesson lesson = new LessonReader().read(LessonReaderTest.FILE);
        assertEquals(LessonProgress.NONE, file.load());
        LessonProgress progress = LessonProgress.NONE
                .with(lesson, new LessonProgress.Place(1, true, Map.of("which", "higher")))
                .asking(false);
        file.save(progress);
        assertEquals(progress, new ProgressFile(folder).load());
        Files.writeString(folder.resolve("lesson-progress.json"), "{\"lessons\": 3");
        assertEquals(LessonProgress.NONE, file.load());
    }

    @Test
    void aLongWorksheetGoesOnOnAnotherSheetAndCutsNoQuestionInTwo() throws IOException {
        Lesson one = ShippedLessons.all().get(0);
        List<LessonStep> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            steps.addAll(one.steps());
        }
        Lesson umlauts = new Lesson(1, one.id(), "Größe, Maß, Übung", 9, "λ·p̂ ≥ ½", steps);
        try (PDDocument document = Loader.loadPDF(new Worksheet(umlauts, Paper.A4).pdf())) {
            assertTrue(document.getNumberOfPages() > 1);
            PDFTextStripper stripper = new PDFTextStripper();
            assertTrue(stripper.getText(document).startsWith("Größe, Maß, Übung"));
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertEquals(
                        text.split("I expect this because", -1).length,
                        text.split("So:", -1).length,
                        "on page " + page);
            }
        }
    }

    @Test
    void theWorksheetHasEveryQuestionAndNoOutcomeOnEitherPaper() throws IOException {
        for (Lesson lesson : ShippedLessons.all()) {
            for (Paper paper : Paper.values()) {
                try (PDDocument document = Loader.loadPDF(new Worksheet(lesson, paper).pdf())) {
                    assertTrue(document.getNumberOfPages() <= 2, lesson.id());
                    String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                    assertTrue(text.startsWith(lesson.title()), text);
                    lesson.predictions().forEach(asked -> assertTrue(text.contains(asked.question()), text));
                    assertTrue(text.contains("no difference is shown"), text);
                    assertTrue(text.contains("seeds 0 to 5"), text);
                    assertFalse(text.contains("(p ="), text);
                    assertFalse(
                            Pattern.compile("ce-only|QMF_ENERGY|all-class")
                                    .matcher(text.split("Changed in")[0])
                                    .find(),
                            text);
                }
            }
        }
    }

    @Test
    void aStepThatSpeaksOfAPictureOfTheStoryHasAnEmptyOneOnTheSheet() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(new Worksheet(ShippedLessons.all().get(0), Paper.A4).pdf())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertTrue(text.contains("only quiet is right") && text.contains("only loud is right"), text);
            assertTrue(text.contains("What survives"), text);
            assertFalse(text.contains("Who teaches whom"), "no step of this lesson speaks of it");
        }
    }

    @Test
    void paperIsThatOfTheCountryUntilAnotherIsChosen() throws IOException {
        assertEquals(Paper.LETTER, Paper.of(Locale.US));
        assertEquals(Paper.A4, Paper.of(Locale.GERMANY));
        assertEquals(Paper.A4, Paper.of(Locale.ROOT));
        ProgressFile file = new ProgressFile(folder);
        file.save(LessonProgress.NONE.on(Paper.LETTER));
        assertEquals(Paper.LETTER, file.load().paper());
        try (PDDocument document =
                Loader.loadPDF(new Worksheet(ShippedLessons.all().get(2), Paper.LETTER).pdf())) {
            assertEquals(612, document.getPage(0).getMediaBox().getWidth(), 0.1);
            assertEquals(792, document.getPage(0).getMediaBox().getHeight(), 0.1);
        }
    }
}
