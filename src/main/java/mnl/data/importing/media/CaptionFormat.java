package mnl.data.importing.media;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceFormat;
import mnl.data.importing.SourceOptions;
import mnl.words.Texts;

/** Texts and pictures listed in JSON Lines. */
public final class CaptionFormat implements SourceFormat {
    @Override
    public String name() {
        return Texts.of("importing.caption-format.json-lines-texts-pictures");
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        String name = SourceFiles.name(path).toLowerCase(Locale.ROOT);
        String beginning = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
        return head.length > 0
                && (name.endsWith(".jsonl")
                        || name.endsWith(".ndjson")
                        || name.endsWith(".json")
                        || beginning.startsWith("{\""));
    }

    @Override
    public Set<Correction> corrections(Path path) {
        return new CaptionSource(path, SourceOptions.DETECT).hasPictures()
                ? Set.of(Correction.PICTURES, Correction.BROKEN)
                : Set.of(Correction.BROKEN);
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        return new CaptionSource(path, options);
    }
}
