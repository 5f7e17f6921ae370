package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.fields.FusionFields;
import mnl.experiment.json.ExperimentFormatException;
import mnl.figure.surface.PdfSurface;
import mnl.words.Texts;

/**
 * A page for paper: the questions of a lesson with room for what is predicted and for what the run shows, and what is needed to
 * train the same runs again. It holds no outcome.
 */
public final class Worksheet {
    private static final double WIDTH = 794;
    private static final double HEIGHT = 1123;

    /** Sizes of the type in half pixels. */
    private static final int LARGEST = 30;

    /** What is smaller is not read on paper: then there is another sheet. */
    private static final int SMALLEST = 22;

    private static final double HALF = 0.5;

    /** Height of a line to write on, in units of the type. */
    private static final double LEAST_ROOM = 2.1;

    private static final double MOST_ROOM = 5;
    private static final double STEP = 0.1;

    private final Lesson lesson;

    /** @param lesson whose page it is */
    public Worksheet(Lesson lesson) {
        this.lesson = lesson;
    }

    /**
     * The page as a PDF of one A4 sheet, in the largest type in which all of it fits and with as much room to write as is left;
     * of several sheets where it does not fit in a type that can be read.
     *
     * @throws java.io.UncheckedIOException when the document cannot be built
     */
    public byte[] pdf() {
        try (PdfSurface surface =
                new PdfSurface(Texts.of("lesson.worksheet.worksheet", lesson.title()), WIDTH, HEIGHT)) {
            int halves = LARGEST;
            while (halves > SMALLEST && height(surface, halves, LEAST_ROOM) > HEIGHT) {
                halves--;
            }
            double room = LEAST_ROOM;
            while (room + STEP <= MOST_ROOM && height(surface, halves, room + STEP) <= HEIGHT) {
                room += STEP;
            }
            SheetPen pen = new SheetPen(surface, WIDTH, HALF * halves, room, true);
            parts().forEach(part -> pen.together(part, HEIGHT, surface::nextPage));
            return surface.document();
        }
    }

    private double height(PdfSurface ruler, int halves, double room) {
        SheetPen measuring = new SheetPen(ruler, WIDTH, HALF * halves, room, false);
        parts().forEach(part -> part.accept(measuring));
        return measuring.end();
    }

    /** What stands on the sheet, from its top; none of it is divided between two sheets. */
    private List<Consumer<SheetPen>> parts() {
        List<Consumer<SheetPen>> parts = new ArrayList<>();
        parts.add(this::head);
        List<LessonQuestion> questions = lesson.predictions();
        for (int i = 0; i < questions.size(); i++) {
            int number = i + 1;
            LessonQuestion question = questions.get(i);
            parts.add(pen -> ask(pen, number, question));
        }
        if (questions.isEmpty()) {
            parts.add(pen -> {
                pen.field(Texts.of("lesson.worksheet.what-i-saw"));
                pen.field(Texts.of("lesson.worksheet.what-it-means"));
            });
        }
        parts.add(pen -> {
            pen.title(Texts.of("lesson.worksheet.to-train-the-same"));
            runs().forEach(pen::paragraph);
        });
        return parts;
    }

    private void head(SheetPen pen) {
        pen.heading(lesson.title());
        pen.paragraph(Texts.of("lesson.worksheet.about-minutes", lesson.about(), lesson.minutes()));
        pen.field(Texts.of("lesson.worksheet.name"));
    }

    private void ask(SheetPen pen, int number, LessonQuestion question) {
        pen.title(number + ". " + question.question());
        pen.boxes(question.choices(modalities(question)));
        pen.field(Texts.of("lesson.worksheet.i-expect-this-because"));
        pen.field(Texts.of("lesson.worksheet.the-run-shows-numbers"));
        pen.field(Texts.of("lesson.worksheet.so"));
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
        String arms = String.join(
                ", ",
                experiment.arms().stream().map(arm -> ArmName.of(arm.name())).toList());
        String settings = Texts.of(
                "lesson.worksheet.settings",
                run.scenario(),
                arms,
                count == 1 ? String.valueOf(first) : Texts.of("lesson.worksheet.seeds", first, first + count - 1),
                experiment.schedule().epochs(),
                FusionFields.words(experiment.fusion().rule()),
                experiment.guidance().lambda());
        return run.settings() == null
                ? settings
                : Texts.of("lesson.worksheet.changed-in-the-scenario", settings, run.settings());
    }
}
