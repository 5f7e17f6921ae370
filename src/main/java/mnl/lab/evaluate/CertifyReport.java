package mnl.lab.evaluate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.analysis.robust.ArmRadii;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.engine.Certification;
import mnl.experiment.ArmName;
import mnl.figure.table.CsvTable;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Numbers;
import mnl.lab.report.ResultsJson;
import mnl.lab.report.SummaryFormat;
import mnl.words.Texts;

/** Certified radii as a table, as JSON and as CSV. */
public final class CertifyReport {
    private static final int SCHEMA = 1;

    private final RunLayout layout;
    private final Certification certification;
    private final List<Double> radii;

    /**
     * The radii of a model.
     *
     * @param radii at which accuracy is reported
     */
    public CertifyReport(RunLayout layout, Certification certification, List<Double> radii) {
        this.layout = layout;
        this.certification = certification;
        this.radii = List.copyOf(radii);
    }

    /** The radii as columns of text, with what they are worth. */
    public String table() {
        List<String> head = new ArrayList<>(List.of(
                "",
                Texts.of("evaluate.certify-report.radii-are"),
                Texts.of("evaluate.certify-report.median"),
                Texts.of("evaluate.certify-report.above-0")));
        radii.forEach(radius -> head.add(Texts.of("evaluate.certify-report.at", Numbers.exact(radius))));
        Table.Builder table = Table.of(head);
        for (ArmRadii arm : certification.arms()) {
            List<Object> line = new ArrayList<>(List.of(
                    TableEntry.indented(ArmName.of(arm.arm())),
                    arm.word(),
                    SummaryFormat.text(arm.median(layout), 1, 3),
                    SummaryFormat.text(arm.shareFrom(layout, 0), 100, 2)));
            radii.forEach(radius -> line.add(SummaryFormat.text(arm.shareFrom(layout, radius), 100, 2)));
            table.row(line, false);
        }
        return table.build().text() + System.lineSeparator() + caption();
    }

    private String caption() {
        String epoch = EpochText.of(certification.epoch(), layout.epochs());
        StringBuilder text = new StringBuilder(
                layout.seeds().size() == 1
                        ? Texts.of("evaluate.certify-report.one-seed", epoch)
                        : Texts.of("evaluate.certify-report.mean-over", layout.over(), layout.note(), epoch));
        certification.arms().stream()
                .filter(arm -> !arm.meaning().isEmpty())
                .map(arm -> arm.word() + ": " + arm.meaning())
                .distinct()
                .sorted()
                .forEach(
                        line -> text.append(System.lineSeparator()).append(line).append('.'));
        return text.toString();
    }

    /**
     * Every figure as JSON.
     *
     * @param title of the run
     */
    public String json(String title) {
        ObjectNode tree = ReportJson.node();
        tree.put("schema", SCHEMA).put("title", title);
        tree.set("model", ResultsJson.model(certification.epoch(), layout));
        tree.put("split", certification.request().split().name().toLowerCase(Locale.ROOT));
        ArrayNode seeds = tree.putArray("seeds");
        layout.seeds().forEach(seeds::add);
        ArrayNode arms = tree.putArray("arms");
        for (ArmRadii arm : certification.arms()) {
            ObjectNode one = arms.addObject();
            one.put("name", arm.arm()).put("fusion", arm.fusion().name()).put("kind", arm.word());
            SummaryFormat.put(one.putObject("medianRadius"), arm.median(layout));
            ArrayNode at = one.putArray("accuracyAtRadius");
            SummaryFormat.put(at.addObject().put("radius", 0.0), arm.shareFrom(layout, 0));
            radii.forEach(
                    radius -> SummaryFormat.put(at.addObject().put("radius", radius), arm.shareFrom(layout, radius)));
        }
        return ReportJson.text(tree);
    }

    /** One line per arm, seed and radius; at radius 0 stands the share with a radius above 0. */
    public String csv() {
        CsvTable table = new CsvTable("arm", "seed", "kind", "radius", "accuracy");
        List<Double> all = new ArrayList<>(List.of(0.0));
        all.addAll(radii);
        for (ArmRadii arm : certification.arms()) {
            for (int s = 0; s < layout.seeds().size(); s++) {
                for (double radius : all) {
                    table.line(
                            arm.arm(),
                            layout.seeds().get(s),
                            arm.word(),
                            radius,
                            arm.perSeed().get(s).shareFrom(radius));
                }
            }
        }
        return table.text();
    }
}
