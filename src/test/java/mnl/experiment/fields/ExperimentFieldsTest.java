package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.experiment.EncoderKind;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceMode;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

/** Fields are found by the paths that sweeps and messages name. */
class ExperimentFieldsTest {

    @Test
    void everyFieldHasOnePath() {
        List<String> paths = ExperimentFields.paths();
        for (String path : List.of(
                "dataset",
                "dataset.classes",
                "dataset.modalities[*].separation",
                "modalities",
                "modalities[*]",
                "modalities[*].encoder.width",
                "modalities[*].trainingNoise.severity",
                "arms[*].name",
                "schedule.learningRate.factor",
                "optimizer.momentum",
                "seeds.first")) {
            assertTrue(paths.contains(path), path + " is not among " + paths);
        }
        assertEquals(new HashSet<>(paths).size(), paths.size());
    }

    @Test
    void aFieldIsFoundByAPathWithAnElement() {
        assertSame(ModalityFields.MODALITY.field("lossWeight"), ExperimentFields.at("modalities[3].lossWeight"));
        assertSame(ModalityFields.MODALITY.field("lossWeight"), ExperimentFields.at("modalities[audio].lossWeight"));
        assertSame(TrainingFields.OPTIMIZER.field("momentum"), ExperimentFields.at("optimizer.momentum"));
        String message = assertThrows(IllegalArgumentException.class, () -> ExperimentFields.at("optimizer.speed"))
                .getMessage();
        assertTrue(message.contains("optimizer.speed"), message);
    }

    @Test
    void anExperimentThatDiffersInOneSectionIsTheSameInTheOthers() {
        Experiment base = Scenarios.byDefault().experiment();
        Experiment longer =
                base.withSchedule(base.schedule().withEpochs(base.schedule().epochs() + 1));
        FieldSection schedule = ExperimentFields.SECTIONS.stream()
                .filter(section -> section.fields().contains(ExperimentFields.at("schedule")))
                .findFirst()
                .orElseThrow();
        assertSame(schedule, ExperimentFields.section(schedule.id()));
        for (FieldSection section : ExperimentFields.SECTIONS) {
            assertTrue(section.isSame(base, base), section.id());
            assertEquals(section != schedule, section.isSame(base, longer), section.id());
        }
        assertThrows(IllegalArgumentException.class, () -> ExperimentFields.section("weather"));
    }

    @Test
    void sentencesCallAFieldWhatItsLabelSays() {
        assertEquals(
                "The weight decay",
                ExperimentFields.at("optimizer.weightDecay").facts().subject());
        assertEquals(
                "The top speed", Facts.field("speed", "Top speed", "how fast.").subject());
        assertEquals("The ", Facts.field("x", "", "nothing.").subject());
    }

    /** What a user chooses has words of its own, and no two choices of a field share them. */
    @Test
    void everyChoiceHasItsWords() {
        long choices = Stream.of(
                        ModalityFields.ENCODER, ModalityFields.MODALITY, FusionFields.FUSION, TrainingFields.OPTIMIZER)
                .flatMap(fields -> fields.all().stream())
                .filter(Field.OfChoice.class::isInstance)
                .map(Field.OfChoice.class::cast)
                .peek(choice -> different(choice.choices(), choice.words()))
                .count();
        assertEquals(5, choices);
        different(Arrays.asList(GuidanceMode.values()), GuidanceMode::label);
        different(Arrays.asList(FusionRule.values()), FusionFields::words);
        different(Arrays.asList(LearningRateSpec.Kind.values()), ScheduleFields::words);
        Field.OfChoice takesPart = assertInstanceOf(Field.OfChoice.class, ModalityFields.MODALITY.field("enabled"));
        assertEquals("yes", takesPart.words().apply(true));
        assertEquals("no", takesPart.words().apply(false));
        Field.OfChoice encoder = assertInstanceOf(Field.OfChoice.class, ModalityFields.ENCODER.field("kind"));
        assertEquals("convolution", encoder.words().apply(EncoderKind.CONVOLUTION));
    }

    private static <T> void different(List<T> choices, Function<? super T, String> words) {
        List<String> said = choices.stream().map(words).distinct().toList();
        assertEquals(choices.size(), said.size(), said.toString());
        assertTrue(said.stream().noneMatch(String::isBlank), said.toString());
    }
}
