package mnl.ui.robustness;

import java.util.List;
import java.util.Map;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;

/**
 * The attacks on a model; they differ in what they move only.
 *
 * @param results by what was moved, in order
 * @param stamp of what moment
 */
record AttacksFound(Map<String, AttackResult> results, ResultVersion stamp) {

    AttackResult any() {
        return results.values().iterator().next();
    }

    AttackRequest request() {
        return any().request();
    }

    /** Attacked samples, from the first one on. */
    int samples() {
        return any().samples();
    }

    List<String> names() {
        return List.copyOf(results.keySet());
    }
}
