package mnl.experiment.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The bounds of every number in an experiment, said a second time on purpose: they follow from what a run can do, not from their
 * declaration, and a changed one has to be meant.
 */
class DeclaredBoundsTest {
    private static final String BOUNDS = """
        schema: a whole number from 1 to 1
        dataset.classes: a whole number from 2 to 1000
        dataset.dimensions: a whole number from 1 to 4096
        dataset.modalities[*].amplitude: a number from 0 to 1000
        dataset.modalities[*].deviation: above 0 and at most 1000
        dataset.modalities[*].separation: a number from 0 to 1
        dataset.confusablePairs[*].first: a whole number from 0 to 999
        dataset.confusablePairs[*].second: a whole number from 0 to 999
        dataset.carriedByOne: a number from 0 to 1
        dataset.misleading: a number from 0 to 1
        dataset.trainSize: a whole number from 1 to 1000000
        dataset.validationSize: a whole number from 0 to 1000000
        dataset.testSize: a whole number from 1 to 1000000
        dataset.imbalance: a number from 1 to 1000
        dataset.validationShare: a number from 0 to 0.9
        modalities[*].encoder.channels: a whole number from 1 to 64
        modalities[*].encoder.width: a whole number from 1 to 4096
        modalities[*].encoder.depth: a whole number from 0 to 8
        modalities[*].lossWeight: a number from 0 to 1000
        modalities[*].trainingNoise.severity: a number from 0 to 10
        modalities[*].trainingNoise.share: a number from 0 to 1
        modalities[*].evaluationNoise.severity: a number from 0 to 10
        modalities[*].evaluationNoise.share: a number from 0 to 1
        fusion.weights: a number from 0 to 1000000
        fusion.rankLossWeight: a number from 0 to 1000
        fusion.annealingEpochs: a whole number from 1 to 10000
        arms[*].fusion.weights: a number from 0 to 1000000
        arms[*].fusion.rankLossWeight: a number from 0 to 1000
        arms[*].fusion.annealingEpochs: a whole number from 1 to 10000
        arms[*].adversarial.radius: above 0 and at most 1000
        arms[*].adversarial.steps: a whole number from 1 to 1000
        arms[*].adversarial.stepSize: a number from 0 to 1000
        arms[*].adversarial.share: above 0 and at most 1
        guidance.lambda: a number from 0 to 1000
        guidance.strength: a number from 0 to 1000
        guidance.warmUp.patience: a whole number from 1 to 10000
        guidance.warmUp.minimumImprovement: a number from 0 to 100
        guidance.warmUpEpochs: a whole number from 0 to 10000
        schedule.epochs: a whole number from 1 to 10000
        schedule.batchSize: a whole number from 1 to 65536
        schedule.learningRate.stepEpochs: a whole number from 1 to 10000
        schedule.learningRate.factor: above 0 and below 1
        schedule.learningRate.minimum: a number from 0 to 100
        schedule.learningRate.patience: a whole number from 1 to 10000
        schedule.earlyStopping.patience: a whole number from 1 to 10000
        schedule.monitor.minimumImprovement: a number from 0 to 100
        schedule.measureEvery: a whole number from 1 to 10000
        labels.weights: above 0 and at most 1000000
        labels.noiseShare: a number from 0 to 1
        optimizer.learningRate: above 0 and at most 100
        optimizer.weightDecay: a number from 0 to 100
        optimizer.momentum: at least 0 and below 1
        seeds.count: a whole number from 1 to 64
        seeds.first: a whole number from 0 to 4503599627370496
        """;

    private static Optional<NumberBounds> range(Field field) {
        if (field instanceof Field.OfNumber number) {
            return Optional.of(number.range());
        }
        if (field instanceof Field.OfNumbers numbers) {
            return Optional.of(numbers.range());
        }
        return field instanceof Field.OfNumbersByName byName ? Optional.of(byName.range()) : Optional.empty();
    }

    @Test
    void everyNumberHasTheBoundsThatAreMeant() {
        String declared = ExperimentFields.paths().stream()
                .flatMap(path -> range(ExperimentFields.at(path)).map(range -> path + ": " + range.words()).stream())
                .collect(Collectors.joining("\n"));
        assertEquals(BOUNDS.strip(), declared);
    }

    @Test
    void theWordsSayWhichBoundsAreIn() {
        assertEquals(
                "a whole number from 2 to 7; a number from -1 to 0.5; above 0 and at most 3; at least 0 and below 1; "
                        + "above 0 and below 1",
                Stream.of(
                                NumberBounds.whole(2, 7),
                                NumberBounds.within(-1, 0.5),
                                NumberBounds.positive(3),
                                NumberBounds.belowOne(),
                                NumberBounds.insideUnit())
                        .map(NumberBounds::words)
                        .collect(Collectors.joining("; ")));
    }
}
