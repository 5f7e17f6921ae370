package mnl.lab.lesson;

import java.util.List;
import java.util.Optional;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the Story as an empty frame for paper: its axes and words, and nothing of what a run shows, since that is what is
 * to be drawn into it.
 */
final class StorySketch {
    private static final Pen LINE = new Pen(SheetPen.INK, 1, 1, LineStyle.SOLID);
    private static final Pen FAINT = new Pen(SheetPen.INK, 1, 0.5, LineStyle.DOTTED);
    private static final int MOST_ARMS = 4;
    private static final double GAP = 1.5;
    private static final int SLOTS = 8;

    private final Kind kind;
    private final List<String> modalities;
    private final List<String> arms;

    /** Which of the three pictures. */
    enum Kind {
        MARGINS("story-margins", 13),
        TEACHING("story-teaching", 5),
        SURVIVAL("story-survival", 3);

        private final String target;
        private final double height;

        /** @param height in units of the type; of one arm's row, where each arm has one */
        Kind(String target, double height) {
            this.target = target;
            this.height = height;
        }
    }

    private StorySketch(Kind kind, List<String> modalities, List<String> arms) {
        this.kind = kind;
        this.modalities = modalities;
        this.arms = arms;
    }

    /** The frame of the picture that a step points at; empty where it points at none, or the run has no two modalities. */
    static Optional<StorySketch> of(LessonStep step, @Nullable Experiment run) {
        if (run == null || run.activeModalities().size() < 2) {
            return Optional.empty();
        }
        List<String> modalities =
                run.activeModalities().stream().map(ModalitySpec::name).toList();
        LessonQuestion asked = step.prediction();
        List<String> arms = asked != null && asked.arms().size() > 1
                ? asked.arms()
                : run.arms().stream().map(Arm::name).toList();
        List<String> named = arms.stream().limit(MOST_ARMS).map(ArmName::of).toList();
        return List.of(Kind.values()).stream()
                .filter(kind -> kind.target.equals(step.target()))
                .findFirst()
                .map(kind -> new StorySketch(kind, modalities, named));
    }

    Kind kind() {
        return kind;
    }

    /** What is to be drawn. */
    String task() {
        return switch (kind) {
            case MARGINS -> Texts.of("lesson.story-sketch.margins");
            case TEACHING -> Texts.of("lesson.story-sketch.teaching");
            case SURVIVAL -> Texts.of("lesson.story-sketch.survival");
        };
    }

    /** In units of the type. */
    double height() {
        return kind == Kind.MARGINS ? kind.height : 2 + kind.height * arms.size();
    }

    /** Draws it with its upper left corner there, in type of this size. */
    void draw(Surface surface, double x, double y, double width, double type) {
        switch (kind) {
            case MARGINS -> {
                double each = (width - GAP * type) / 2;
                for (int i = 0; i < Math.min(2, arms.size()); i++) {
                    margins(surface, x + i * (each + GAP * type), y, each, type, arms.get(i));
                }
            }
            case TEACHING -> teaching(surface, x, y, width, type);
            case SURVIVAL -> survival(surface, x, y, width, type);
        }
    }

    private void margins(Surface surface, double x, double y, double width, double type, String arm) {
        String strong = modalities.get(0);
        String weak = modalities.get(1);
        double top = y + 1.5 * type;
        double bottom = y + (kind.height - 1.5) * type;
        double middle = (top + bottom) / 2;
        double centre = x + width / 2;
        text(surface, arm, centre, y + type, type, true, Anchor.MIDDLE);
        frame(surface, x, top, width, bottom - top);
        surface.line(x, middle, x + width, middle, LINE);
        surface.line(centre, top, centre, bottom, LINE);
        double small = 0.85 * type;
        double above = top + 1.1 * small;
        double below = bottom - 0.4 * small;
        text(surface, Texts.of("lesson.story-sketch.only-right", weak), x + 4, above, small, false, Anchor.START);
        text(surface, Texts.of("lesson.story-sketch.both-right"), x + width - 4, above, small, false, Anchor.END);
        text(surface, Texts.of("lesson.story-sketch.neither-right"), x + 4, below, small, false, Anchor.START);
        text(
                surface,
                Texts.of("lesson.story-sketch.only-right", strong),
                x + width - 4,
                below,
                small,
                false,
                Anchor.END);
        String axes = Texts.of("lesson.story-sketch.axes", strong, weak);
        text(surface, axes, centre, bottom + 1.2 * small, small, false, Anchor.MIDDLE);
    }

    /** A row for each arm: its name, the bars of the guide, an arrow, the bars of the guided one. */
    private void teaching(Surface surface, double x, double y, double width, double type) {
        double name = 9 * type;
        double arrow = 4 * type;
        double strip = (width - name - arrow) / 2;
        double small = 0.85 * type;
        double right = x + name + strip + arrow;
        text(surface, Texts.of("lesson.story-sketch.guide"), x + name, y + type, small, false, Anchor.START);
        text(surface, Texts.of("lesson.story-sketch.guided"), right, y + type, small, false, Anchor.START);
        for (int i = 0; i < arms.size(); i++) {
            double base = y + (2 + kind.height * (i + 1) - 1.5) * type;
            text(surface, arms.get(i), x, base, type, true, Anchor.START);
            strip(surface, x + name, base, strip, type);
            strip(surface, right, base, strip, type);
            double tip = right - 0.7 * type;
            double level = base - type;
            surface.line(x + name + strip + 0.7 * type, level, tip, level, LINE);
            surface.line(tip - type / 2, level - type / 2, tip, level, LINE);
            surface.line(tip - type / 2, level + type / 2, tip, level, LINE);
        }
    }

    private static void strip(Surface surface, double x, double base, double width, double type) {
        double slot = width / SLOTS;
        surface.line(x, base, x + width, base, LINE);
        for (int i = 0; i <= SLOTS; i++) {
            surface.line(x + i * slot, base, x + i * slot, base + type / 4, LINE);
        }
        double small = 0.75 * type;
        text(surface, Texts.of("lesson.story-sketch.target"), x, base + 1.3 * small, small, false, Anchor.START);
        String others = Texts.of("lesson.story-sketch.other-classes");
        text(surface, others, x + width, base + 1.3 * small, small, false, Anchor.END);
    }

    /** A row for each arm: its name, a bar to be drawn, and a line for each of the two modalities. */
    private void survival(Surface surface, double x, double y, double width, double type) {
        double name = 9 * type;
        double half = (width - name - 8 * type) / 2;
        double right = x + width - half;
        double small = 0.85 * type;
        String kept = Texts.of("lesson.story-sketch.kept", modalities.get(1));
        text(surface, kept, x + name, y + type, small, false, Anchor.START);
        text(surface, Texts.of("lesson.story-sketch.together"), right, y + type, small, false, Anchor.START);
        double bottom = y + (2 + kind.height * arms.size() - 0.5) * type;
        for (double start : new double[] {x + name, right}) {
            surface.line(start, y + 1.5 * type, start, bottom - type, LINE);
            surface.line(start, bottom - type, start + half, bottom - type, LINE);
            text(surface, "0", start, bottom, small, false, Anchor.START);
            text(surface, "100%", start + half, bottom, small, false, Anchor.END);
        }
        for (int i = 0; i < arms.size(); i++) {
            double row = y + (2 + kind.height * i) * type;
            text(surface, arms.get(i), x, row + 1.2 * type, type, true, Anchor.START);
            for (int m = 0; m < 2; m++) {
                double line = row + (m + 0.6) * type;
                text(surface, modalities.get(m), right - type / 2, line + small / 3, small, false, Anchor.END);
                surface.line(right, line, right + half, line, FAINT);
            }
        }
    }

    private static void frame(Surface surface, double x, double y, double width, double height) {
        double[] xs = {x, x + width, x + width, x, x};
        double[] ys = {y, y, y + height, y + height, y};
        surface.polyline(xs, ys, xs.length, LINE);
    }

    private static void text(
            Surface surface, String text, double x, double y, double size, boolean bold, Anchor anchor) {
        surface.text(text, x, y, new Lettering(SheetPen.INK, size, bold, anchor));
    }
}
