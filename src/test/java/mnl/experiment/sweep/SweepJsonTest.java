package mnl.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.FusionRule;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepJsonTest {

    @Test
    void theGridIsTheProductAndItsFirstFieldVariesSlowest() {
        List<Cell> cells = cells("'grid': {'guidance.lambda': [0.7, 4], 'fusion.rule': ['MEAN', 'ENTROPY', 'PDF']}");
        assertEquals(6, cells.size());
        assertEquals(
                List.of("0.7 MEAN", "0.7 ENTROPY", "0.7 PDF", "4.0 MEAN", "4.0 ENTROPY", "4.0 PDF"),
                cells.stream()
                        .map(Cell::experiment)
                        .map(e -> e.guidance().lambda() + " " + e.fusion().rule())
                        .toList());
        Experiment base = Scenarios.byDefault().experiment();
        assertEquals(
                base.withReferences(List.of())
                        .withFusion(cells.get(3).experiment().fusion()),
                cells.get(3).experiment());
        assertEquals("lambda 4, rule MEAN", cells.get(3).place(List.of("guidance.lambda", "fusion.rule")));
    }

    @Test
    void zippedFieldsVaryTogether() {
        List<Cell> cells = cells("'grid': {'seeds.count': [1, 2]}, 'zip': [{'optimizer.learningRate': [0.1, 0.01],"
                + " 'schedule.epochs': [10, 100]}]");
        assertEquals(
                List.of("1 0.1 10", "1 0.01 100", "2 0.1 10", "2 0.01 100"),
                cells.stream()
                        .map(Cell::experiment)
                        .map(e -> e.seeds().count() + " " + e.optimizer().learningRate() + " "
                                + e.schedule().epochs())
                        .toList());
    }

    @Test
    void anIndexIsNeverANameAndANameInQuotesNeverAnIndex() {
        String named =
                "'experiment': {'dataset': {'kind': 'folder', 'path': 'x'}, 'modalities': [{'name': '1'}, {'name': '0'}]}";
        for (String first : List.of("modalities[0]", "modalities['1']")) {
            Experiment set = own(named, first);
            assertEquals(0.5, set.modalities().get(0).lossWeight(), first);
            assertEquals(1, set.modalities().get(1).lossWeight(), first);
        }
        Experiment second = own(named, "modalities['0']");
        assertEquals(1, second.modalities().get(0).lossWeight());
        assertEquals(0.5, second.modalities().get(1).lossWeight());
    }

    private Experiment own(String base, String element) {
        String grid = ", \"grid\": {\"" + element + ".lossWeight\": [0.5]}}";
        return new SweepJson()
                .read("test", "{" + base.replace('\'', '"') + grid, file -> "")
                .expand()
                .cells()
                .get(0)
                .experiment();
    }

    @Test
    void elementsAreNamedByIndexByNameAndAllAtOnce() {
        Experiment all =
                cells("'grid': {'modalities[*].encoder.width': [9]}").get(0).experiment();
        assertTrue(all.modalities().stream().allMatch(m -> m.encoder().width() == 9));
        Experiment second =
                cells("'grid': {'modalities[1].lossWeight': [0.5]}").get(0).experiment();
        assertEquals(0, second.modalities().get(0).lossWeight());
        assertEquals(0.5, second.modalities().get(1).lossWeight());
        Experiment named = cells("'grid': {'dataset.modalities[quiet].amplitude': [7],"
                        + " 'modalities[quiet].evaluationNoise': [{'kind': 'FEATURE_DROPOUT', 'severity': 1}]}")
                .get(0)
                .experiment();
        assertTrue(
                named.dataset().toString().contains("name=quiet, amplitude=7.0"),
                named.dataset().toString());
        assertEquals(1, named.modalities().get(1).evaluationNoise().severity());
        assertEquals(1, named.modalities().get(1).evaluationNoise().share(), "what is left out has its default");
    }

    @Test
    void armsAreListsAndMayHaveAFusionOfTheirOwn() {
        List<Cell> cells =
                cells("'grid': {'arms': [['none', 'mnl'], ['mnl', 'forced']]," + " 'arms[mnl].fusion.rule': ['MEAN']}");
        Experiment first = cells.get(0).experiment();
        assertEquals(
                List.of("none", "mnl"), first.arms().stream().map(Arm::name).toList());
        assertEquals(FusionRule.MEAN, first.fusionOf(first.arms().get(1)).rule());
        assertNull(first.arms().get(0).fusion());
        assertEquals("mnl", cells.get(1).experiment().baseline(), "the baseline is no arm there");
        assertEquals("none+mnl", cells.get(0).text("arms"));
    }

    @Test
    void aBaselineThatIsStillAmongTheArmsStays() {
        Experiment base = Scenarios.byName("blind-spot").experiment();
        String other = new ExperimentJson().write(base.withArms(base.arms(), "mnl"));
        Sweep sweep = new SweepJson()
                .read(
                        "s",
                        "{\"experiment\": " + other + ", "
                                + json("'grid': {'arms': [['none', 'mnl'], ['none', 'forced']]}")
                                        .substring(1),
                        file -> "");
        List<Cell> cells = sweep.expand().cells();
        assertEquals("mnl", cells.get(0).experiment().baseline());
        assertEquals("none", cells.get(1).experiment().baseline(), "mnl is no arm there");
    }

    @Test
    void aWholeElementMayVary() {
        List<Cell> cells = cells("'grid': {'modalities[1]': [{'name': 'quiet', 'lossWeight': 3}, {'name': 'quiet'}]}");
        assertEquals(3, cells.get(0).experiment().modalities().get(1).lossWeight());
        assertEquals(1, cells.get(1).experiment().modalities().get(1).lossWeight());
        assertEquals("loud", cells.get(0).experiment().modalities().get(0).name());
        assertEquals("{\"name\":\"quiet\",\"lossWeight\":3}", cells.get(0).text("modalities[1]"), "no list of names");
    }

    @Test
    void listsOfObjectsAreShownAsTheyAreWritten() {
        List<Cell> cells = cells("'grid': {'dataset.confusablePairs': [[{'first': 0, 'second': 1}], []]}");
        assertEquals("[{\"first\":0,\"second\":1}]", cells.get(0).text("dataset.confusablePairs"));
        assertEquals("[]", cells.get(1).text("dataset.confusablePairs"));
    }

    @Test
    void anArmsFusionStartsFromTheCellsOwn() {
        List<Cell> cells =
                cells("'grid': {'arms[mnl].fusion.rankLossWeight': [0.5], 'fusion.rule': ['MEAN'," + " 'QMF_ENERGY']}");
        assertEquals(FusionRule.MEAN, armFusion(cells.get(0)));
        assertEquals(FusionRule.QMF_ENERGY, armFusion(cells.get(1)));
    }

    @Test
    void onlyFieldsWithMoreThanOneValueVary() {
        Sweep sweep = sweep("'grid': {'schedule.epochs': [5], 'guidance.lambda': [1, 2], 'seeds.count': [3, 3]}");
        assertEquals(List.of("guidance.lambda"), sweep.varying());
        assertEquals(List.of("schedule.epochs", "guidance.lambda", "seeds.count"), sweep.fields());
    }

    @Test
    void shortNamesAreShortWhereTheyAreClear() {
        List<String> fields = List.of("modalities[0].lossWeight", "modalities[1].lossWeight", "fusion.rule");
        assertEquals("rule", Sweep.shortName("fusion.rule", fields));
        assertEquals("modalities[0].lossWeight", Sweep.shortName("modalities[0].lossWeight", fields));
    }

    @Test
    void aCellThatIsNoExperimentIsNamedAndTheOthersAreThere() {
        Expansion expansion =
                sweep("'grid': {'fusion.rule': ['MEAN', 'BEST', 3]}").expand();
        assertEquals(List.of(1), expansion.cells().stream().map(Cell::number).toList());
        assertEquals(List.of(2, 3), List.copyOf(expansion.unreadable().keySet()));
        assertTrue(expansion.unreadable().get(2).startsWith("The field \"fusion.rule\" must be one of: MEAN,"));
    }

    @Test
    void aBaseMayBeAFileOrStandThere() {
        String experiment =
                new ExperimentJson().write(Scenarios.byName("one-blind-pair").experiment());
        Experiment read = new SweepJson()
                .read("s", json("'config': 'c.json', 'grid': {'seeds.count': [2]}"), file -> {
                    assertEquals("c.json", file);
                    return experiment;
                })
                .base()
                .experiment();
        assertEquals(Scenarios.byName("one-blind-pair").experiment(), read);
        Sweep inline = new SweepJson()
                .read("s", "{\"experiment\": " + experiment + ", \"grid\": {\"seeds.count\": [2]}}", file -> "");
        assertEquals(read, inline.base().experiment());
        assertEquals("s", inline.base().name());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        'grid': {'guidance.lamda': [1]}            | `grid: there is no field guidance.lamda, nearest are: guidance.lambda.`
        'grid': {'lambda': [1]}                    | `grid: there is no field lambda, nearest are: guidance.lambda.`
        'grid': {'modality[0].encoder.width': [1]} | `grid: there is no field modality[0].encoder.width, nearest are: modalities[*].encoder.width.`
        'grid': {'modalities[7].enabled': [true]}  | `grid: modalities[7].enabled does not lead to a field. There is no element [7]: choose [*] for all, [0] to [1], or a name, loud, quiet.`
        'grid': {'modalities.enabled': [true]}     | `grid: there is no field modalities.enabled, nearest are: modalities[*].enabled, schedule.earlyStopping.enabled.`
        'grid': {'fusion.rule.name': [1]}          | `grid: there is no field fusion.rule.name, nearest are: arms[*].name, modalities[*].name, references[*].name.`
        'grid': {'guidance..lambda': [1]}          | `"guidance..lambda" is no path to a field: write names with dots between them and list elements in brackets, such as modalities[0].encoder.width.`
        'grid': {'guidance.lambda': 1}             | `grid: guidance.lambda must have a list of values in square brackets, with at least one.`
        'grid': {'guidance.lambda': []}            | `grid: guidance.lambda must have a list of values in square brackets, with at least one.`
        'grid': [1]                                | `The field "grid" must be an object in braces, of paths of fields, each with a list of values.`
        'grid': {}                                 | `There is no grid: add "grid" with paths of fields, each with a list of values, such as "guidance.lambda": [0.7, 4].`
        'zip': {'seeds.count': [1, 2], 'seeds.first': [1]} | `zip: the fields vary together, and seeds.count has 2 values, seeds.first 1: give each as many.`
        'grid': {'seeds.count': [1]}, 'zip': [{'seeds.count': [1]}] | `zip[0]: seeds.count stands there twice: remove one.`
        'grid': {'modalities[0].encoder.width': [8], 'modalities[loud].encoder.width': [9]} | `grid: modalities[loud].encoder.width and modalities[0].encoder.width set the same field: remove one.`
        'grid': {'modalities[0].encoder.width': [8]}, 'zip': {'modalities[loud].encoder.width': [9]} | `zip: modalities[loud].encoder.width and modalities[0].encoder.width set the same field: remove one.`
        'grid': {'modalities[1].encoder.width': [8], 'modalities[*].encoder.width': [9]} | `grid: modalities[*].encoder.width and modalities[1].encoder.width set the same field: remove one.`
        'grid': {'arms[3].fusion.rule': ['MEAN'], 'arms[mnl].fusion.rule': ['PDF']} | `grid: arms[mnl].fusion.rule and arms[3].fusion.rule set the same field: remove one.`
        'grid': {'seeds.count': [1]}, 'epochs': 3  | `The field "epochs" is not known, known here are: scenario, config, experiment, data, setup, grid, zip. Settings of the experiment belong into "experiment", or into "grid" with one value.`
        'grid': {'seeds.count': [1]}, 'config': 'x' | `The base must be given once, as "scenario" (a name), "config" (a file), "data" (a dataset folder), "setup" (a line of Copy setup) or "experiment" (an object), and it is given 2 times.`
        """)
    void whatIsWrongIsOneSentenceWithThePlace(String fields, String message) {
        ExperimentFormatException e = assertThrows(ExperimentFormatException.class, () -> sweep(fields));
        assertEquals(message, e.getMessage());
    }

    /** The field is one of a folder, and the data are drawn. */
    @Test
    void aFieldOfTheOtherKindOfDataIsRefusedWithThoseThatThereAre() {
        ExperimentFormatException e =
                assertThrows(ExperimentFormatException.class, () -> sweep("'grid': {'dataset.path': ['x']}"));
        String said = e.getMessage();
        assertTrue(said.contains("dataset.path") && said.contains("There is no \"path\" beside "), said);
        assertTrue(said.contains("classes, dimensions, modalities"), said);
    }

    @Test
    void anExperimentOnAFolderNamesItsModalities() {
        String folder = "'experiment': {'dataset': {'kind': 'folder', 'path': 'x'}%s}, 'grid': {'seeds.count': [2]}";
        ExperimentFormatException e = assertThrows(ExperimentFormatException.class, () -> new SweepJson()
                .read("s", json(String.format(folder, "")), file -> ""));
        assertTrue(e.getMessage().contains("does not say which modalities"), e.getMessage());
        Sweep named = new SweepJson()
                .read("s", json(String.format(folder, ", 'modalities': [{'name': 'a'}, {'name': 'b'}]")), file -> "");
        assertEquals(2, named.base().experiment().modalities().size());
    }

    @Test
    void theLargestGridIsOneOfTenThousand() {
        String hundred = IntStream.rangeClosed(1, 100).boxed().toList().toString();
        String fields = "'grid': {'seeds.count': %s, 'seeds.first': %s%s}";
        assertEquals(10_000, sweep(String.format(fields, hundred, hundred, "")).size());
        String more = String.format(fields, hundred, hundred, ", 'schedule.epochs': [1, 2]");
        assertThrows(ExperimentFormatException.class, () -> sweep(more));
    }

    @Test
    void aGridOfDaysIsRefused() {
        String values = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22]";
        String fields = String.format(
                "'grid': {'seeds.count': %s, 'seeds.first': %s, 'schedule.epochs': %s}", values, values, values);
        ExperimentFormatException e = assertThrows(ExperimentFormatException.class, () -> sweep(fields));
        assertTrue(e.getMessage().startsWith("The grid has more than 10000 cells"), e.getMessage());
    }

    private static FusionRule armFusion(Cell cell) {
        Arm mnl = cell.experiment().arms().get(3);
        assertEquals(0.5, mnl.fusion().rankLossWeight());
        return mnl.fusion().rule();
    }

    private static List<Cell> cells(String fields) {
        Expansion expansion = sweep(fields).expand();
        assertTrue(expansion.unreadable().isEmpty(), expansion.unreadable().toString());
        return expansion.cells();
    }

    private static Sweep sweep(String fields) {
        return new SweepJson().read("test", json("'scenario': 'blind-spot', " + fields), file -> "");
    }

    private static String json(String fields) {
        return "{" + fields.replace('\'', '"') + "}";
    }
}
