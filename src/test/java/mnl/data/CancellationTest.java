package mnl.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import mnl.data.folder.FolderSource;
import mnl.data.synthetic.CeilingEstimate;
import mnl.data.synthetic.SyntheticSource;
import mnl.experiment.DatasetSpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private static final NoiseSpec NOISE = new NoiseSpec(NoiseKind.FEATURE_GAUSSIAN, 4, 1);
    private static final DatasetSpec.Synthetic DIALS = new DatasetSpec.Synthetic(
            3,
            6,
            List.of(new DatasetSpec.SyntheticModality("a", 2, 1, 1), new DatasetSpec.SyntheticModality("b", 1, 1, 1)),
            List.of(),
            0,
            0,
            30,
            20);

    /** The wish comes while the work is under way. */
    private static void assertHeeds(Supplier<?> work) {
        Cancellation cancellation = new Cancellation();
        assertThrows(
                CancellationException.class,
                () -> cancellation.heededBy(() -> {
                    cancellation.cancel();
                    return work.get();
                }));
    }

    @Test
    void synthesisEndsWhereItIsAndLeavesTheSourceUsable() {
        SyntheticSource source = new SyntheticSource(DIALS);
        assertHeeds(() -> source.forSeed(1));
        float[] drawn = source.forSeed(1).features(Split.TRAIN, 0, NoiseSpec.NONE, 0);
        assertArrayEquals(new SyntheticSource(DIALS).forSeed(1).features(Split.TRAIN, 0, NoiseSpec.NONE, 0), drawn);
    }

    @Test
    void noiseAndCeilingsOfSyntheticDataEndWhereTheyAre() {
        Dataset drawn = new SyntheticSource(DIALS).forSeed(1);
        assertHeeds(() -> drawn.features(Split.TRAIN, 0, NOISE, 1));
        assertHeeds(() -> CeilingEstimate.of(DIALS, 1, 10));
    }

    @Test
    void readingAFolderEndsWhereItIs() {
        Path folder = Path.of("sample-data", "av-digits");
        assertHeeds(() -> FolderSource.open(folder, 0));
        FolderSource source = FolderSource.open(folder, 0);
        assertHeeds(source::fingerprint);
        assertHeeds(() -> source.forSeed(1));
        Dataset read = source.forSeed(1);
        assertHeeds(() -> read.features(Split.TEST, 0, NoiseSpec.NONE, 0));
        assertTrue(read.features(Split.TEST, 0, NoiseSpec.NONE, 0).length > 0);
    }

    @Test
    void whoHeedsNoWishIsNotDisturbed() {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        assertThrows(CancellationException.class, () -> cancellation.heededBy(() -> 1));
        assertEquals(3, new SyntheticSource(DIALS).forSeed(1).info().classes());
    }

    @Test
    void aPartEndsWithTheWholeAndByItself() {
        Cancellation whole = new Cancellation();
        Cancellation part = whole.part();
        Cancellation other = whole.part();
        part.cancel();
        assertTrue(part.isCancelled());
        assertFalse(other.isCancelled() || whole.isCancelled());
        whole.cancel();
        assertTrue(other.isCancelled());
    }

    @Test
    void workWithinWorkHeedsTheInnerWishAndThenTheOuterAgain() {
        Cancellation outer = new Cancellation();
        Cancellation inner = new Cancellation();
        assertThrows(
                CancellationException.class,
                () -> outer.heededBy(() -> {
                    outer.cancel();
                    assertEquals(7, inner.heededBy(() -> seven()));
                    return seven();
                }));
    }

    private static int seven() {
        Cancellation.checkpoint();
        return 7;
    }
}
