package mnl.engine.train;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mnl.data.BayesCeiling;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.Signal;
import mnl.data.Split;
import mnl.experiment.NoiseSpec;

/** The small clouds, one modality of which cannot be read any more from some moment on, or is never read to its end. */
final class FailingSource implements DataSource {
    private final DataSource sound = GaussianSource.small();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();
    private volatile int unreadable = -1;
    private volatile int endless = -1;

    /** How often features were read since this was last asked. */
    int readsSince() {
        return reads.getAndSet(0);
    }

    /** From now on this modality cannot be read. */
    void fail(int modality) {
        unreadable = modality;
    }

    /** Reading this modality takes until it is cancelled. */
    void block(int modality) {
        endless = modality;
    }

    /** Waits until that modality is being read. */
    void awaitBlocked() throws InterruptedException {
        reading.await();
    }

    @Override
    public DatasetInfo info() {
        return sound.info();
    }

    @Override
    public Dataset forSeed(long seed) {
        return new Failing(sound.forSeed(seed));
    }

    @Override
    public String fingerprint() {
        return sound.fingerprint();
    }

    private final class Failing implements Dataset {
        private final Dataset sound;

        Failing(Dataset sound) {
            this.sound = sound;
        }

        @Override
        public DatasetInfo info() {
            return sound.info();
        }

        @Override
        public int size(Split split) {
            return sound.size(split);
        }

        @Override
        public int[] labels(Split split) {
            return sound.labels(split);
        }

        @Override
        public float[] features(Split split, int modality, NoiseSpec noise, long noiseSeed) {
            reads.incrementAndGet();
            if (modality == unreadable) {
                throw new DataException("The disk is gone. Bring it back.");
            }
            while (modality == endless) {
                reading.countDown();
                Cancellation.checkpoint();
                Thread.onSpinWait();
            }
            return sound.features(split, modality, noise, noiseSeed);
        }

        @Override
        public Signal signal(Split split, int sample, int modality, NoiseSpec noise, long noiseSeed) {
            return sound.signal(split, sample, modality, noise, noiseSeed);
        }

        @Override
        public Optional<BayesCeiling> bayesCeiling() {
            return sound.bayesCeiling();
        }
    }
}
