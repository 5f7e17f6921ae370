package mnl.lab.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import mnl.analysis.noise.AccuracyUnderNoise;
import mnl.analysis.result.FinalResults;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.EpochText;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.analysis.run.ScheduleEventSummary;
import mnl.data.BayesCeiling;
import mnl.experiment.NoiseText;
import mnl.experiment.json.ExperimentJson;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;
import mnl.figure.line.LineFigure;
import mnl.figure.table.Table;
import mnl.figure.table.TableEntry;
import mnl.figure.text.Markup;
import mnl.lab.run.DurationText;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunInfo;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.RunStatus;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A run as one HTML file: no script, nothing loaded from elsewhere, light or dark as the reader's system is. */
public final class HtmlReport {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 340;
    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The whole document, without the figures that take the model itself. */
    public String render(RunContents run) {
        return render(run, Optional.empty(), null, List.of());
    }

    /**
     * The whole document.
     *
     * @param run the run
     * @param figures what was measured of the finished model; empty where that was not done
     * @param ceiling the best accuracy there can be; null where it is not known
     * @param opening the pictures that it opens with
     */
    public String render(
            RunContents run,
            Optional<FinalResults> figures,
            @Nullable BayesCeiling ceiling,
            List<OpeningFigure> opening) {
        RunOrigin origin = run.info().origin();
        StringBuilder out = new StringBuilder(1 << 16);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Markup.escape(Texts.of("report.html-report.title", origin.title())))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(Markup.escape(origin.title()))
                .append("</h1>\n");
        if (!origin.commentary().isBlank()) {
            out.append("<p class=\"lead\"><b>")
                    .append(Texts.of("report.html-report.what-to-expect"))
                    .append("</b> ")
                    .append(ReportPart.set(origin.commentary()))
                    .append("</p>\n");
        }
        out.append("<p>").append(Markup.escape(about(run))).append("</p>\n");
        opening.forEach(each -> opening(out, each));
        run.last().ifPresent(last -> results(out, last));
        figures.ifPresent(found -> out.append(new FinalTables(found, NoiseText.under(origin.experiment())).render())
                .append(new ContributionTables(found).render()));
        run.info().layout().ifPresent(layout -> out.append(new ScheduleEventTable(layout, run.events()).render()));
        run.info()
                .layout()
                .ifPresent(layout -> figures(
                        out,
                        layout,
                        run,
                        ceiling,
                        figures.map(FinalResults::noiseCurves).orElse(List.of())));
        configuration(out, origin);
        return out.append("</body>\n</html>\n").toString();
    }

    private static void opening(StringBuilder out, OpeningFigure each) {
        out.append("<h2>").append(Markup.escape(each.figure().title())).append("</h2>\n<figure class=\"story\">");
        out.append(each.inline())
                .append("</figure>\n<p>")
                .append(ReportPart.set(each.lead()))
                .append("</p>\n");
        if (!each.more().isEmpty()) {
            out.append("<p class=\"more\">").append(ReportPart.set(each.more())).append("</p>\n");
        }
    }

    private static String about(RunContents run) {
        RunInfo info = run.info();
        double epoch = run.measurements().isEmpty()
                ? 0
                : run.measurements().get(run.measurements().size() - 1).epoch();
        String about = Texts.of(
                "report.html-report.about",
                info.status() == RunStatus.FINISHED
                        ? Texts.of("report.html-report.trained")
                        : Texts.of(
                                "report.html-report.stopped-early",
                                info.status().word()),
                info.origin().dataName(),
                info.origin().experiment().arms().size(),
                info.layout()
                        .map(RunLayout::over)
                        .orElse(Texts.of(
                                "report.html-report.seeds",
                                info.origin().experiment().seeds().count())),
                EpochText.of(epoch, info.origin().experiment().schedule().epochs()),
                DurationText.of(info.duration()),
                STARTED.format(info.started()));
        return Texts.together(about, weights(run));
    }

    /** Whose weights are not those of the last epoch. */
    private static String weights(RunContents run) {
        long stopped = run.events().stream()
                .filter(event -> event.kind() == ScheduleEvent.Kind.STOPPED)
                .count();
        return stopped == 0
                ? ""
                : Texts.of(
                        "report.html-report.weights-of-best-epoch",
                        stopped,
                        run.info().layout().map(RunLayout::replicas).orElse(0));
    }

    private static void results(StringBuilder out, ArmSummaries last) {
        ResultsTable table = new ResultsTable(last);
        boolean stars = table.blocks().stream()
                .anyMatch(block -> block.rows().stream().anyMatch(ResultsTable.Row::significant));
        String caption = table.caption();
        out.append(ReportPart.head(
                Texts.of("report.html-report.results"),
                stars
                        ? Texts.of("report.html-report.stars-are-bold", caption, table.model())
                        : caption + " " + table.model()));
        Table.Builder html = Table.of(
                Texts.of("report.html-report.arm"),
                Texts.of("report.html-report.accuracy"),
                Texts.of("report.html-report.difference"),
                Texts.of("report.html-report.better-on"),
                Texts.of("report.html-report.p-paired-t"),
                Texts.of("report.html-report.p-wilcoxon"),
                Texts.of("report.html-report.p-holm"));
        for (ResultsTable.Block block : table.blocks()) {
            html.section(block.title());
            block.rows().forEach(row -> html.row(cells(row), row.significant()));
        }
        out.append(html.build().html());
    }

    private static List<Object> cells(ResultsTable.Row row) {
        return List.of(
                row.arm(),
                row.accuracy(),
                TableEntry.number(row.difference()).tested(row.significant(), ""),
                row.wins(),
                row.tTest(),
                row.wilcoxon(),
                row.holm());
    }

    private static void figures(
            StringBuilder out,
            RunLayout layout,
            RunContents run,
            @Nullable BayesCeiling ceiling,
            List<AccuracyUnderNoise> curves) {
        if (run.measurements().isEmpty()) {
            return;
        }
        List<ScheduleEventSummary> course =
                ScheduleMarks.course(layout, run.events(), run.info().origin().experiment());
        String mean = layout.seeds().size() > 1
                ? Texts.of("report.html-report.mean-and-bands", layout.over(), layout.note())
                : Texts.of("report.html-report.mean", layout.over(), layout.note());
        out.append(ReportPart.head(
                        Texts.of("report.html-report.curves"),
                        course.isEmpty()
                                ? mean
                                : Texts.of("report.html-report.on-the-curves", mean, ScheduleMarks.legend(course))))
                .append("<div class=\"figures\">\n");
        int number = 0;
        List<LineFigure> all = new ArrayList<>(new RunFigures(layout, run.measurements(), course, ceiling).all());
        curves.forEach(found -> all.add(NoiseCurveFigures.of(found)));
        for (LineFigure figure : all) {
            number++;
            String svg = SvgFigure.render(figure, WIDTH, HEIGHT, false)
                    .replace("id=\"clip", "id=\"figure" + number + "-clip")
                    .replace("url(#clip", "url(#figure" + number + "-clip");
            out.append("<figure>").append(svg).append("</figure>\n");
        }
        out.append("</div>\n");
    }

    private static void configuration(StringBuilder out, RunOrigin origin) {
        out.append("<h2>").append(Texts.of("report.html-report.configuration")).append("</h2>\n<p>");
        new TreeMap<>(origin.versions())
                .forEach((what, version) -> out.append(Markup.escape(what + " " + version + "; ")));
        out.append(Texts.of("report.html-report.fingerprint"))
                .append(" <code>")
                .append(Markup.escape(origin.dataFingerprint()))
                .append("</code></p>\n<details><summary>")
                .append(Texts.of("report.html-report.whole-experiment"))
                .append("</summary>\n<pre>")
                .append(Markup.escape(new ExperimentJson().write(origin.experiment())))
                .append("</pre></details>\n");
    }

    private static String style() {
        FigureTheme light = FigureTheme.LIGHT;
        FigureTheme dark = FigureTheme.DARK;
        StringBuilder css = new StringBuilder();
        css.append(":root{color-scheme:light dark;--text:").append(light.text());
        css.append(";--muted:").append(light.muted()).append(";--line:").append(light.grid());
        css.append(";--back:").append(light.background()).append("}\n");
        css.append("@media(prefers-color-scheme:dark){:root{--text:").append(dark.text());
        css.append(";--muted:").append(dark.muted()).append(";--line:").append(dark.grid());
        css.append(";--back:").append(dark.background()).append("}}\n");
        recolour(css, light.text(), "text");
        recolour(css, light.muted(), "muted");
        recolour(css, light.grid(), "line");
        recolour(css, light.background(), "back");
        return css + STYLE;
    }

    /** Figures are drawn in the light theme; a rule outweighs the colour in the element itself. */
    private static void recolour(StringBuilder css, String color, String variable) {
        css.append("svg [fill=\"")
                .append(color)
                .append("\"]{fill:var(--")
                .append(variable)
                .append(")}\n");
        css.append("svg [stroke=\"")
                .append(color)
                .append("\"]{stroke:var(--")
                .append(variable)
                .append(")}\n");
    }

    private static final String STYLE = """
            body{font:16px/1.5 Inter,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;max-width:1180px;margin:0 auto;
            padding:2rem 1.25rem;color:var(--text);background:var(--back)}
            h1{font-size:1.8rem;line-height:1.2;margin:0 0 .8rem} h2{font-size:1.2rem;margin:2.2rem 0 .5rem}
            p{max-width:75ch} .lead{border-left:3px solid #0072b2;padding-left:1rem}
            .figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,440px),1fr));gap:1rem}
            figure{margin:0;border:1px solid var(--line);border-radius:8px;overflow:hidden} svg{width:100%;height:auto;display:block}
            .story{border:0;border-radius:0;max-width:960px} .more{color:var(--muted)}
            .wide{overflow-x:auto} table{border-collapse:collapse;font-variant-numeric:tabular-nums}
            td,th{padding:.3rem .9rem;text-align:right;white-space:nowrap} td:first-child,th:first-child{text-align:left}
            thead th{color:var(--muted);font-weight:600} tbody th{padding-top:1rem;border-bottom:1px solid var(--line)}
            tbody tr+tr+tr td{border-top:1px solid var(--line)} .significant{font-weight:700}
            pre{overflow-x:auto;border:1px solid var(--line);border-radius:8px;padding:1rem;font-size:.85rem}
            code{overflow-wrap:anywhere} summary{cursor:pointer}
            """;
}
