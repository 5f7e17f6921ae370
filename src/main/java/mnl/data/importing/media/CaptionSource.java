package mnl.data.importing.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import mnl.data.DataException;
import mnl.data.features.NGrams;
import mnl.data.folder.PayloadFormat;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.PreviewUses;
import mnl.data.importing.SampleSink;
import mnl.data.importing.SampleTags;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceModality;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline;
import mnl.data.importing.SourceOutline.Tag;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Texts, pictures or both, listed in a file of JSON Lines; the pictures lie beside it or in folders below. */
public final class CaptionSource implements Source {
    private static final int PREVIEW_ROWS = 20;
    private static final int PREVIEW_CHARACTERS = 60;
    /** For sentences: single words and pairs of neighbours. */
    private static final NGrams GRAMS = new NGrams(NGrams.Unit.WORD, 1, 2, 2048);

    private final Path file;
    private final SourceOptions options;

    /** A file; nothing is opened yet. */
    public CaptionSource(Path file, SourceOptions options) {
        this.file = file;
        this.options = options;
    }

    @Override
    public SourceOutline outline() {
        List<JsonLines.Line> first = first(PREVIEW_ROWS);
        CaptionKeys keys = CaptionKeys.of(first.get(0), options);
        List<String> columns = new ArrayList<>();
        first.get(0).object().fieldNames().forEachRemaining(columns::add);
        return new SourceOutline(
                SourceFiles.name(file),
                Texts.of("importing.caption-source.json-lines"),
                OptionalLong.empty(),
                keys.known(),
                modalities(keys),
                columns,
                first.stream().map(line -> preview(line, columns)).toList(),
                List.of());
    }

    @Override
    public PreviewUses uses() {
        JsonLines.Line first = first(1).get(0);
        CaptionKeys keys = CaptionKeys.of(first, options);
        List<SourceModality> modalities = modalities(keys);
        List<ColumnUse> uses = new ArrayList<>();
        first.object().fieldNames().forEachRemaining(key -> {
            Tag tag = keys.tags().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(key))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            String modality = key.equals(keys.text())
                    ? modalities.get(0).name()
                    : key.equals(keys.picture())
                            ? modalities.get(modalities.size() - 1).name()
                            : "";
            uses.add(new ColumnUse(uses.size(), key, tag, modality));
        });
        return new PreviewUses(false, uses);
    }

    /** Whether its objects name pictures. */
    boolean hasPictures() {
        return !CaptionKeys.of(first(1).get(0), options).picture().isEmpty();
    }

    private List<JsonLines.Line> first(int most) {
        List<JsonLines.Line> first = new ArrayList<>();
        JsonLines.read(file, line -> first.add(line) && first.size() < most);
        if (first.isEmpty()) {
            throw new DataException(Texts.of("importing.caption-source.has-no-samples-write", SourceFiles.name(file)));
        }
        return first;
    }

    private List<SourceModality> modalities(CaptionKeys keys) {
        boolean single = keys.text().isEmpty() || keys.picture().isEmpty();
        String name = single ? options.modality() : "";
        List<SourceModality> modalities = new ArrayList<>();
        if (!keys.text().isEmpty()) {
            modalities.add(new SourceModality(name.isEmpty() ? "text" : name, PayloadFormat.texts(GRAMS)));
        }
        if (!keys.picture().isEmpty()) {
            modalities.add(new SourceModality(
                    name.isEmpty() ? "image" : name,
                    PictureSamples.of(options.media()).format()));
        }
        return modalities;
    }

    private static List<String> preview(JsonLines.Line line, List<String> columns) {
        return columns.stream()
                .map(key -> line.object().path(key).asText())
                .map(text -> text.length() <= PREVIEW_CHARACTERS ? text : text.substring(0, PREVIEW_CHARACTERS))
                .toList();
    }

    @Override
    public void read(SampleSink sink) {
        new CaptionPass(sink).run();
    }

    /** One pass over the file. */
    private final class CaptionPass {
        private final SampleSink sink;
        private final SkippedFiles skipped = new SkippedFiles(options.media().skipBroken());
        private final PictureSamples pictures = PictureSamples.of(options.media());
        private @Nullable CaptionKeys keys;
        private int count;

        CaptionPass(SampleSink sink) {
            this.sink = sink;
        }

        void run() {
            sink.reads(file);
            JsonLines.read(file, line -> {
                if (keys == null) {
                    keys = CaptionKeys.of(line, options);
                }
                sample(line, keys);
                sink.progress(line.fraction());
                return true;
            });
            skipped.report(SourceFiles.name(file), count, sink);
        }

        private void sample(JsonLines.Line line, CaptionKeys keys) {
            count++;
            SampleTags tags;
            byte[] text = null;
            byte[] picture = null;
            try {
                tags = keys.tags(line);
                if (!keys.text().isEmpty()) {
                    text = keys.text(line).getBytes(StandardCharsets.UTF_8);
                }
                if (!keys.picture().isEmpty()) {
                    picture = picture(line, keys);
                }
            } catch (DataException problem) {
                skipped.add(problem);
                return;
            }
            sink.tags(tags);
            int modality = 0;
            if (text != null) {
                sink.bytes(modality++, text, text.length);
            }
            if (picture != null) {
                sink.bytes(modality, picture, picture.length);
            }
        }

        private byte[] picture(JsonLines.Line line, CaptionKeys keys) {
            String written = keys.picture(line);
            Path picture = new NeighbourFile(file).find(line.place(), written);
            sink.reads(picture);
            return pictures.read(picture, Texts.of("importing.caption-source.the-picture", line.place(), written));
        }
    }
}
