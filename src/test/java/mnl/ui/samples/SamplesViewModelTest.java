package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.guidance.GuidePair;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.engine.LossGradients;
import mnl.experiment.NoiseSpec;
import mnl.experiment.WarmUpSpec;
import mnl.figure.sample.ClassFigure;
import mnl.ui.feed.Feed;
import mnl.ui.sample.SampleShown;
import org.junit.jupiter.api.Test;

class SamplesViewModelTest extends SamplesModelCase {
    /** How often the current split was asked for; the validation split is asked for besides. */
    private long looks() {
        return feed.run.asked.stream()
                .filter(asked -> asked.request().split() == Split.TEST)
                .count();
    }

    @Test
    void listsTheTestSplitUnderTheNoiseOfTheExperiment() {
        trained();
        assertEquals(List.of(0, 1, 2, 3, 4, 5), listed());
        assertEquals(Split.TEST, feed.run.lastRequest().split());
        assertEquals(3, feed.run.lastRequest().noise().get(1).severity());
        assertEquals("Target zero · #1", model.title());
        model.choices().cleanProperty().set(true);
        assertEquals(
                List.of(NoiseSpec.NONE, NoiseSpec.NONE), feed.run.lastRequest().noise());
        answerAll();
        assertEquals(
                List.of(NoiseSpec.NONE, NoiseSpec.NONE),
                model.shownProperty().get().place().noise());
        assertEquals(List.of(Split.values()), model.splitsProperty().get());
        model.choices().splitProperty().set(Split.VALIDATION);
        assertEquals(Split.VALIDATION, feed.run.lastRequest().split());
    }

    @Test
    void beforeGuidanceHasBegunOnAPlateauTheArrowsSaySo() {
        feed.run.gradients = new LossGradients(new float[2][3], new float[2][3], new float[2][3], List.of(), 0);
        feed.change = usual -> usual.withGuidance(usual.guidance().withWarmUp(new WarmUpSpec(true, 7, 0)));
        trained();
        String begins =
                "Guidance has not begun under this seed: it starts when no modality's validation accuracy has improved"
                        + " for 7 epochs.";
        assertEquals(begins, model.answers().caveat());
        int mnl = feed.numbers.layout().arms().indexOf("mnl");
        int other = feed.numbers.layout().replica(mnl, 1);
        feed.run.reach(new ScheduleEvent(other, ScheduleEvent.Kind.GUIDANCE_BEGAN, 2, 1));
        feed.pulse.beat();
        assertEquals(begins, model.answers().caveat(), "of another seed");
        feed.run.reach(
                new ScheduleEvent(feed.numbers.layout().replica(mnl, 0), ScheduleEvent.Kind.GUIDANCE_BEGAN, 2, 1));
        feed.pulse.beat();
        assertEquals("", model.answers().caveat());
        model.choices().armProperty().set("none");
        assertEquals("", model.answers().caveat(), "an arm without guidance");
    }

    @Test
    void saysWhoGuidesAndWhyNot() {
        trained();
        assertEquals("image → audio", model.answers().detail().guides().brief());
        model.goTo(2);
        assertEquals("audio → image", model.answers().detail().guides().brief());
        model.goTo(5);
        assertEquals("nobody", model.answers().detail().guides().brief());
        String why = model.answers().detail().guides().full();
        assertTrue(why.startsWith("nobody guides: the two tests disagree. UCoM image +2.00 > audio +0.90"), why);
        assertTrue(why.contains("probability of the target image 0.321 < audio 0.343"), why);
        assertEquals("–", model.answers().rows().get(0).guides().brief());
        assertTrue(model.answers().rows().get(0).guides().full().startsWith("no guidance in this arm"));
    }

    @Test
    void rowsLeaveHiddenArmsOut() {
        trained();
        feed.visibility.toggle("all-class");
        assertEquals(
                List.of("none", "mnl"),
                model.answers().rows().stream().map(ArmOnSample::arm).toList());
        ArmOnSample mnl = model.answers().rows().get(1);
        assertEquals(CorrectnessCase.TF, mnl.cell());
        assertEquals(1, mnl.runnerUp());
        assertTrue(mnl.fused().right());
        assertFalse(mnl.modalities().get(1).right());
        assertEquals(-1, mnl.modalities().get(1).margin(), 1e-6);
    }

    @Test
    void gradientsOfTheSampleAndTheArmBecomeArrowsAgainstThem() {
        float[][] ones = {{1, -1, 0, 0}, {0, 0, 0, 0}};
        float[][] guidance = {{0, 0, 0, 0}, {-.5f, .5f, 0, 0}};
        feed.run.gradients = new LossGradients(ones, ones, guidance, List.of(new GuidePair(0, 1)), 1);
        trained();
        assertEquals("mnl", feed.run.differentiated.get(0).arm().name());
        assertEquals(4, feed.run.differentiated.get(0).epoch());
        ClassFigure figure = model.answers().figure();
        assertEquals(List.of("cross-entropy", "guidance"), names(figure, 2));
        assertEquals(-2, figure.columns().get(1).pushes().get(0).steps()[0], "fused and own loss together");
        assertEquals(.5, figure.columns().get(2).pushes().get(1).steps()[0]);
        assertTrue(figure.columns().get(0).pushes().isEmpty());
        model.choices().armProperty().set("none");
        assertEquals(List.of("cross-entropy"), names(model.answers().figure(), 2));
        feed.run.gradients = null;
        model.step(1);
        assertEquals(List.of(""), names(model.answers().figure(), 1), "never those of another sample");
        assertTrue(
                model.answers().caveat().contains("no engine"), model.answers().caveat());
    }

    private static List<String> names(ClassFigure figure, int column) {
        return figure.columns().get(column).pushes().stream()
                .map(ClassFigure.Push::name)
                .toList();
    }

    @Test
    void movesOnWithTheRunButNotAtEveryEpoch() {
        feed.run.answering = false;
        model.showingProperty().set(true);
        feed.start().epochs(1);
        assertEquals(1, looks());
        feed.epochs(1);
        assertEquals(1, looks(), "one at a time");
        now = 10;
        answerAll();
        feed.epochs(1);
        assertEquals(1, looks(), "rests four times as long as the answer took");
        now = 50;
        feed.epochs(1);
        assertEquals(2, looks());
        model.showingProperty().set(false);
        answerAll();
        now = 1000;
        feed.epochs(1);
        assertEquals(2, looks(), "nobody looks");
    }

    @Test
    void anotherRunForgetsTheOldOne() {
        trained();
        assertNotNull(model.shownProperty().get());
        assertEquals(List.of(), Feed.thrownBy(feed::prepare));
        assertNull(model.listingProperty().get());
        assertNull(model.shownProperty().get());
        assertEquals(-1, model.sample());
        assertTrue(model.answers().rows().isEmpty());
        assertTrue(model.nothingYetProperty().get().length() > 0);
    }

    @Test
    void signalsAreReadUnderTheSameNoise() {
        trained();
        SampleShown shown = model.shownProperty().get();
        assertEquals(
                List.of("image", "audio"),
                shown.parts().stream().map(SampleShown.Part::name).toList());
        Signal.Sound sound = (Signal.Sound) shown.parts().get(1).signal();
        assertEquals(75f / 255, sound.wave()[1], 1e-6);
        assertTrue(shown.parts().get(1).drawing().summary().contains("8000 Hz"));
    }

    @Test
    void figuresAreCopiedAsCsvAndJson() throws Exception {
        trained();
        List<String> lines = SampleRecord.csv(model).lines().toList();
        assertEquals(1 + 3 * 3 * 4, lines.size());
        assertTrue(lines.get(1).startsWith("7,test,#1,zero,none,fused,zero,0.71123"), lines.get(1));
        JsonNode json = new ObjectMapper().readTree(SampleRecord.json(model));
        assertEquals("zero", json.get("target").asText());
        assertEquals("image → audio", json.get("arms").get(2).get("guides").asText());
        assertEquals(4, json.get("arms").get(0).get("audio").get("logits").size());
    }

    @Test
    void aSeedOfARunWithMoreSeedsIsNoneOfThisOne() {
        model.showingProperty().set(true);
        feed.start().epochs(2);
        assertEquals(
                List.of(), Feed.thrownBy(() -> model.choices().seedProperty().set(99)));
    }
}
