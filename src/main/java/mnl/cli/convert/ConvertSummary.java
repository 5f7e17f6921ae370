package mnl.cli.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mnl.cli.terminal.Terminal;
import mnl.data.Split;
import mnl.data.importing.ImportReport;

/** Prints what was written. */
final class ConvertSummary {
    private static final int CLASSES = 20;

    private final Terminal terminal;

    ConvertSummary(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(ImportReport report) {
        terminal.out().println("Dataset:    " + report.folder());
        terminal.out().println("Samples:    " + report.samples() + " (" + parts(report) + ")");
        terminal.out().println("Classes:    " + classes(report));
        report.modalities().forEach(modality -> terminal.out()
                .println("Modality:   " + modality.name() + ", "
                        + modality.format().shape()));
        report.notes().forEach(note -> terminal.out().println("Note:       " + note));
        terminal.out()
                .println("Train:      train --data " + quoted(report.folder().toString()));
    }

    private static String parts(ImportReport report) {
        if (report.folds() > 0) {
            return report.folds() + " folds";
        }
        List<String> parts = new ArrayList<>();
        for (Split split : Split.values()) {
            parts.add(report.splitSizes().get(split) + " " + split.name().toLowerCase(Locale.ROOT));
        }
        return String.join(", ", parts);
    }

    private static String classes(ImportReport report) {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < Math.min(CLASSES, report.classes().size()); c++) {
            names.add(report.classes().get(c) + " (" + report.classCounts().get(c) + ")");
        }
        return report.classes().size() + ": " + String.join(", ", names)
                + (report.classes().size() > CLASSES ? ", ..." : "");
    }

    private static String quoted(String path) {
        return path.contains(" ") ? "\"" + path + "\"" : path;
    }
}
