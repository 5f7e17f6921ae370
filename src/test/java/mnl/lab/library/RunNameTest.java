package mnl.lab.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.fields.GuidanceFields;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import org.junit.jupiter.api.Test;

class RunNameTest {
    private static final Instant STARTED = Instant.parse("2026-11-30T02:10:00Z");
    private static final Scenario SCENARIO = Scenarios.byDefault();
    private static final String TIME = RunName.time(STARTED);

    private static String name(String scenario, Experiment experiment) {
        RunOrigin origin = new RunOrigin(scenario, "Blind spot", "", experiment, Map.of(), "digits", "f");
        return RunName.of(new RunInfo(
                origin, Optional.empty(), RunStatus.FINISHED, "", STARTED, Duration.ZERO, OptionalInt.empty()));
    }

    private static Experiment lambda2(Experiment experiment) {
        return experiment.withGuidance(GuidanceFields.GUIDANCE.with(experiment.guidance(), Map.of("lambda", 2.0)));
    }

    @Test
    void theScenarioAndTheTime() {
        assertEquals("Blind spot · " + TIME, name(SCENARIO.name(), SCENARIO.experiment()));
    }

    @Test
    void whatDiffersFromTheScenarioBySymbolAndValue() {
        Experiment experiment = SCENARIO.experiment();
        assertEquals("Blind spot · λ 2 · " + TIME, name(SCENARIO.name(), lambda2(experiment)));
        assertEquals(
                "Blind spot · epochs 7 · " + TIME,
                name(
                        SCENARIO.name(),
                        experiment.withSchedule(
                                new Schedule(7, experiment.schedule().batchSize()))));
    }

    @Test
    void ofMuchThatDiffersTheFirst() {
        Experiment experiment = SCENARIO.experiment();
        Experiment other = lambda2(experiment).withSeeds(new SeedRange(5, 3)).withSchedule(new Schedule(7, 17));
        assertEquals(3 + 1 + 1, name(SCENARIO.name(), other).split(" · ", -1).length, name(SCENARIO.name(), other));
    }

    @Test
    void theDataWhereThereIsNoScenario() {
        Experiment usual = new ExperimentJson()
                .byDefault(
                        SCENARIO.experiment().dataset(),
                        SCENARIO.experiment().modalities().stream()
                                .map(modality -> modality.name())
                                .toList());
        assertEquals("digits · " + TIME, name(RunOrigin.OWN, usual));
        assertEquals("digits · λ 2 · " + TIME, name(RunOrigin.OWN, lambda2(usual)));
    }
}
