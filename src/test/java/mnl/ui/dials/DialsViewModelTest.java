package mnl.ui.dials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.experiment.Experiment;
import mnl.experiment.json.Scenarios;
import mnl.figure.scatter.ScatterFigure;
import org.junit.jupiter.api.Test;

class DialsViewModelTest {
    private final Experiment base = Scenarios.byDefault().experiment();
    private final ObjectProperty<Experiment> experiment = new SimpleObjectProperty<>(on(3, 0.2, 0.4));
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final DialsViewModel model = new DialsViewModel(experiment, background::add, Runnable::run);

    private Experiment on(double amplitude, double rho, double sigma) {
        return base.withDataset(new Synthetic(
                4,
                6,
                List.of(
                        new SyntheticModality("first", amplitude, sigma, rho),
                        new SyntheticModality("second", 2, 1, 0)),
                List.of(new ClassPair(0, 1), new ClassPair(2, 3)),
                0,
                0,
                80,
                50));
    }

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    private List<ScatterFigure> figures() {
        return model.scatterProperty().get().figures(model.reach());
    }

    @Test
    void nothingIsDrawnForNobody() {
        experiment.set(on(4, 0.2, 0.4));
        assertTrue(background.isEmpty());
        assertNull(model.scatterProperty().get());
        model.showingProperty().set(true);
        work();
        assertEquals(80, model.preview().samples().labels().length);
        assertEquals(2, figures().size());
        assertEquals(4, figures().get(0).clouds().size());
    }

    @Test
    void whileDraggingOnlyTheNewestDialsAreDrawnAndRefined() {
        model.showingProperty().set(true);
        for (int step = 0; step < 20; step++) {
            experiment.set(on(3 + 0.1 * step, 0.2, 0.4));
        }
        assertEquals(2, background.size());
        work();
        assertEquals(experiment.get().dataset(), model.preview().question().spec());
        CeilingFeed.Ceilings last = model.ceilings().ceilingsProperty().get();
        assertEquals(experiment.get().dataset(), last.question().spec());
        assertEquals(CeilingFeed.MOST, last.estimate().samples());
    }

    @Test
    void ceilingsAreRoughFirstAndSayTheirError() {
        model.showingProperty().set(true);
        background.remove().run();
        background.remove().run();
        CeilingFeed.Ceilings rough = model.ceilings().ceilingsProperty().get();
        assertEquals(CeilingFeed.FIRST, rough.estimate().samples());
        CeilingWords words = new CeilingWords(rough);
        assertTrue(words.exactness().startsWith("from 1000 drawn samples, ± "), words.exactness());
        assertTrue(words.blindSpots().contains("Between 0 and 1 second is at 50.0 %: blind."), words.blindSpots());
        assertFalse(words.blindSpots().contains("first"), words.blindSpots());
        assertEquals(List.of("all classes", "0 or 1", "2 or 3"), words.bars().groups());
    }

    @Test
    void heldAxesStayWhileDialsMoveAndAFitTurnsThem() {
        model.showingProperty().set(true);
        work();
        double reach = model.reach();
        double first = figures().get(0).clouds().get(0).x()[0];
        experiment.set(on(1, 0.2, 0.4));
        work();
        assertEquals(reach, model.reach());
        assertNotEquals(first, figures().get(0).clouds().get(0).x()[0]);
        experiment.set(on(9, 0.2, 0.4));
        work();
        assertTrue(model.reach() > reach);
        experiment.set(on(1, 0.2, 0.4));
        work();
        double grown = model.reach();
        assertTrue(grown > reach);
        model.fit();
        assertTrue(model.reach() < grown);
    }

    @Test
    void thePlaneOfAPairShowsWhatRhoDoes() {
        model.showingProperty().set(true);
        work();
        Projection pair = model.projections().get(1);
        assertEquals("Pair 0–1", pair.title());
        model.projectionProperty().set(pair);
        double before = apart();
        experiment.set(on(3, 0.7, 0.4));
        work();
        assertSame(pair, model.projectionProperty().get());
        assertEquals(2 * 3 * 0.2, before, 0.3);
        assertEquals(2 * 3 * 0.7, apart(), 0.3);
    }

    private double apart() {
        List<ScatterFigure.Cloud> clouds = figures().get(0).clouds();
        return mean(clouds.get(0).y()) - mean(clouds.get(1).y());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void aPairThatIsTakenAwayIsNoLongerLookedAt() {
        model.showingProperty().set(true);
        work();
        model.projectionProperty().set(model.projections().get(2));
        Synthetic data = (Synthetic) experiment.get().dataset();
        experiment.set(
                base.withDataset(new Synthetic(4, 6, data.modalities(), List.of(new ClassPair(0, 1)), 0, 0, 80, 50)));
        work();
        assertTrue(model.projectionProperty().get().isPrincipal());
        assertEquals(2, model.projections().size());
    }

    @Test
    void dialsThatCannotBeDrawnAreSaidAndTheLastPictureStays() {
        model.showingProperty().set(true);
        work();
        ScatterMaker shown = model.scatterProperty().get();
        experiment.set(on(3, 1.5, 0.4));
        work();
        assertTrue(
                model.messageProperty().get().contains("separation"),
                model.messageProperty().get());
        assertSame(shown, model.scatterProperty().get());
        experiment.set(on(3, 0.5, 0.4));
        work();
        assertEquals("", model.messageProperty().get());
    }

    @Test
    void firstDialsThatCannotBeDrawnPromiseNoPictureAndNoCeiling() {
        experiment.set(on(Double.POSITIVE_INFINITY, 0.2, 0.4));
        model.showingProperty().set(true);
        assertEquals(CeilingFeed.ESTIMATING, model.ceilings().insteadProperty().get());
        work();
        assertNull(model.scatterProperty().get());
        assertFalse(model.messageProperty().get().isEmpty());
        assertFalse(
                model.messageProperty().get().contains("What is shown"),
                model.messageProperty().get());
        assertNull(model.ceilings().ceilingsProperty().get());
        assertEquals(CeilingFeed.NONE, model.ceilings().insteadProperty().get());
        experiment.set(on(3, 0.2, 0.4));
        assertEquals(CeilingFeed.ESTIMATING, model.ceilings().insteadProperty().get());
        work();
        assertEquals("", model.messageProperty().get());
        assertEquals(2, figures().size());
    }

    @Test
    void anotherNumberOfModalitiesTakesNewAxes() {
        model.showingProperty().set(true);
        work();
        Synthetic data = (Synthetic) experiment.get().dataset();
        experiment.set(base.withDataset(new Synthetic(
                4,
                6,
                List.of(data.modalities().get(0), data.modalities().get(1), new SyntheticModality("third", 1, 1, 0.5)),
                List.of(),
                0.3,
                0.5,
                80,
                50)));
        work();
        assertEquals(3, figures().size());
        assertTrue(model.scatterProperty().get().explained(2).endsWith(" % seen"));
    }
}
