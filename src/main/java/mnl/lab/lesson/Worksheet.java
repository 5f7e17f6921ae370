package mnl.lab.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.fields.FusionFields;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.Scenarios;
import mnl.figure.surface.PdfSurface;
import mnl.figure.text.Numbers;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page for paper: the questions of a lesson with room for what is predicted and for what the run shows, and what is needed to
 * train the same runs again. It holds no outcome.
 */
public final class Worksheet {
    /** Sizes of the type in half pixels. */
    private static final int LARGEST = 30;

    /** What is smaller is not read on paper: then there is another sheet. */
    private static final int SMALLEST = 22;

    /** Where there are several sheets anyway. */
    private static final int COMFORTABLE = 26;

    private static final double HALF = 0.5;

    /** Height of a line to write on, in units of the type. */
    private static final double LEAST_ROOM = 2.1;

    private static final double MOST_ROOM = 5;
    private static final double STEP = 0.1;

    private final Lesson lesson;
    private final Paper paper;

    /**
     * @param lesson whose page it is
     * @param paper that it is printed on
     */
    public Worksheet(Lesson lesson, Paper paper) {
        this.lesson = lesson;
        this.paper = paper;
    }

    /**
     * The page as a PDF of one sheet, in the largest type in which all of it fits and with as much room to write as is left;
     * of several sheets where it does not fit in a type that can be read.
     *
     * @throws java.io.UncheckedIOException when the document cannot be built
     */
    public byte[] pdf() {
        String title = Texts.of("lesson.worksheet.document", lesson.title());
        try (PdfSurface surface = new PdfSurface(title, paper.width(), paper.height())) {
            int halves = LARGEST;
            while (halves > SMALLEST && height(surface, halves, LEAST_ROOM) > paper.height()) {
                halves--;
            }
            if (height(surface, halves, LEAST_ROOM) > paper.height()) {
                halves = COMFORTABLE;
            }
            double room = LEAST_ROOM;
            while (room + STEP <= MOST_ROOM && height(surface, halves, room + STEP) <= paper.height()) {
                room += STEP;
            }
            SheetPen pen = new SheetPen(surface, paper.width(), HALF * halves, room, true);
            parts().forEach(part -> pen.together(part, paper.height(), surface::nextPage));
            return surface.document();
        }
    }

    private double height(PdfSurface ruler, int halves, double room) {
        SheetPen measuring = new SheetPen(ruler, paper.width(), HALF * halves, room, false);
        parts().forEach(part -> part.accept(measuring));
        return measuring.end();
    }

    /** What stands on the sheet, from its top; none of it is divided between two sheets. */
    private List<Consumer<SheetPen>> parts() {
        List<Consumer<SheetPen>> parts = new ArrayList<>();
        parts.add(this::head);
        Set<StorySketch.Kind> drawn = EnumSet.noneOf(StorySketch.Kind.class);
        int number = 1;
        for (int i = 0; i < lesson.steps().size(); i++) {
            LessonStep step = lesson.steps().get(i);
            StorySketch.of(step, experiment(lesson.runAt(i)))
                    .filter(sketch -> drawn.add(sketch.kind()))
                    .ifPresent(sketch -> parts.add(pen -> {
                        pen.title(sketch.task());
                        pen.sketch(sketch);
                    }));
            LessonQuestion question = step.prediction();
            if (question != null) {
                int asked = number++;
                parts.add(pen -> ask(pen, asked, question));
            }
        }
        if (number == 1) {
            parts.add(pen -> {
                pen.field(Texts.of("lesson.worksheet.saw"));
                pen.field(Texts.of("lesson.worksheet.meaning"));
            });
        }
        parts.add(pen -> {
            pen.title(Texts.of("lesson.worksheet.train-again"));
            runs().forEach(pen::paragraph);
        });
        return parts;
    }

    private static @Nullable Experiment experiment(@Nullable LessonRun run) {
        return run == null ? null : RunOfLesson.experiment(run);
    }

    private void head(SheetPen pen) {
        pen.heading(lesson.title());
        pen.paragraph(Texts.of("lesson.worksheet.about", lesson.about(), lesson.minutes()));
        pen.field(Texts.of("lesson.worksheet.name"));
    }

    private void ask(SheetPen pen, int number, LessonQuestion question) {
        pen.title(Texts.of("lesson.worksheet.question", number, question.question()));
        pen.boxes(question.choices(modalities(question)));
        pen.field(Texts.of("lesson.worksheet.because"));
        pen.field(Texts.of("lesson.worksheet.shows"));
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
        String seeds = count == 1
                ? Texts.of("lesson.worksheet.seed", first)
                : Texts.of("lesson.worksheet.seeds", first, first + count - 1);
        String arms = String.join(
                ", ",
                experiment.arms().stream().map(arm -> ArmName.of(arm.name())).toList());
        String scenario = Scenarios.byName(run.scenario()).title();
        int epochs = experiment.schedule().epochs();
        String fusion = FusionFields.words(experiment.fusion().rule());
        double lambda = experiment.guidance().lambda();
        return run.settings() == null
                ? Texts.of("lesson.worksheet.run", scenario, arms, seeds, epochs, fusion, Numbers.plain(lambda))
                : Texts.of(
                        "lesson.worksheet.run-changed",
                        scenario,
                        arms,
                        seeds,
                        epochs,
                        fusion,
                        Numbers.plain(lambda),
                        run.settings());
    }
}
