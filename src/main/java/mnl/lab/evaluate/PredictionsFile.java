package mnl.lab.evaluate;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.run.RunLayout;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.data.WholeFile;
import mnl.data.disk.MadeFolders;
import mnl.engine.Evaluation;
import mnl.figure.table.CsvTable;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * What every arm says to every sample, as CSV: one line per condition, seed, sample and arm, with the fused prediction,
 * every modality's, and the probabilities that they give the target. It grows beside its place, so that nothing is left of a
 * command that ends before its time. Where a replica's logits are no numbers, its cells are empty.
 */
public final class PredictionsFile implements AutoCloseable {
    /** With more lines than these it is compressed. */
    static final int MOST_LINES_PLAIN = 200_000;

    private static final String NAME = "evaluation-predictions.csv";
    private static final String COMPRESSED = NAME + ".gz";

    private final RunLayout layout;
    private final DataSource source;
    private final boolean compressed;
    private final Path folder;
    private final MadeFolders made;
    private final WholeFile file;
    private final CsvTable csv;

    /**
     * @param folder for the file; made where it is not there
     * @param layout of the run
     * @param source its data, which know the samples' names
     * @param lines how many there will be
     */
    public PredictionsFile(Path folder, RunLayout layout, DataSource source, long lines) {
        this.folder = folder;
        this.layout = layout;
        this.source = source;
        compressed = lines > MOST_LINES_PLAIN;
        try {
            made = MadeFolders.make(folder);
            file = WholeFile.begin(folder.resolve(compressed ? COMPRESSED : NAME));
        } catch (IOException e) {
            throw failed(e);
        }
        try {
            csv = new CsvTable(writer(file.stream()), head());
        } catch (IOException e) {
            close();
            throw failed(e);
        }
    }

    private Writer writer(OutputStream out) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(compressed ? new GZIPOutputStream(out) : out, StandardCharsets.UTF_8));
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("condition", "arm", "seed", "id", "label", "predicted.fused"));
        layout.modalities().forEach(modality -> head.add("predicted." + modality));
        head.add("p.fused");
        layout.modalities().forEach(modality -> head.add("p." + modality));
        return head;
    }

    /** Adds what was answered under one condition; the evaluation holds logits. */
    public void add(String condition, Evaluation evaluation) {
        try {
            lines(condition, evaluation);
        } catch (UncheckedIOException e) {
            throw failed(Objects.requireNonNull(e.getCause()));
        }
    }

    private void lines(String condition, Evaluation evaluation) {
        for (int s = 0; s < layout.seeds().size(); s++) {
            Dataset dataset = source.forSeed(layout.seeds().get(s));
            SampleAnswers answers = answers(evaluation, s);
            Split split = evaluation.request().split();
            for (int i = 0; i < answers.samples(); i++) {
                String id = dataset.sampleId(split, i).orElse(String.valueOf(i));
                for (int arm = 0; arm < answers.arms(); arm++) {
                    List<Object> line = new ArrayList<>(List.of(
                            condition,
                            layout.arms().get(arm),
                            layout.seeds().get(s),
                            id,
                            layout.classNames().get(answers.target(i))));
                    cells(line, answers, arm, i);
                    csv.line(line);
                }
            }
        }
    }

    private SampleAnswers answers(Evaluation evaluation, int seed) {
        int arms = layout.arms().size();
        float[][][] logits = new float[layout.modalities().size()][arms][];
        float[][] fused = new float[arms][];
        for (int arm = 0; arm < arms; arm++) {
            int replica = layout.replica(arm, seed);
            fused[arm] = evaluation.fusedLogits()[replica];
            for (int m = 0; m < logits.length; m++) {
                logits[m][arm] = evaluation.logits()[m][replica];
            }
        }
        return new SampleAnswers(evaluation.labels()[seed], logits, fused, null);
    }

    private void cells(List<Object> line, SampleAnswers answers, int arm, int sample) {
        for (int column = SampleAnswers.FUSED; column < answers.modalities(); column++) {
            int predicted = answers.prediction(arm, column, sample);
            line.add(predicted < 0 ? "" : layout.classNames().get(predicted));
        }
        for (int column = SampleAnswers.FUSED; column < answers.modalities(); column++) {
            line.add((float) answers.targetProbability(arm, column, sample));
        }
    }

    /** Puts the file into its place, also of an earlier one in the other form; then nothing more can be added. */
    public Path finish() {
        try {
            csv.close();
            file.keep();
            Files.deleteIfExists(folder.resolve(compressed ? NAME : COMPRESSED));
            return folder.resolve(compressed ? COMPRESSED : NAME);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Nothing is left where the file was not finished. */
    @Override
    public void close() {
        file.close();
        made.removeIfEmpty();
    }

    private RunException failed(IOException e) {
        return new RunException(
                Texts.of("evaluate.predictions-file.the-predictions-cannot-be", folder, e.getMessage()), e);
    }
}
