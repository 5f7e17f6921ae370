package mnl.data.folder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import mnl.data.Cancellation;
import mnl.data.DataException;
import mnl.data.ModalityInfo;
import mnl.data.ModalityInfo.Grid;
import mnl.data.ModalityInfo.TokenSpace;
import mnl.data.features.HashedNGrams;
import mnl.data.features.LogMel;
import mnl.data.features.SoundFeatures;
import mnl.data.random.SeededStream;
import mnl.data.sound.Clips;
import mnl.experiment.ModalityKind;
import mnl.words.Texts;

/** Reads payloads into memory. */
final class StoreReader {
    private static final int MOST_TOKENS = 512;

    private final FolderAccess access;
    private final List<SampleRow> rows;
    private final long[] keys;

    StoreReader(FolderAccess access, List<SampleRow> rows) {
        this.access = access;
        this.rows = rows;
        keys = rows.stream().mapToLong(row -> SeededStream.key(row.id())).toArray();
    }

    /** Keys of the samples' noise streams [n]. */
    long[] keys() {
        return keys.clone();
    }

    SampleStore read(PayloadDescription payload) {
        if (payload instanceof PayloadDescription.Vectors vectors) {
            ModalityInfo info = new ModalityInfo(vectors.name(), ModalityKind.FEATURES, vectors.features());
            return new VectorStore(info, vectors.text() ? table(vectors) : binary(vectors));
        }
        if (payload instanceof PayloadDescription.Pictures pictures) {
            return pictures(pictures);
        }
        if (payload instanceof PayloadDescription.Texts texts) {
            return texts(texts);
        }
        return sounds((PayloadDescription.Sounds) payload);
    }

    private SampleStore texts(PayloadDescription.Texts payload) {
        String[] texts = new TextReader(payload.file()).read(access.text(payload.file()), rows);
        HashedNGrams grams = new HashedNGrams(payload.grams());
        int longest = 1;
        for (String text : texts) {
            Cancellation.checkpoint();
            longest = Math.max(longest, grams.tokens(text).length);
        }
        int buckets = payload.grams().buckets();
        TokenSpace tokens = new TokenSpace(buckets, Math.min(MOST_TOKENS, longest));
        ModalityInfo info =
                new ModalityInfo(payload.name(), ModalityKind.TEXT, buckets, Optional.empty(), Optional.of(tokens));
        return new TextStore(info, grams, texts, keys);
    }

    private SampleStore pictures(PayloadDescription.Pictures pictures) {
        int area = pictures.width() * pictures.height();
        String why =
                Texts.of("folder.store-reader.pictures-of-x-pixels", rows.size(), pictures.width(), pictures.height());
        byte[] pixels = access.payload(pictures.file(), (long) rows.size() * area, why);
        Grid grid = new Grid(pictures.height(), pictures.width());
        return new PictureStore(info(pictures, ModalityKind.IMAGE, area, grid), pictures.width(), pixels, keys);
    }

    private SampleStore sounds(PayloadDescription.Sounds sounds) {
        int[] lengths = lengths(sounds.index());
        long total = 0;
        for (int length : lengths) {
            total += length;
        }
        int bytesPerSample = sounds.mulaw() ? 1 : 2;
        String why = Texts.of("folder.store-reader.sound-samples-in", total, sounds.index());
        byte[] bytes = access.payload(sounds.file(), total * bytesPerSample, why);
        SoundFeatures features = sounds.features().at(sounds.sampleRate());
        Grid grid = new Grid(LogMel.FRAMES, features.columns());
        return new SoundStore(
                info(sounds, ModalityKind.SOUND, grid.rows() * grid.columns(), grid),
                sounds.sampleRate(),
                features,
                new Clips(bytes, sounds.mulaw(), lengths),
                keys);
    }

    private static ModalityInfo info(PayloadDescription payload, ModalityKind kind, int features, Grid grid) {
        return new ModalityInfo(payload.name(), kind, features, Optional.of(grid), Optional.empty());
    }

    private int[] lengths(String file) {
        List<List<String>> table = Csv.rows(file, access.text(file));
        checkRows(file, table.size() - 1);
        if (!table.get(0).equals(List.of("id", "length"))) {
            throw new DataException(Texts.of("folder.store-reader.line-1-the-header", file, table.get(0)));
        }
        int[] lengths = new int[rows.size()];
        for (int i = 0; i < lengths.length; i++) {
            List<String> cells = table.get(i + 1);
            if (!cells.get(0).equals(rows.get(i).id())) {
                throw new DataException(Texts.of(
                        "folder.store-reader.line-the-id-stands",
                        file,
                        i + 2,
                        cells.get(0),
                        rows.get(i).id()));
            }
            lengths[i] = (int) number(file, i + 2, cells.get(1), 1, Integer.MAX_VALUE);
        }
        return lengths;
    }

    private float[][] binary(PayloadDescription.Vectors vectors) {
        String why = Texts.of("folder.store-reader.samples-of-4-byte", rows.size(), vectors.features());
        byte[] bytes = access.payload(vectors.file(), 4L * rows.size() * vectors.features(), why);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[][] values = new float[rows.size()][vectors.features()];
        for (int row = 0; row < values.length; row++) {
            Cancellation.checkpoint();
            for (int i = 0; i < values[row].length; i++) {
                values[row][i] = buffer.getFloat();
                if (!Float.isFinite(values[row][i])) {
                    throw new DataException(Texts.of(
                            "folder.store-reader.sample-id-feature-is",
                            vectors.file(),
                            row,
                            rows.get(row).id(),
                            i,
                            values[row][i]));
                }
            }
        }
        return values;
    }

    private float[][] table(PayloadDescription.Vectors vectors) {
        String file = vectors.file();
        List<List<String>> table = Csv.rows(file, access.text(file));
        checkRows(file, table.size() - 1);
        if (table.get(0).size() != vectors.features()) {
            throw new DataException(Texts.of(
                    "folder.store-reader.line-1-columns-where",
                    file,
                    table.get(0).size(),
                    vectors.features()));
        }
        float[][] values = new float[rows.size()][vectors.features()];
        for (int row = 0; row < values.length; row++) {
            Cancellation.checkpoint();
            for (int i = 0; i < vectors.features(); i++) {
                String cell = table.get(row + 1).get(i);
                values[row][i] = (float) number(file, row + 2, cell, -Float.MAX_VALUE, Float.MAX_VALUE);
            }
        }
        return values;
    }

    private void checkRows(String file, int count) {
        if (count != rows.size()) {
            throw new DataException(
                    Texts.of("folder.store-reader.has-rows-after-the", file, Math.max(0, count), rows.size()));
        }
    }

    private static double number(String file, int line, String cell, double least, double most) {
        double number = Double.NaN;
        try {
            number = Double.parseDouble(cell);
        } catch (NumberFormatException notOne) {
            // stays NaN, which the range refuses
        }
        if (!(number >= least && number <= most)) {
            throw new DataException(Texts.of("folder.store-reader.line-is-not-a", file, line, cell, least, most));
        }
        return number;
    }
}
