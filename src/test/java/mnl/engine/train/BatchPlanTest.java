package mnl.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchPlanTest {

    @Test
    void keepsTheLastPartialBatch() {
        BatchPlan plan = new BatchPlan(List.of(1L), new int[] {21}, 8);
        assertEquals(3, plan.stepsPerEpoch());
        assertEquals(16, plan.from(2));
        assertEquals(21, plan.to(2));
        assertEquals(1, new BatchPlan(List.of(1L), new int[] {8}, 8).stepsPerEpoch());
    }

    @Test
    void everyEpochHoldsEverySampleOnceInAnotherOrder() {
        BatchPlan plan = new BatchPlan(List.of(1L), new int[] {50}, 8);
        int[] first = epoch(plan, 0, 50);
        int[] second = epoch(plan, 0, 50);
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(
                IntStream.range(0, 50).toArray(), IntStream.of(first).sorted().toArray());
        assertArrayEquals(
                IntStream.range(0, 50).toArray(), IntStream.of(second).sorted().toArray());
    }

    @Test
    void aSeedsOrderDoesNotDependOnTheOtherSeeds() {
        int[] alone = epoch(new BatchPlan(List.of(7L), new int[] {30}, 8), 0, 30);
        int[] among = epoch(new BatchPlan(List.of(5L, 6L, 7L), new int[] {30, 30, 30}, 8), 2, 30);
        assertArrayEquals(alone, among);
        assertFalse(Arrays.equals(alone, epoch(new BatchPlan(List.of(8L), new int[] {30}, 8), 0, 30)));
    }

    private static int[] epoch(BatchPlan plan, int seed, int samples) {
        plan.shuffle();
        return IntStream.range(0, samples).map(i -> plan.sample(seed, i)).toArray();
    }
}
