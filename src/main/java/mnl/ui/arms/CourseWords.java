package mnl.ui.arms;

import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.words.Texts;

/** What the schedule's rules did to an arm, in words. */
final class CourseWords {
    private CourseWords() {}

    /** "stopped after epoch 34–51 (8 of 8 seeds)", a line for each kind of event. */
    static String of(List<ScheduleEventSummary> course, int arm, int seeds) {
        return course.stream()
                .filter(summary -> summary.arm() == arm && isLast(course, summary))
                .map(summary ->
                        Texts.of("arms.course-words.of-seeds", what(summary, range(summary)), summary.seeds(), seeds))
                .collect(Collectors.joining("\n"));
    }

    /** Of a rate that is reduced again and again only the last time is told. */
    private static boolean isLast(List<ScheduleEventSummary> course, ScheduleEventSummary summary) {
        return course.stream()
                .noneMatch(other ->
                        other.arm() == summary.arm() && other.what() == summary.what() && other.nth() > summary.nth());
    }

    private static String what(ScheduleEventSummary summary, String epochs) {
        return switch (summary.what()) {
            case GUIDANCE_BEGAN -> Texts.of("arms.course-words.guided-after-epoch", epochs);
            case RATE_REDUCED ->
                summary.nth() == 0
                        ? Texts.of("arms.course-words.rate-reduced-after-epoch", epochs)
                        : Texts.of("arms.course-words.rate-reduced-times-last", summary.nth() + 1, epochs);
            case BEST -> Texts.of("arms.course-words.best-epoch", epochs);
            case STOPPED -> Texts.of("arms.course-words.stopped-after-epoch", epochs);
        };
    }

    private static String range(ScheduleEventSummary summary) {
        return summary.earliest() == summary.latest()
                ? String.valueOf(summary.latest())
                : summary.earliest() + "–" + summary.latest();
    }
}
