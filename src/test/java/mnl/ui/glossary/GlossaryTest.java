package mnl.ui.glossary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import mnl.analysis.contribution.Contributions;
import mnl.analysis.metric.FinalMetric;
import mnl.analysis.run.Metrics;
import mnl.experiment.Arm;
import mnl.experiment.DominanceRule;
import mnl.experiment.FusionRule;
import mnl.experiment.GuidanceForm;
import mnl.experiment.GuidanceMode;
import mnl.experiment.PairRule;
import mnl.experiment.fields.ExperimentFields;
import mnl.figure.formula.Formula;
import mnl.figure.formula.FormulaText;
import org.junit.jupiter.api.Test;

/** The terms are complete, and what they hold can be read. */
class GlossaryTest {
    private final Glossary glossary = Glossary.read();

    @Test
    void everyFormulaIsReadAndEveryLinkLeadsSomewhere() {
        Set<String> ids = new HashSet<>();
        for (GlossaryEntry entry : glossary.entries()) {
            assertTrue(ids.add(entry.id()), entry.id() + " is there twice");
            assertFalse(
                    entry.name().isBlank()
                            || entry.text().isBlank()
                            || entry.source().isBlank(),
                    entry.id());
            if (!entry.formula().isEmpty()) {
                assertFalse(FormulaText.of(Formula.parse(entry.formula())).isBlank(), entry.id());
            }
        }
        for (GlossaryEntry entry : glossary.entries()) {
            entry.see().forEach(id -> assertTrue(ids.contains(id), entry.id() + " links to " + id));
            assertFalse(entry.see().contains(entry.id()), entry.id() + " links to itself");
        }
    }

    @Test
    void whateverTheProgramHasIsExplained() {
        List<String> wanted = new ArrayList<>();
        all(wanted, "fusion:", FusionRule.values(), Enum::name);
        all(wanted, "mode:", GuidanceMode.values(), Enum::name);
        all(wanted, "dominance:", DominanceRule.values(), Enum::name);
        all(wanted, "pairs:", PairRule.values(), Enum::name);
        all(wanted, "form:", GuidanceForm.values(), Enum::name);
        all(wanted, "arm:", Arm.NAMED.toArray(Arm[]::new), Arm::name);
        all(wanted, "metric:", FinalMetric.values(), each -> each.of("").replace(".", ""));
        Stream.of(
                        Metrics.LOSS_TOTAL,
                        Metrics.LOSS_FUSED,
                        Metrics.LOSS_GUIDANCE,
                        Metrics.loss("modality"),
                        "ucom",
                        "guided",
                        "shapley",
                        Contributions.IMBALANCE,
                        Contributions.TOTAL)
                .forEach(each -> wanted.add("metric:" + each));
        Set<String> covered = new HashSet<>();
        glossary.entries().forEach(entry -> covered.addAll(entry.covers()));
        wanted.removeAll(covered);
        assertEquals(List.of(), wanted);
    }

    private static <T> void all(List<String> wanted, String kind, T[] values, Function<T, String> name) {
        Arrays.stream(values).forEach(each -> wanted.add(kind + name.apply(each)));
    }

    @Test
    void everySettingIsFoundByItsLabelAndItsPath() {
        for (String path : ExperimentFields.paths()) {
            String help = ExperimentFields.at(path).facts().help();
            String label = ExperimentFields.at(path).facts().label();
            assertTrue(
                    glossary.search(label).stream()
                            .anyMatch(entry -> entry.text().regionMatches(true, 0, help, 0, help.length())),
                    path);
        }
        assertTrue(glossary.search("dataset.trainSize").stream()
                .anyMatch(entry -> entry.name().startsWith("Training size")));
    }

    @Test
    void aTermIsFoundByItsNamesAndWhatTheFilesCallIt() {
        assertEquals("ucom", glossary.search("ucom").get(0).id());
        assertEquals("target-only", glossary.search("ce-only").get(0).id());
        assertTrue(glossary.search("PRODUCT_OF_EXPERTS").stream()
                .anyMatch(entry -> entry.id().equals("fusion-poe")));
        assertEquals(List.of(), glossary.search("no such thing at all"));
    }

    @Test
    void anExplanationLeadsToTheTermsThatItNames() {
        List<String> found =
                glossary.mentioned("Unimodal Confidence Margin: UCoM_m = f^m_y. Mean over the seeds.").stream()
                        .map(GlossaryEntry::id)
                        .toList();
        assertTrue(found.containsAll(List.of("ucom", "seeds")), found.toString());
        assertFalse(found.contains("mnl"), found.toString());
    }
}
