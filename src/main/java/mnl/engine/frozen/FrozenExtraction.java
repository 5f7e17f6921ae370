package mnl.engine.frozen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import mnl.data.DataException;
import mnl.data.Signal;
import mnl.data.UnwritableException;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.FolderSource;
import mnl.data.folder.PayloadFormat;
import mnl.engine.EncodableModality;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureExtraction;
import mnl.engine.FeatureInput;
import mnl.engine.FeatureRequest;
import mnl.engine.FeatureTrial;
import mnl.experiment.Names;
import mnl.words.Texts;

/** Extraction with TorchScript files: batch by batch, so that a training under way waits for one batch at most. */
public final class FrozenExtraction implements FeatureExtraction {
    private final NativeCalls calls;
    private final Path cache;

    /**
     * @param calls the native library
     * @param cache folder where features are kept
     */
    public FrozenExtraction(NativeCalls calls, Path cache) {
        this.calls = calls;
        this.cache = cache;
    }

    @Override
    public List<EncodableModality> modalities(Path folder) {
        FolderSource source = EncodedModality.open(folder);
        List<EncodableModality> found = new ArrayList<>();
        for (int m = 0; m < source.info().modalities().size(); m++) {
            String name = source.info().modalities().get(m).name();
            Signal sample = source.signal(0, m);
            if (sample instanceof Signal.Picture picture) {
                found.add(new EncodableModality(
                        name, EncodableModality.Kind.PICTURES, picture.width(), picture.height()));
            } else if (sample instanceof Signal.Sound) {
                found.add(new EncodableModality(name, EncodableModality.Kind.SOUNDS, 0, 0));
            } else if (sample instanceof Signal.Text) {
                found.add(new EncodableModality(name, EncodableModality.Kind.TEXTS, 0, 0));
            }
        }
        return found;
    }

    @Override
    public FeatureTrial tryBatch(FeatureRequest request) {
        EncodedModality modality = checked(request);
        try (EncodedRows rows = rows(modality, request);
                OpenNetwork network = network(modality, request)) {
            int samples = Math.min(request.batch(), modality.samples());
            return new FeatureTrial(modality.samples(), rows.rows(), network.encode(0, samples)[0].length);
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    @Override
    public FeatureTrial run(FeatureRequest request, Progress progress, BooleanSupplier cancelled) {
        EncodedModality modality = checked(request);
        try (EncodedRows rows = rows(modality, request)) {
            progress.at(rows.rows(), modality.samples());
            if (rows.rows() < modality.samples()) {
                encode(modality, request, rows, progress, cancelled);
            }
            write(rows, request);
            return new FeatureTrial(modality.samples(), rows.rows(), rows.features());
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    private void encode(
            EncodedModality modality,
            FeatureRequest request,
            EncodedRows rows,
            Progress progress,
            BooleanSupplier cancelled)
            throws IOException {
        int samples = modality.samples();
        try (OpenNetwork network = network(modality, request)) {
            for (int from = rows.rows(); from < samples; from = rows.rows()) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                append(rows, network.encode(from, Math.min(samples, from + request.batch())));
                progress.at(rows.rows(), samples);
            }
        }
    }

    private static void append(EncodedRows rows, float[][] more) throws IOException {
        try {
            rows.append(more);
        } catch (IllegalArgumentException otherWidth) {
            throw new ExtractionRefusal(ExtractionField.MODULE, otherWidth);
        }
    }

    private static EncodedModality checked(FeatureRequest request) {
        try {
            FolderDraft.checkFree(request.target());
        } catch (DataException e) {
            throw new ExtractionRefusal(ExtractionField.TARGET, e);
        }
        FolderSource source = EncodedModality.open(request.folder());
        EncodedModality modality = EncodedModality.of(source, request.modality());
        String name = request.name();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9 ._-]*")) {
            throw new ExtractionRefusal(
                    ExtractionField.NAME, Texts.of("frozen.frozen-extraction.a-modality-cannot-be", name));
        }
        Names.modalityProblem(name).ifPresent(problem -> {
            throw new ExtractionRefusal(ExtractionField.NAME, problem);
        });
        if (source.info().modalities().stream().anyMatch(m -> m.name().equals(name))) {
            throw new ExtractionRefusal(
                    ExtractionField.NAME, Texts.of("frozen.frozen-extraction.the-dataset-has-a", name));
        }
        checkKind(modality, request);
        return modality;
    }

    private static void checkKind(EncodedModality modality, FeatureRequest request) {
        Signal sample = modality.sample();
        boolean fits = (sample instanceof Signal.Picture && request.input() instanceof FeatureInput.Pictures)
                || (sample instanceof Signal.Sound && request.input() instanceof FeatureInput.Sounds)
                || (sample instanceof Signal.Text && request.input() instanceof FeatureInput.Texts);
        if (!fits) {
            throw new ExtractionRefusal(
                    ExtractionField.MODALITY,
                    Texts.of("frozen.frozen-extraction.the-modality-is-of", request.modality()));
        }
    }

    private EncodedRows rows(EncodedModality modality, FeatureRequest request) throws IOException {
        return new EncodedRows(modality.cache(cache, request.module(), request.input()));
    }

    private OpenNetwork network(EncodedModality modality, FeatureRequest request) {
        return new OpenNetwork(calls, request.module(), modality, request.input());
    }

    private static void write(EncodedRows rows, FeatureRequest request) throws IOException {
        try (FolderDraft draft = FolderDraft.copyOf(request.folder(), request.target())) {
            PayloadFormat format = PayloadFormat.features(rows.features());
            String file = request.name() + "." + format.suffix();
            rows.copyTo(draft.file(file));
            draft.modality(request.name(), format, file, null).finish();
        } catch (DataException e) {
            throw new ExtractionRefusal(ExtractionField.TARGET, e);
        }
    }

    private static ExtractionRefusal cannotWrite(IOException e) {
        return new ExtractionRefusal(
                ExtractionField.TARGET,
                new UnwritableException(
                        Texts.of("frozen.frozen-extraction.the-features-cannot-be", e.getMessage()), e));
    }
}
