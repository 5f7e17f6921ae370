package mnl.lab.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mnl.data.WholeFile;
import mnl.data.disk.MadeFolders;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** Writes the files of a measurement into a run's folder, or another one. */
public final class ReportFiles {
    private ReportFiles() {}

    /**
     * Puts files that belong together in place of those of their names: either all of them fit on the disk or none takes its
     * place.
     *
     * @param texts by the files' names
     * @throws RunException when they cannot be written
     */
    public static void write(Path folder, Map<String, String> texts) {
        List<WholeFile> files = new ArrayList<>();
        try {
            MadeFolders made = MadeFolders.make(folder);
            try {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    WholeFile file = WholeFile.begin(folder.resolve(text.getKey()));
                    files.add(file);
                    file.stream().write(text.getValue().getBytes(StandardCharsets.UTF_8));
                }
                for (WholeFile file : files) {
                    file.keep();
                }
            } finally {
                files.forEach(WholeFile::close);
                made.removeIfEmpty();
            }
        } catch (IOException e) {
            Path first =
                    folder.resolve(texts.keySet().stream().sorted().findFirst().orElse(""));
            throw new RunException(Texts.of("evaluate.report-files.cannot-be-written-check", first, e.getMessage()), e);
        }
    }
}
