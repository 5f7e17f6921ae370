package mnl.engine.frozen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import mnl.data.DataException;
import mnl.data.Fingerprint;
import mnl.data.Signal;
import mnl.data.features.PictureInput;
import mnl.data.folder.FolderSource;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureInput;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** The modality of a dataset folder that is to be encoded. */
record EncodedModality(FolderSource source, int index) {

    /** Opens and checks a folder. */
    static FolderSource open(Path folder) {
        try {
            return FolderSource.open(folder, 0);
        } catch (DataException e) {
            throw new ExtractionRefusal(ExtractionField.FOLDER, e);
        }
    }

    /** A modality that is not made of feature vectors already. */
    static EncodedModality of(FolderSource source, String name) {
        try {
            EncodedModality modality = new EncodedModality(source, source.info().indexOf(name));
            if (modality.sample() instanceof Signal.Features) {
                throw new ExtractionRefusal(
                        ExtractionField.MODALITY, Texts.of("frozen.encoded-modality.the-modality-holds-feature", name));
            }
            return modality;
        } catch (IllegalArgumentException e) {
            throw new ExtractionRefusal(ExtractionField.MODALITY, e);
        }
    }

    int samples() {
        return source.ids().size();
    }

    /** The first one. */
    Signal sample() {
        return source.signal(0, index);
    }

    SignalBatches batches(FeatureInput input, @Nullable WordPieces pieces) {
        if (input instanceof FeatureInput.Pictures pictures) {
            return SignalBatches.pictures(row -> source.signal(row, index), picture(pictures));
        }
        if (input instanceof FeatureInput.Sounds sounds) {
            return SignalBatches.sounds(row -> source.signal(row, index), waveLength(sounds));
        }
        return SignalBatches.texts(
                row -> source.signal(row, index),
                Objects.requireNonNull(pieces, "a text has pieces"),
                ((FeatureInput.Texts) input).pooling());
    }

    /** One file for this very network, these samples and this preparation. */
    Path cache(Path folder, Path module, FeatureInput input) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        if (Files.isRegularFile(module)) {
            Fingerprint.update(digest, module);
        }
        if (input instanceof FeatureInput.Texts texts && Files.isRegularFile(texts.tokenizer())) {
            Fingerprint.update(digest, texts.tokenizer());
        }
        String name = source.info().modalities().get(index).name();
        String rest = source.fingerprint() + '\0' + name + '\0' + description(input);
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return folder.resolve("features").resolve(Fingerprint.text(digest) + ".rows");
    }

    /** Everything of the preparation that changes the features, as text. */
    private String description(FeatureInput input) {
        if (input instanceof FeatureInput.Pictures pictures) {
            return picture(pictures).toString();
        }
        if (input instanceof FeatureInput.Sounds sounds) {
            return Texts.of("frozen.encoded-modality.wave", waveLength(sounds));
        }
        FeatureInput.Texts texts = (FeatureInput.Texts) input;
        return String.format(
                Locale.ROOT, Texts.of("frozen.encoded-modality.tokens-d-s"), texts.length(), texts.pooling());
    }

    private static PictureInput picture(FeatureInput.Pictures input) {
        return input.imagenet()
                ? new PictureInput(
                        input.width(), input.height(), PictureInput.IMAGENET_MEANS, PictureInput.IMAGENET_DEVIATIONS)
                : new PictureInput(
                        input.width(),
                        input.height(),
                        List.copyOf(Collections.nCopies(input.channels(), 0.0)),
                        List.copyOf(Collections.nCopies(input.channels(), 1.0)));
    }

    private int waveLength(FeatureInput.Sounds input) {
        int rate = ((Signal.Sound) sample()).sampleRate();
        return Math.max(1, (int) Math.round(input.seconds() * rate));
    }
}
