package mnl.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.function.IntFunction;
import mnl.data.DataException;
import mnl.data.Fingerprint;
import mnl.data.Signal;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.FolderSource;
import mnl.data.folder.PayloadFormat;
import mnl.engine.EngineSettings;
import mnl.engine.djl.PyTorchRuntime;
import mnl.engine.frozen.EncodedRows;
import mnl.engine.frozen.FrozenModule;
import mnl.engine.frozen.WordPieces;
import mnl.runs.Workspace;

/** Encodes all samples of one modality and writes the new folder. */
final class Encoding {
    private final Terminal terminal;
    private final Workspace workspace;
    private final FolderSource source;
    private final IntFunction<Signal> signals;
    private final String modality;
    private final EncodeInput input;

    Encoding(Terminal terminal, Workspace workspace, FolderSource source, int modality, EncodeInput input) {
        this.terminal = terminal;
        this.workspace = workspace;
        this.source = source;
        this.signals = row -> source.signal(row, modality);
        this.modality = source.info().modalities().get(modality).name();
        this.input = input;
    }

    void run(Path moduleFile, int batch, Path folder, Path out, String name) {
        StopRequest stop = new StopRequest(
                terminal,
                "Interrupted; what is encoded is kept, and the same command goes on from there.",
                "Interrupted; the same command goes on from what is encoded.");
        try (EncodedRows rows = new EncodedRows(cache(moduleFile))) {
            encode(moduleFile, rows, batch, stop);
            write(rows, folder, out, name);
        } catch (IOException e) {
            throw new DataException(
                    "The features cannot be written (" + e.getMessage()
                            + "): check that the workspace and the new folder can be written to and have space.",
                    e);
        } finally {
            stop.over();
        }
        terminal.out().println("Dataset: " + out);
        terminal.out().println("In it, " + modality + " is there as the feature vectors " + name + ".");
    }

    /** One file for this very network, these samples and this preparation. */
    private Path cache(Path moduleFile) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        if (Files.isRegularFile(moduleFile)) {
            Fingerprint.update(digest, moduleFile);
        }
        if (signals.apply(0) instanceof Signal.Text && Files.isRegularFile(input.tokenizer())) {
            Fingerprint.update(digest, input.tokenizer());
        }
        String rest = source.fingerprint() + '\0' + modality + '\0' + input.description(signals.apply(0));
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return workspace.cache().resolve("features").resolve(Fingerprint.text(digest) + ".rows");
    }

    private void encode(Path moduleFile, EncodedRows rows, int batch, StopRequest stop) throws IOException {
        int samples = source.ids().size();
        if (rows.rows() >= samples) {
            return;
        }
        PyTorchRuntime runtime = PyTorchRuntime.open(EngineSettings.DEFAULT, new UnpackingNotice(terminal));
        try (FrozenModule module = FrozenModule.load(runtime, moduleFile);
                WordPieces pieces = pieces();
                Progress progress = Progress.on(terminal, samples, "Encoding", "sample")) {
            SignalBatches batches = batches(pieces);
            if (rows.rows() > 0) {
                terminal.err().println("Going on after " + rows.rows() + " samples that are encoded already.");
            }
            for (int from = rows.rows(); from < samples; from = rows.rows()) {
                if (stop.wanted()) {
                    throw new RunInterruptedException();
                }
                rows.append(batches.encode(module, from, Math.min(samples, from + batch)));
                progress.at(rows.rows(), 0);
            }
        } finally {
            runtime.close();
        }
    }

    private WordPieces pieces() {
        return signals.apply(0) instanceof Signal.Text ? WordPieces.load(input.tokenizer(), input.tokens()) : null;
    }

    private SignalBatches batches(WordPieces pieces) {
        Signal sample = signals.apply(0);
        if (sample instanceof Signal.Picture picture) {
            return SignalBatches.pictures(signals, input.picture(picture));
        }
        if (sample instanceof Signal.Sound sound) {
            return SignalBatches.sounds(signals, input.waveLength(sound));
        }
        return SignalBatches.texts(signals, pieces, input.pooling());
    }

    private static void write(EncodedRows rows, Path folder, Path out, String name) throws IOException {
        try (FolderDraft draft = FolderDraft.copyOf(folder, out)) {
            PayloadFormat format = PayloadFormat.features(rows.features());
            String file = name + "." + format.suffix();
            rows.copyTo(draft.file(file));
            draft.modality(name, format, file, null).finish();
        }
    }
}
