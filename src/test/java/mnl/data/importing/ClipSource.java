package mnl.data.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import mnl.data.folder.PayloadFormat;
import mnl.data.importing.SourceOutline.Tag;

/** Sounds of different length, in memory. */
record ClipSource(List<String> ids, List<String> clips) implements Source {
    @Override
    public SourceOutline outline() {
        return new SourceOutline(
                "clips",
                "clips",
                OptionalLong.of(ids.size()),
                Set.of(Tag.ID),
                List.of(new SourceModality("clips", PayloadFormat.sounds(8000))),
                List.of(),
                List.of(),
                List.of());
    }

    @Override
    public void read(SampleSink sink) {
        for (int i = 0; i < ids.size(); i++) {
            sink.tags(new SampleTags(ids.get(i), "", "", "", ""));
            byte[] clip = clips.get(i).getBytes(StandardCharsets.US_ASCII);
            sink.bytes(0, clip, clip.length);
        }
    }
}
