package mnl.experiment.fields;

import static mnl.experiment.fields.Condition.all;
import static mnl.experiment.fields.Condition.any;
import static mnl.experiment.fields.Condition.is;
import static mnl.experiment.fields.Condition.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mnl.experiment.EncoderKind;
import mnl.experiment.EncoderSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;

/** When a field is read, and so checked and shown. */
class ConditionTest {
    private static final Map<String, Object> HERE = Map.of("on", true, "kind", "a", "depth", 0);
    private static final Map<String, Object> ROOT = Map.of("on", false, "kind", "b");

    private static boolean holds(Condition condition) {
        return condition.holds(HERE::get, ROOT::get);
    }

    @Test
    void aValueIsOneOfThoseThatAreNamed() {
        assertTrue(holds(is("on", true)));
        assertTrue(holds(is("kind", "c", "a")));
        assertFalse(holds(is("kind", "b", "c")));
        assertFalse(holds(is("missing", "a")), "there is no value at all");
    }

    @Test
    void conditionsCombineAsTheyAreCalled() {
        Condition yes = is("on", true);
        Condition no = is("on", false);
        List<Condition> both = List.of(all(yes, no), all(no, yes), all(no, no), any(no, no), any(), not(yes));
        both.forEach(each -> assertFalse(holds(each), each.toString()));
        List<Condition> fine = List.of(all(yes, yes), all(), any(yes, no), any(no, yes), not(no), Condition.ALWAYS);
        fine.forEach(each -> assertTrue(holds(each), each.toString()));
    }

    @Test
    void theExperimentIsAskedInPlaceOfTheRecord() {
        assertTrue(holds(new Condition.Root(is("kind", "b"))));
        assertFalse(holds(new Condition.Root(is("kind", "a"))));
        assertFalse(holds(new Condition.Root(is("on", true))));
    }

    @Test
    void whatOneEncoderReadsAnotherDoesNot() {
        assertEquals(List.of("kind", "width", "depth"), read(new EncoderSpec(8, 1)));
        assertEquals(List.of("kind", "depth"), read(new EncoderSpec(8, 0)), "a linear layer has no width");
        EncoderSpec convolution =
                ModalityFields.ENCODER.with(new EncoderSpec(8, 0), Map.of("kind", EncoderKind.CONVOLUTION));
        assertEquals(List.of("kind", "channels", "width", "depth"), read(convolution));
    }

    private static List<String> read(EncoderSpec encoder) {
        Experiment experiment = Scenarios.byDefault().experiment();
        return ModalityFields.ENCODER.all().stream()
                .filter(field -> RecordFields.applies(field, encoder, experiment))
                .map(Field::name)
                .toList();
    }

    @Test
    void aModalityThatIsOutAndNoiseThatIsNoneAreNotRead() {
        Experiment experiment = Scenarios.byDefault().experiment();
        ModalitySpec in = ModalitySpec.named("a");
        ModalitySpec out = ModalityFields.MODALITY.with(in, Map.of("enabled", false));
        Field weight = ModalityFields.MODALITY.field("lossWeight");
        assertTrue(RecordFields.applies(weight, in, experiment));
        assertFalse(RecordFields.applies(weight, out, experiment));
        Field share = ModalityFields.NOISE.field("share");
        Field severity = ModalityFields.NOISE.field("severity");
        assertFalse(RecordFields.applies(share, NoiseSpec.NONE, experiment));
        NoiseSpec missing = new NoiseSpec(NoiseKind.MISSING, 10, 1);
        assertTrue(RecordFields.applies(share, missing, experiment));
        assertFalse(RecordFields.applies(severity, missing, experiment), "there or not there");
    }
}
