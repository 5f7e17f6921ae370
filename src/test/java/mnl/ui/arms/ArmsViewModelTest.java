package mnl.ui.arms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.statistics.MeanInterval;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.SeedRange;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.Feed;
import mnl.ui.feed.Numbers;
import mnl.ui.session.RunHistory;
import org.junit.jupiter.api.Test;

class ArmsViewModelTest {
    private final Feed feed = new Feed();
    private final ArmsViewModel model = new ArmsViewModel(
            feed.session, new SimpleObjectProperty<>(Scenarios.byDefault().experiment()), () -> "Blind spot");

    @Test
    void beforeARunItShowsThePlannedArms() {
        assertEquals(
                Scenarios.byDefault().experiment().arms().stream()
                        .map(a -> a.name())
                        .toList(),
                model.standings().stream().map(ArmStanding::name).toList());
        assertNull(model.standings().get(0).accuracy());
    }

    @Test
    void differencesArePairedBySeed() {
        feed.start().epochs(1);
        ArmStanding mnl = model.standings().get(2);
        // Fused accuracies by formula: none 0.50 0.51 0.52, mnl 0.70 0.73 0.76.
        assertEquals(0.73, mnl.accuracy().mean(), 1e-6);
        assertEquals(0.22, mnl.difference().mean(), 1e-6);
        // Sample standard deviation 0.02 of three differences, t(0.975; 2) = 4.3027.
        assertEquals(4.3027 * 0.02 / Math.sqrt(3), mnl.difference().halfWidth(), 1e-5);
        assertTrue(mnl.significant());
        assertTrue(model.standings().get(0).baseline());
        assertNull(model.standings().get(0).difference());
        assertEquals(List.of("image", "audio"), model.modalities());
    }

    @Test
    void differencesAreToTheBaselineWhereverItStands() {
        RunLayout usual = feed.numbers.layout();
        Feed other = new Feed(
                new Numbers(new RunLayout(
                        usual.arms(), 1, usual.seeds(), usual.modalities(), usual.classNames(), usual.epochs())),
                null);
        ArmsViewModel shown = new ArmsViewModel(
                other.session, new SimpleObjectProperty<>(Scenarios.byDefault().experiment()), () -> "Blind spot");
        other.start().epochs(1);
        // Fused accuracies by formula: none 0.50 0.51 0.52, all-class 0.60 0.62 0.64, mnl 0.70 0.73 0.76.
        assertEquals(-0.11, shown.standings().get(0).difference().mean(), 1e-6);
        assertNull(shown.standings().get(1).difference());
        assertTrue(shown.standings().get(1).baseline());
        assertEquals(0.11, shown.standings().get(2).difference().mean(), 1e-6);
        assertEquals(1, shown.standings().stream().filter(ArmStanding::baseline).count());
    }

    @Test
    void theSameSettingsOnceMoreAreAnotherRun() {
        List<String> titles = new ArrayList<>(List.of("First", "Second"));
        ArmsViewModel shown = new ArmsViewModel(
                feed.session, new SimpleObjectProperty<>(Scenarios.byDefault().experiment()), () -> titles.remove(0));
        feed.start().epochs(1);
        assertTrue(
                shown.captionProperty().get().startsWith("First"),
                shown.captionProperty().get());
        feed.session.start(feed.session.experimentProperty().get(), false);
        feed.pulse.beat();
        feed.epochs(1);
        assertTrue(
                shown.captionProperty().get().startsWith("Second"),
                shown.captionProperty().get());
    }

    @Test
    void aStoppedArmSaysAfterHowManyEpochs() {
        feed.start();
        feed.run.reach(new ScheduleEvent(6, ScheduleEvent.Kind.STOPPED, 34, 20));
        feed.run.reach(new ScheduleEvent(7, ScheduleEvent.Kind.STOPPED, 51, 20));
        feed.run.reach(new ScheduleEvent(6, ScheduleEvent.Kind.RATE_REDUCED, 9, 0.1));
        feed.run.reach(new ScheduleEvent(6, ScheduleEvent.Kind.RATE_REDUCED, 12, 0.01));
        feed.epochs(1);
        assertEquals(
                "rate reduced 2 times, last after epoch 12 (1 of 3 seeds)\nbest epoch 20 (2 of 3 seeds)\n"
                        + "stopped after epoch 34–51 (2 of 3 seeds)",
                model.standings().get(2).course());
        assertEquals("", model.standings().get(0).course());
    }

    @Test
    void whatIsBoldIsWhatTheTestInTheResultsTableFinds() {
        feed.start().epochs(1);
        RunHistory history = feed.session.historyProperty().get();
        Map<String, PairedComparison> compared =
                new ArmSummaries(history.layout(), history.get(history.size() - 1)).comparisons(Metrics.ACCURACY_FUSED);
        for (ArmStanding standing : model.standings()) {
            boolean expected =
                    !standing.baseline() && compared.get(standing.name()).significant();
            assertEquals(expected, standing.significant(), standing.name());
        }
        assertTrue(model.standings().stream().anyMatch(ArmStanding::significant));
    }

    @Test
    void pointsAlwaysCarryTheirSign() {
        assertEquals("+1.64 ± 0.31", Points.difference(new MeanInterval(0.0164, 0.0031, 20)));
        assertEquals("−0.53 ± 0.40", Points.difference(new MeanInterval(-0.0053, 0.004, 20)));
        assertEquals("0.00 ± 0.10", Points.difference(new MeanInterval(-0.00001, 0.001, 20)));
        assertEquals("+2.00", Points.difference(new MeanInterval(0.02, Double.NaN, 1)));
        assertEquals("92.1 % ± 0.4", Points.percent(new MeanInterval(0.9213, 0.0041, 20)));
    }

    @Test
    void aRunOfOtherSettingsThanThoseBesideItSaysSo() {
        SimpleObjectProperty<Experiment> planned =
                new SimpleObjectProperty<>(Scenarios.byDefault().experiment());
        ArmsViewModel shown = new ArmsViewModel(feed.session, planned, () -> "Blind spot");
        feed.start().epochs(1);
        Experiment run = feed.session.experimentProperty().get();
        planned.set(run);
        assertTrue(
                shown.captionProperty().get().startsWith("Blind spot, on "),
                shown.captionProperty().get());
        assertFalse(
                shown.captionProperty().get().contains("the run before"),
                shown.captionProperty().get());
        planned.set(run.withSeeds(new SeedRange(77, 3)));
        assertTrue(
                shown.captionProperty().get().contains("settings have changed"),
                shown.captionProperty().get());
        planned.set(run.withDataset(new DatasetSpec.Folder("elsewhere", 0)));
        assertTrue(shown.captionProperty().get().contains("Other data are set up now: all views show the run before."));
    }
}
