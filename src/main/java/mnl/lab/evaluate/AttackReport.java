package mnl.lab.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.experiment.ArmName;
import mnl.figure.table.CsvTable;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultsJson;
import mnl.lab.report.SummaryFormat;
import mnl.words.Texts;

/** Accuracy under attack as a table, as JSON and as CSV. */
public final class AttackReport {
    private static final int SCHEMA = 1;
    private static final int CLEAN = -1;

    private final RunLayout layout;
    private final Map<String, AttackResult> results;
    private final AttackRequest request;

    /** @param results by the name of what was attacked: all modalities, or one; the requests differ in that only */
    public AttackReport(RunLayout layout, Map<String, AttackResult> results) {
        this.layout = layout;
        this.results = new LinkedHashMap<>(results);
        this.request = results.values().iterator().next().request();
    }

    /** The accuracies as columns of text, with what they mean. */
    public String table() {
        List<String> head = new ArrayList<>(List.of("", Texts.of("evaluate.attack-report.no-attack")));
        request.radii().forEach(radius -> head.add(Texts.of("evaluate.attack-report.radius", Numbers.exact(radius))));
        Table.Builder table = Table.of(head);
        results.forEach((attacked, result) -> {
            table.section(title(attacked, result));
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                int shown = arm;
                List<Object> line = new ArrayList<>(
                        List.of(TableEntry.indented(ArmName.of(layout.arms().get(arm)))));
                indices().forEach(at -> line.add(SummaryFormat.text(result.accuracy(layout, shown, at), 100, 2)));
                table.row(line, false);
            }
        });
        StringBuilder text = new StringBuilder(table.build().text());
        text.append(System.lineSeparator()).append(caption());
        results.forEach((attacked, result) -> {
            if (!result.caveat().isEmpty()) {
                text.append(System.lineSeparator())
                        .append(title(attacked, result))
                        .append(": ")
                        .append(result.caveat());
            }
        });
        return text.toString();
    }

    private static String title(String attacked, AttackResult result) {
        return result.request().modalities().isEmpty()
                ? Texts.of("evaluate.attack-report.all-modalities")
                : Texts.of("evaluate.attack-report.alone", attacked);
    }

    private String caption() {
        return Texts.of(
                "evaluate.attack-report.caption",
                layout.folds() != null && layout.folds().uneven()
                        ? Texts.of("evaluate.attack-report.samples-of-a-fold", samples())
                        : Texts.of("evaluate.attack-report.samples", samples()),
                layout.seeds().size() == 1
                        ? Texts.of("evaluate.attack-report.one-seed")
                        : Texts.of("evaluate.attack-report.mean-95-interval-over", layout.over()),
                Texts.of("evaluate.attack-report.steps", request.steps()),
                request.targeted()
                        ? Texts.of("evaluate.attack-report.starts-every-class", request.starts())
                        : Texts.of("evaluate.attack-report.starts", request.starts()),
                EpochText.of(epoch(), layout.epochs()));
    }

    /** Every attack is on the one model of a run that is over. */
    private double epoch() {
        return results.values().iterator().next().epoch();
    }

    /**
     * Every figure as JSON.
     *
     * @param title of the run
     */
    public String json(String title) {
        ObjectNode tree = ReportJson.node();
        tree.put("schema", SCHEMA).put("title", title);
        tree.set("model", ResultsJson.model(epoch(), layout));
        tree.put("split", request.split().name().toLowerCase(Locale.ROOT)).put("samples", samples());
        tree.put("steps", request.steps()).put("stepSize", request.stepSize());
        tree.put("starts", request.starts()).put("targeted", request.targeted()).put("seed", request.seed());
        ArrayNode seeds = tree.putArray("seeds");
        layout.seeds().forEach(seeds::add);
        ArrayNode attacks = tree.putArray("attacks");
        results.forEach((attacked, result) -> {
            ObjectNode attack = attacks.addObject().put("attacked", attacked);
            ArrayNode moved = attack.putArray("modalities");
            (result.request().modalities().isEmpty()
                            ? layout.modalities()
                            : result.request().modalities())
                    .forEach(moved::add);
            attack.put("notNumbers", result.unknown());
            ArrayNode arms = attack.putArray("arms");
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                ObjectNode one = arms.addObject().put("name", layout.arms().get(arm));
                SummaryFormat.put(one.putObject("accuracy"), result.accuracy(layout, arm, CLEAN));
                ArrayNode at = one.putArray("accuracyAtRadius");
                for (int i = 0; i < request.radii().size(); i++) {
                    SummaryFormat.put(
                            at.addObject().put("radius", request.radii().get(i)), result.accuracy(layout, arm, i));
                }
            }
        });
        return ReportJson.text(tree);
    }

    /** One line per attack, arm, seed and radius; the radius 0 has the accuracy without an attack. */
    public String csv() {
        CsvTable table = new CsvTable("attacked", "arm", "seed", "radius", "accuracy");
        results.forEach((attacked, result) -> {
            for (int r = 0; r < layout.comparedReplicas(); r++) {
                for (int at : indices()) {
                    table.line(
                            attacked,
                            layout.arms().get(r / layout.seeds().size()),
                            layout.seeds().get(r % layout.seeds().size()),
                            at == CLEAN ? Double.valueOf(0) : request.radii().get(at),
                            result.accuracy(r, at));
                }
            }
        });
        return table.text();
    }

    private int samples() {
        return results.values().iterator().next().samples();
    }

    private List<Integer> indices() {
        return IntStream.range(CLEAN, request.radii().size()).boxed().toList();
    }
}
