package mnl.cli.convert;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mnl.cli.terminal.Terminal;
import mnl.data.importing.ImportPlan;
import mnl.data.importing.Source;
import mnl.data.importing.SourceOutline;

/** Prints what was found in files. */
final class ConvertPreview {
    private static final int ROWS = 5;
    private static final int COLUMNS = 10;
    private static final int CELL = 12;

    private final Terminal terminal;

    ConvertPreview(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ImportPlan plan) {
        for (Source source : plan.sources()) {
            print(source.outline());
        }
        terminal.out().println("Nothing was written. To write the dataset, replace --preview by --out DIR.");
    }

    private void print(SourceOutline outline) {
        terminal.out().println(outline.name() + ": " + outline.format());
        outline.samples().ifPresent(count -> terminal.out().println("  samples     " + count));
        outline.modalities().forEach(modality -> terminal.out()
                .println("  modality    " + modality.name() + ", "
                        + modality.format().shape()));
        String tags = outline.tags().stream()
                .sorted()
                .map(tag -> tag.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        terminal.out().println("  has         " + (tags.isEmpty() ? "no labels, ids, groups or splits" : tags));
        outline.notes().forEach(note -> terminal.out().println("  note        " + note));
        table(outline);
        terminal.out().println();
    }

    private void table(SourceOutline outline) {
        line(outline.columns());
        outline.preview().stream().limit(ROWS).forEach(this::line);
    }

    private void line(List<String> cells) {
        if (!cells.isEmpty()) {
            terminal.out()
                    .println("  "
                            + cells.stream()
                                    .limit(COLUMNS)
                                    .map(ConvertPreview::cell)
                                    .collect(Collectors.joining(" "))
                            + (cells.size() > COLUMNS ? " ..." : ""));
        }
    }

    private static String cell(String text) {
        return String.format(
                Locale.ROOT, "%-" + CELL + "s", text.length() <= CELL ? text : text.substring(0, CELL - 3) + "...");
    }
}
