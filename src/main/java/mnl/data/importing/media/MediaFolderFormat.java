package mnl.data.importing.media;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFormat;
import mnl.data.importing.SourceOptions;
import mnl.words.Texts;

/** Folders of pictures or of sounds. */
public final class MediaFolderFormat implements SourceFormat {
    @Override
    public String name() {
        return Texts.of("importing.media-folder-format.folder-of-pictures-or");
    }

    @Override
    public boolean recognises(Path path, byte[] head) {
        return Files.isDirectory(path);
    }

    @Override
    public Set<Correction> corrections(Path path) {
        Correction own = MediaFiles.in(path).kind() == MediaKind.PICTURE ? Correction.PICTURES : Correction.SOUNDS;
        return Set.of(Correction.NAMES, own, Correction.BROKEN);
    }

    @Override
    public String proposedPattern(Path path) {
        return NameProposal.of(MediaFiles.in(path));
    }

    @Override
    public Source source(Path path, SourceOptions options) {
        return new MediaFolderSource(path, options);
    }
}
