package mnl.lab.bench;

import java.util.List;
import java.util.stream.IntStream;
import mnl.lab.bench.work.Used;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything that was measured of it.
 *
 * @param measured the case
 * @param rows everybody who did the work, this program first
 * @param limit what its matrix products take alone; null where that was not measured
 * @param agreements of those who did the same work with other libraries
 */
public record CaseOutcome(
        BenchCase measured, List<Row> rows, @Nullable ProductLimit limit, List<Agreement> agreements) {
    public CaseOutcome {
        rows = List.copyOf(rows);
        agreements = List.copyOf(agreements);
    }

    /**
     * One who did the work.
     *
     * @param name who
     * @param samples what it took, round by round
     */
    public record Row(String name, List<Used> samples) {
        public Row {
            samples = List.copyOf(samples);
        }

        /** Seconds and their spread. */
        public Spread seconds() {
            return Spread.ofValues(samples.stream().mapToDouble(Used::seconds).toArray());
        }

        /** Median of the processors' seconds. */
        public double cpuSeconds() {
            return Spread.ofValues(
                            samples.stream().mapToDouble(Used::cpuSeconds).toArray())
                    .median();
        }
    }

    /** How many times as long as this program somebody takes, round by round. */
    public Spread ratio(Row row) {
        List<Used> own = rows.get(0).samples();
        return Spread.of(IntStream.range(0, Math.min(own.size(), row.samples().size()))
                .mapToObj(i ->
                        new TimePair(row.samples().get(i).seconds(), own.get(i).seconds()))
                .toList());
    }

    /** Samples a second that go through all replicas. */
    public double rate(Row row) {
        return measured.work().passes() / row.seconds().median();
    }

    /** The share of its matrix products' limit that this program reaches, 0 to 1; NaN where the limit was not measured. */
    public double shareOfLimit() {
        return limit == null
                ? Double.NaN
                : limit.seconds() / rows.get(0).seconds().median();
    }
}
