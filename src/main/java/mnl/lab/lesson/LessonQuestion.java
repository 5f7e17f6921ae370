package mnl.lab.lesson;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import mnl.experiment.ArmName;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A question that a run answers. The right answer is computed from the run; it stands in no file.
 *
 * @param id short name, by which a step reveals the outcome
 * @param question what is asked
 * @param outcome how the numbers are compared
 * @param quantity which numbers
 * @param modality whose numbers, where the quantity is one of a modality; null where modalities are compared, or with the fused one
 * @param arms names of the arms that are compared, references included
 * @param noise under which noise it is measured; null for that of the run
 */
public record LessonQuestion(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String question,
        @JsonProperty(required = true) LessonOutcome outcome,
        @JsonProperty(required = true) Quantity quantity,
        @Nullable String modality,
        @JsonProperty(required = true) List<String> arms,
        @Nullable LessonNoise noise) {

    /** What is answered where no test shows a difference. */
    public static final String NOT_SHOWN = Texts.of("lesson.lesson-question.no-difference-is-shown");

    static final String HIGHER = Texts.of("lesson.lesson-question.higher");
    static final String LOWER = Texts.of("lesson.lesson-question.lower");

    public LessonQuestion {
        arms = arms == null ? List.of() : List.copyOf(arms);
    }

    /** What can be answered. */
    public List<String> choices(List<String> modalities) {
        return switch (outcome) {
            case HIGHEST_ARM, LOWEST_ARM -> and(arms.stream().map(ArmName::of).toList(), NOT_SHOWN);
            case HIGHEST_MODALITY -> and(modalities, NOT_SHOWN);
            case FIRST_AGAINST_SECOND, NOISY_AGAINST_CLEAN -> List.of(HIGHER, LOWER, NOT_SHOWN);
        };
    }

    private static List<String> and(List<String> some, String last) {
        List<String> all = new ArrayList<>(some);
        all.add(last);
        return List.copyOf(all);
    }
}
