package mnl.data.importing;

import java.nio.file.Path;

/** Hands everything on to another sink; a subclass changes some of it on the way. */
abstract class ForwardingSink implements SampleSink {
    private final SampleSink sink;

    ForwardingSink(SampleSink sink) {
        this.sink = sink;
    }

    @Override
    public void tags(SampleTags tags) {
        sink.tags(tags);
    }

    @Override
    public void features(int modality, float[] row) {
        sink.features(modality, row);
    }

    @Override
    public void bytes(int modality, byte[] content, int length) {
        sink.bytes(modality, content, length);
    }

    @Override
    public void progress(double fraction) {
        sink.progress(fraction);
    }

    @Override
    public void reads(Path file) {
        sink.reads(file);
    }

    @Override
    public void note(String sentence) {
        sink.note(sentence);
    }

    @Override
    public Path scratch() {
        return sink.scratch();
    }
}
