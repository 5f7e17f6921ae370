package mnl.cli.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mnl.figure.table.Table;
import mnl.figure.text.Numbers;
import mnl.lab.bench.Agreement;
import mnl.lab.bench.CaseOutcome;
import mnl.lab.bench.Growth;
import mnl.lab.bench.Outcome;
import mnl.lab.bench.ProductLimit;
import mnl.lab.bench.Spread;

/** Prints what a benchmark found, case by case as it comes. */
final class BenchTables {
    private static final double KILO = 1e3;
    private static final String LARGE = "large spread";

    private final PrintWriter out;

    BenchTables(PrintWriter out) {
        this.out = out;
    }

    void print(CaseOutcome outcome) {
        out.println(
                "Case " + outcome.measured().id() + ": " + outcome.measured().title());
        Table.Builder table = Table.of("", "ms", "min", "max", "CPU ms", "samples/s", "ratio", "min", "max", "");
        boolean own = true;
        for (CaseOutcome.Row row : outcome.rows()) {
            Spread seconds = row.seconds();
            Spread ratio = outcome.ratio(row);
            table.row(
                    row.name(),
                    millis(seconds.median()),
                    millis(seconds.low()),
                    millis(seconds.high()),
                    Double.isNaN(row.cpuSeconds()) ? "" : millis(row.cpuSeconds()),
                    rate(outcome.rate(row)),
                    own ? "" : decimals(ratio.median()),
                    own ? "" : decimals(ratio.low()),
                    own ? "" : decimals(ratio.high()),
                    seconds.isLarge() ? LARGE : "");
            own = false;
        }
        out.print(table.build().text());
        ProductLimit limit = outcome.limit();
        if (limit != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "Its matrix products alone: %s ms (%.0f GFLOP/s, %d %s), %s samples/s; this program reaches %.0f%% of that.",
                    millis(limit.seconds()),
                    limit.gigaflops(),
                    limit.threads(),
                    limit.threads() == 1 ? "thread" : "threads",
                    rate(outcome.measured().work().passes() / limit.seconds()),
                    100 * outcome.shareOfLimit()));
        }
        if (!outcome.agreements().isEmpty()) {
            out.println(outcome.agreements().stream()
                    .map(BenchTables::sameWork)
                    .collect(Collectors.joining(
                            ", ", "Losses on the same batch from the same weights, three steps: ", ".")));
        }
        out.println();
        out.flush();
    }

    private static String sameWork(Agreement agreement) {
        return agreement.peer()
                + (agreement.holds()
                        ? " the same"
                        : String.format(
                                Locale.ROOT,
                                " OTHERS (difference %.1e), so its time proves nothing",
                                agreement.difference()));
    }

    void growth(List<Growth.Point> points) {
        out.println(
                "Growth: an epoch of training (16 replicas, 200 samples, 2 x 40 features, width 64, but for what is named)");
        Table.Builder table = Table.of("", "", "ms", "min", "max", "samples/s");
        for (Growth.Point point : points) {
            table.row(
                    point.axis(),
                    Integer.toString(point.value()),
                    decimals(point.epoch().median()),
                    decimals(point.epoch().low()),
                    decimals(point.epoch().high()),
                    rate(point.rate()));
        }
        out.print(table.build().text());
        out.println();
        out.flush();
    }

    void design(List<Outcome> outcomes) {
        Table.Builder table = Table.of("", "ratio", "min", "max", "");
        for (Outcome outcome : outcomes) {
            Spread spread = outcome.spread();
            table.row(
                    outcome.measure().first() + " : " + outcome.measure().second(),
                    decimals(spread.median()),
                    decimals(spread.low()),
                    decimals(spread.high()),
                    spread.isLarge() ? LARGE : "");
        }
        out.print(table.build().text());
        out.println();
        out.flush();
    }

    private static String millis(double seconds) {
        double millis = KILO * seconds;
        return Numbers.decimals(millis, millis < 100 ? 1 : 0);
    }

    private static String rate(double samples) {
        return samples >= 10 * KILO
                ? String.format(Locale.ROOT, "%.0fk", samples / KILO)
                : String.format(Locale.ROOT, "%.1fk", samples / KILO);
    }

    private static String decimals(double value) {
        return Numbers.decimals(value, 2);
    }
}
