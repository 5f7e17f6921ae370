package mnl.lab.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        LessonStore.Listing listing = new LessonStore(folder).list();
        assertEquals(List.of("mine"), listing.lessons().stream().map(Lesson::id).toList());
        assertEquals(3, listing.skipped().size());
        assertTrue(listing.skipped().get(0).contains("b.json is left out: The file is not valid JSON at line 1"));
        assertTrue(listing.skipped().get(1).contains("c.json is left out: its id \"mine\" is that of another file"));
        assertTrue(listing.skipped().get(2).contains("which comes with the program"));
        assertEquals(List.of(), new LessonStore(folder.resolve("none")).list().lessons());
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
        try (PDDocument document = Loader.loadPDF(new Worksheet(umlauts).pdf())) {
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
    void theWorksheetIsOnePageWithEveryQuestionAndNoOutcome() throws IOException {
        for (Lesson lesson : ShippedLessons.all()) {
            try (PDDocument document = Loader.loadPDF(new Worksheet(lesson).pdf())) {
                assertEquals(1, document.getNumberOfPages());
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertTrue(text.startsWith(lesson.title()), text);
                lesson.predictions().forEach(asked -> assertTrue(text.contains(asked.question()), text));
                assertTrue(text.contains("no difference is shown"), text);
                assertTrue(text.contains("seeds 0 to 5"), text);
                assertFalse(text.contains("(p ="), text);
            }
        }
    }
}
