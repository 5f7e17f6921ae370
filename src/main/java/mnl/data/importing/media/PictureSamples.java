package mnl.data.importing.media;

import java.nio.file.Path;
import mnl.data.folder.PayloadFormat;
import mnl.data.importing.MediaOptions;
import mnl.data.picture.PictureFile;

/** Pictures, made grey and fitted into a frame. */
record PictureSamples(int width, int height) implements SampleReader {

    static PictureSamples of(MediaOptions options) {
        return new PictureSamples(options.width(), options.height());
    }

    @Override
    public PayloadFormat format() {
        return PayloadFormat.pictures(width, height);
    }

    @Override
    public byte[] read(Path file, String name) {
        return new PictureFile(file, name).read().fitted(width, height).pixels();
    }
}
