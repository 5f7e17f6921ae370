package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.json.ExperimentFormatException;
import mnl.figure.surface.PdfSurface;

/**
 * A page for paper: the questions of a lesson with room for what is predicted and for what the run shows, and what is needed to
 * train the same runs again. It holds no outcome.
 */
public final class Worksheet {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;

    /** Sizes of the type in half pixels. */
    private static final int LARGEST = 30;

    private static final int SMALLEST = 12;
    private static final double HALF = 0.5;

    private final Lesson lesson;

    /** @param lesson whose page it is */
    public Worksheet(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * The page as a PDF of one A4 sheet, in the largest type in which all of it fits.
     *
     * @throws java.io.UncheckedIOException when the document cannot be built
     */
    public byte[] pdf() {
        try (PdfSurface surface = new PdfSurface("Worksheet: " + lesson.title(), WIDTH, HEIGHT)) {
            int halves = LARGEST;
            while (halves > SMALLEST && write(new SheetPen(surface, WIDTH, HALF * halves, false)) > HEIGHT) {
                halves--;
            }
            write(new SheetPen(surface, WIDTH, HALF * halves, true));
            return surface.document();
        }
    }

    /** Writes everything; returns where the sheet has to end. */
    private double write(SheetPen pen) {
        pen.heading(lesson.title());
        pen.paragraph(lesson.about() + " About " + lesson.minutes() + " minutes.");
        pen.field("Name");
        List<LessonQuestion> questions = lesson.predictions();
        for (int i = 0; i < questions.size(); i++) {
            LessonQuestion question = questions.get(i);
            pen.title((i + 1) + ". " + question.question());
            pen.boxes(question.choices(modalities(question)));
            pen.field("I expect this because");
            pen.field("The run shows (numbers, seeds, p)");
            pen.field("So");
        }
        if (questions.isEmpty()) {
            pen.field("What I saw");
            pen.field("What it means");
        }
        pen.title("To train the same again");
        runs().forEach(pen::paragraph);
        return pen.end();
    }

    private List<String> modalities(LessonQuestion question) {
        LessonRun run = lesson.runOf(question);
        return run == null ? List.of() : modalities(RunOfLesson.experiment(run));
    }

    private static List<String> modalities(Experiment experiment) {
        return experiment.activeModalities().stream().map(ModalitySpec::name).toList();
    }

    /** A line for each run of the lesson. */
    private List<String> runs() {
        List<String> lines = new ArrayList<>();
        for (LessonStep step : lesson.steps()) {
            LessonRun run = step.run();
            if (run != null) {
                String line = line(run);
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    /** @throws ExperimentFormatException never, since a lesson is read with its runs checked */
    private static String line(LessonRun run) {
        Experiment experiment = RunOfLesson.experiment(run);
        long first = experiment.seeds().first();
        int count = experiment.seeds().count();
        return "Scenario " + run.scenario() + ": arms "
                + String.join(", ", experiment.arms().stream().map(Arm::name).toList()) + "; seeds " + first
                + (count == 1 ? "" : " to " + (first + count - 1)) + "; "
                + experiment.schedule().epochs() + " epochs; fusion "
                + experiment.fusion().rule() + "; λ = " + experiment.guidance().lambda()
                + (run.settings() == null ? "." : ". Changed in the scenario: " + run.settings() + ".");
    }
}
