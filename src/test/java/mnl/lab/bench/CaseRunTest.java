package mnl.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mnl.engine.inspect.MatrixProducts.Product;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.Used;
import org.junit.jupiter.api.Test;

class CaseRunTest {
    private final List<String> order = new ArrayList<>();

    @Test
    void everyoneWorksInTurnOneWayRoundAndThenTheOther() {
        List<CaseOutcome.Row> rows =
                new CaseRun(List.of(taking("us", 1), taking("they", 3)), () -> order.add("|")).rows(2);
        assertEquals(List.of("us", "|", "they", "|", "they", "|", "us", "|", "us", "|", "they", "|"), order);
        assertEquals(
                List.of("us", "they"), rows.stream().map(CaseOutcome.Row::name).toList());
        assertEquals(2, rows.get(0).samples().size(), "the first round is not counted");
        BenchCase each = BenchCases.of("b", 1).get(0);
        CaseOutcome outcome = new CaseOutcome(each, rows, new ProductLimit(1, 0.25, 100), List.of());
        assertEquals(new Spread(3, 3, 3), outcome.ratio(rows.get(1)));
        assertEquals(1200 * 40, outcome.rate(rows.get(0)));
        assertEquals(0.25, outcome.shareOfLimit());
    }

    private Entrant taking(String name, double seconds) {
        return Entrant.of(name, () -> {
            order.add(name);
            return new Used(seconds, seconds);
        });
    }

    @Test
    void theFastestNumberOfThreadsIsKeptAndASlowOneGivenUp() {
        List<Double> bounds = new ArrayList<>();
        Map<Integer, BestThreads.Bounded> byThreads = new LinkedHashMap<>();
        byThreads.put(1, within -> {
            order.add("one");
            return new Used(2, 2);
        });
        byThreads.put(2, within -> {
            order.add("two");
            bounds.add(within);
            return new Used(within < 1000 ? Double.POSITIVE_INFINITY : 1, 1);
        });
        BestThreads best = new BestThreads("they", byThreads);
        assertEquals(2, best.take().seconds());
        assertEquals(List.of(8.0, 8.0), bounds);
        assertEquals("they, 1 thread", best.name());
        order.clear();
        best.take();
        assertEquals(List.of("one"), order);
    }

    @Test
    void theProductsOfAStepAreThoseForwardAndBack() {
        BenchWork work = BenchCases.of("b", 1).get(0).work();
        List<Product> step = ProductLimit.products(work, 64, true);
        assertEquals(10, step.size());
        assertEquals(new Product(40, 64, 240, 128), step.get(0));
        assertEquals(new Product(40, 240, 64, 128), step.get(1));
        assertEquals(new Product(40, 64, 10, 128), step.get(4));
        assertEquals(453e6, step.stream().mapToDouble(Product::operations).sum(), 2e6);
        assertEquals(4, ProductLimit.products(work, 64, false).size());
    }

    @Test
    void withoutALibraryThereIsNoLimit() {
        assertNull(ProductLimit.of(BenchCases.of("b", 1).get(0).work(), listener -> {
            throw new AssertionError();
        }));
    }

    @Test
    void anotherLossIsAnotherWork() {
        List<float[]> ours = List.of(new float[] {1, 2}, new float[] {0.5f, 1});
        assertTrue(Agreement.of("they", ours, new double[][] {{1, 2}, {0.50001, 1}})
                .holds());
        assertFalse(
                Agreement.of("they", ours, new double[][] {{1, 2}, {0.51, 1}}).holds());
        assertFalse(Agreement.of("they", ours, new double[][] {{1, 2}}).holds());
        assertFalse(Agreement.of("they", ours, new double[][] {{1}, {0.5}}).holds());
        assertFalse(Agreement.of("they", ours, new double[][] {{1, Double.NaN}, {0.5, 1}})
                .holds());
    }

    @Test
    void everyCaseSaysHowMuchWorkItIs() {
        assertEquals(1200 * 10, BenchCases.of("a", 1).get(0).work().passes());
        assertEquals(200 * 56 * 2, BenchCases.of("c", 1).get(0).work().passes());
        assertEquals(10_000 * 40, BenchCases.of("e", 1).get(0).work().passes());
        assertEquals(2, BenchCases.of("f", 1).size());
        assertFalse(BenchCases.of("f", 1).get(0).sequential(), "too long for a quick look");
        assertTrue(BenchCases.of("f", 2).get(0).sequential());
        for (String id : BenchCases.IDS) {
            BenchCases.of(id, 2).forEach(each -> assertEquals(64, each.small().samples()));
        }
    }

    @Test
    void growthReachesFromOneReplicaToManySamples() {
        assertEquals(1, Growth.work(new Growth.Size(1, 200, 2, 64)).replicas());
        assertEquals(256, Growth.work(new Growth.Size(256, 200, 2, 64)).replicas());
        BenchWork large = Growth.work(new Growth.Size(16, 1_000_000, 2, 64));
        assertEquals(1, large.experiment().schedule().epochs());
        assertEquals(16_000_000, large.passes());
    }
}
