package mnl.ui.robustness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import mnl.data.Split;
import mnl.engine.AttackRequest;
import mnl.engine.RunState;
import mnl.figure.line.LineFigure;
import mnl.figure.line.Series;
import mnl.ui.session.OwnNoise;
import mnl.ui.session.SampleSelection;
import org.junit.jupiter.api.Test;

class RobustnessViewModelTest extends RobustnessModelCase {
    private static final String ALL = AttackSettings.JOINTLY;

    @Test
    void beforeTheFirstRunItSaysWhatToDo() {
        assertTrue(model.nothingYetProperty().get().contains("press Run"));
        assertNull(model.table(1));
        assertNull(model.curves(null, Set.of()));
        model.certify();
        model.attack();
        assertEquals(0, feed.run.certifications.size() + feed.run.attacks.size());
    }

    @Test
    void radiiComeByThemselvesWhenTheRunIsOverAndSomebodyLooks() {
        feed.start().epochs(2);
        model.showingProperty().set(true);
        assertEquals(0, feed.run.certifications.size(), "not while it trains");
        model.showingProperty().set(false);
        feed.run.state(RunState.FINISHED);
        feed.pulse.beat();
        assertEquals(0, feed.run.certifications.size(), "nobody looks");
        model.showingProperty().set(true);
        assertEquals(1, feed.run.certifications.size());
        model.showingProperty().set(false);
        model.showingProperty().set(true);
        assertEquals(1, feed.run.certifications.size(), "they are known");
        var request = feed.run.certifications.get(0).request();
        assertEquals(Split.TEST, request.split());
        assertEquals(OwnNoise.of(feed.session.experimentProperty().get()), request.noise());
    }

    @Test
    void curvesAreThoseOfTheRadiiAndSayWhatTheyAre() {
        looked();
        LineFigure figure = model.curves(null, Set.of()).figure();
        assertEquals(
                List.of("No guidance, certified", "All-class, certified", "MNL, proxy"),
                figure.series().stream().map(Series::name).toList());
        Series none = figure.series().get(0);
        assertEquals(.9, none.y()[0], 1e-12, "all but the wrong one");
        assertEquals(.5, none.y()[none.nearest(.45)], 1e-12, "0.5 to 0.9");
        assertEquals(
                "MNL, proxy",
                model.curves(null, Set.of("certified")).figure().series().get(0).name());
        assertTrue(model.advice().contains("Proxy: the same formula"), model.advice());
        assertTrue(model.advice().contains("the mean of the logits, a weighted sum"), model.advice());
    }

    @Test
    void theAttackLiesOnTheSameSamplesAsTheRadii() {
        looked();
        model.settings().radiiProperty().set("0.2, 0.4");
        model.attack();
        AttackRequest request = feed.run.attacks.get(0).request();
        assertEquals(List.of(.2, .4), request.radii());
        assertEquals(List.of(), request.modalities());
        Series attacked = model.curves(ALL, Set.of("certified", "proxy"))
                .figure()
                .series()
                .get(0);
        assertEquals("No guidance, PGD all jointly", attacked.name());
        assertArrayEquals(new double[] {0, .2, .4}, attacked.x());
        assertArrayEquals(new double[] {.9, .8, .7}, attacked.y(), 1e-12, "clean, and one more lost at each radius");
        assertArrayEquals(attacked.y(), attacked.low(), 1e-12, "a band of seeds that agree");
        assertTrue(model.caption().contains("PGD, 20 steps, 1 start."), model.caption());
        assertTrue(model.caption().contains("Radii of epoch 1."), model.caption());
    }

    @Test
    void oneStepIsNotSteps() {
        looked();
        model.settings().stepsProperty().set("1");
        model.attack();
        assertTrue(model.caption().contains("PGD, 1 step, 1 start."), model.caption());
    }

    @Test
    void modalitiesAreAttackedOneAfterTheOther() {
        looked();
        feed.run.answering = false;
        model.settings().movedProperty().set(AttackSettings.EVERY);
        model.attack();
        List<List<String>> moved = List.of(List.of(), List.of("image"), List.of("audio"));
        for (int i = 0; i < 3; i++) {
            assertEquals(i + 1, feed.run.attacks.size());
            assertEquals(moved.get(i), feed.run.attacks.get(i).request().modalities());
            feed.run.attacks.get(i).progress().accept(.5);
            assertEquals((i + .5) / 3, model.attacking().shareProperty().get(), 1e-12);
            if (i == 0) {
                feed.run.asked.forEach(feed.run::answer);
            }
            feed.run.answer(feed.run.attacks.get(i));
        }
        assertTrue(model.attacking().shareProperty().get() < 0);
        assertEquals(
                List.of(ALL, "image alone", "audio alone"),
                model.answerProperty().get().attacks());
    }

    @Test
    void theTableComparesWithTheBaselineButNotACertificateWithAProxy() {
        looked();
        model.settings().radiiProperty().set("0.5, 1");
        model.attack();
        RobustTable table = model.table(.5);
        assertEquals(List.of("clean", "kept", "pgd all jointly", "median"), table.columns());
        assertEquals("90.0 ± 0.0", table.text("clean", 0));
        assertEquals("0.450 ± 0.000", table.text("median", 0));
        assertEquals("50.0 ± 0.0", table.text("kept", 0));
        assertEquals("80.0 ± 0.0", table.text("pgd all jointly", 0));
        assertEquals("baseline", table.difference("kept", 0));
        assertEquals("+20.0 ± 0.0", table.difference("kept", 1), "70.0 %, without spread no test");
        assertEquals("other kind", table.difference("kept", 2));
        assertEquals("proxy", table.kind(2));
        model.baselineProperty().set(1);
        assertEquals("−20.0 ± 0.0", model.table(.5).difference("kept", 0));
        model.seedProperty().set(1);
        assertEquals("50.0", model.table(.5).text("kept", 0), "one seed has no interval");
        assertTrue(model.caption().contains("Seed 8 alone"), model.caption());
    }

    @Test
    void onlyTheAttackedSamplesCount() {
        looked();
        RobustQuestion question = model.answerProperty().get().question();
        int[][] three = new int[9][3];
        var attacks = new AttacksFound(
                java.util.Map.of(
                        ALL,
                        new mnl.engine.AttackResult(
                                new AttackRequest(Split.TEST, List.of(), List.of(), List.of(.15), 1, 0, 1, false, 3, 0),
                                1,
                                three,
                                0)),
                question.radii().stamp());
        RobustAnswer answer = RobustAnswer.of(new RobustQuestion(question.layout(), question.radii(), attacks, -1));
        assertEquals(3, answer.arms().get(0).perSeed().get(0).size());
        assertEquals(1.0 / 3, answer.metrics(.15).summary("kept", 0).mean(), 1e-12, "0, 0.1, 0.2");
    }

    @Test
    void samplesAreHandedOverByTheirRadius() {
        looked();
        model.handover().bin(0, .31);
        SampleSelection bin = selected.selectionProperty().get();
        assertEquals(List.of(3), bin.samples());
        assertEquals(7, bin.seed());
        model.seedProperty().set(2);
        model.handover().closest(2);
        SampleSelection closest = selected.selectionProperty().get();
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9), closest.samples());
        assertEquals(9, closest.seed());
        assertEquals("proxy radius above 0, the smallest first, MNL (seed 9, epoch 1)", closest.description());
        model.handover().bin(0, .05);
        assertEquals(closest, selected.selectionProperty().get(), "an empty bin picks nothing");
    }

    @Test
    void binsAddUpToTheAccuracy() {
        looked();
        RobustAnswer answer = model.answerProperty().get();
        double[] shares = new RadiusBins(answer).shares(answer.arms().get(0));
        assertEquals(.9, java.util.Arrays.stream(shares).sum(), 1e-9);
        assertEquals(3, new RadiusBins(answer).figure(model.arms()).series().size());
        feed.visibility.toggle("none");
        assertEquals(2, new RadiusBins(answer).figure(model.arms()).series().size());
    }

    @Test
    void aWrongSettingSaysSoAndStopsTheAttack() {
        looked();
        model.settings().stepsProperty().set("many");
        assertEquals(
                "The number of steps must be a whole number, not \"many\".",
                model.settings().problemProperty().get());
        model.attack();
        assertEquals(0, feed.run.attacks.size());
    }

    @Test
    void moreSamplesThanThereAreAreLoweredToThose() {
        looked();
        model.settings().samplesProperty().set("99999");
        model.attack();
        assertEquals(99999, feed.run.attacks.get(0).request().samples());
        int there = model.answerProperty().get().question().samples();
        assertEquals(String.valueOf(there), model.settings().samplesProperty().get());
        model.settings().samplesProperty().set("3");
        model.attack();
        assertEquals("3", model.settings().samplesProperty().get());
    }

    @Test
    void theUsualNumberOfSamplesFallsWithTheReplicas() {
        assertEquals(500, AttackSettings.usualSamples(10));
        assertEquals(310, AttackSettings.usualSamples(40));
        assertEquals(50, AttackSettings.usualSamples(1000));
    }
}
