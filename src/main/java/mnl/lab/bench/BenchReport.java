package mnl.lab.bench;

import java.util.List;
import java.util.Map;

/**
 * Everything that a benchmark found.
 *
 * @param machine what it was measured on
 * @param versions of everything that took part, by name
 * @param notes what a reader must know: who was absent, what disturbed
 * @param cases works, with everybody who did them
 * @param growth what an epoch costs against each size
 * @param design ratios of this program's own ways
 */
public record BenchReport(
        Machine machine,
        Map<String, String> versions,
        List<String> notes,
        List<CaseOutcome> cases,
        List<Growth.Point> growth,
        List<Outcome> design) {
    public BenchReport {
        versions = Map.copyOf(versions);
        notes = List.copyOf(notes);
        cases = List.copyOf(cases);
        growth = List.copyOf(growth);
        design = List.copyOf(design);
    }
}
