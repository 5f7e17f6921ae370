package mnl.data.importing.media;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import mnl.data.DataException;
import mnl.data.importing.PreviewUses;
import mnl.data.importing.SampleSink;
import mnl.data.importing.Source;
import mnl.data.importing.SourceFiles;
import mnl.data.importing.SourceModality;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOutline;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A folder of pictures or of sounds, one file per sample; folders or names say the classes. */
public final class MediaFolderSource implements Source {
    private static final int LOWEST_RATE = 4_000;
    private static final int HIGHEST_USUAL_RATE = 16_000;

    private final Path folder;
    private final SourceOptions options;
    private @Nullable MediaFiles known;

    /** A folder; nothing is opened yet. */
    public MediaFolderSource(Path folder, SourceOptions options) {
        this.folder = folder;
        this.options = options;
    }

    @Override
    public SourceOutline outline() {
        MediaFiles files = files();
        MediaTagging tagging = new MediaTagging(name(), files, options);
        SkippedFiles unfit = new SkippedFiles(options.media().skipBroken());
        List<MediaFile> all = tagging.tagged(unfit);
        List<String> notes = new ArrayList<>();
        if (files.others() > 0) {
            notes.add(Texts.of("importing.media-folder-source.other-files-are-not", name(), files.others()));
        }
        FolderPreview preview = new FolderPreview(name(), modalityName(), files.kind(), tagging);
        return new SourceOutline(
                name(),
                files.kind().plural() + tagging.describe(),
                OptionalLong.of(all.size()),
                tagging.tags(),
                options.tagsOnly() ? List.of() : List.of(modality(files.kind(), all)),
                preview.columns(),
                preview.rows(all),
                notes);
    }

    @Override
    public PreviewUses uses() {
        MediaFiles files = files();
        MediaTagging tagging = new MediaTagging(name(), files, options);
        return new FolderPreview(name(), modalityName(), files.kind(), tagging).uses();
    }

    @Override
    public void read(SampleSink sink) {
        MediaFiles files = files();
        files.folders().navigableKeySet().forEach(below -> sink.reads(folder.resolve(below)));
        SkippedFiles skipped = new SkippedFiles(options.media().skipBroken());
        List<MediaFile> all = new MediaTagging(name(), files, options).tagged(skipped);
        SampleReader reader = options.tagsOnly() ? null : reader(files.kind(), all);
        int done = 0;
        for (MediaFile file : all) {
            if (reader == null) {
                sink.tags(file.tags());
            } else {
                read(file, reader, skipped, sink);
            }
            sink.progress((double) ++done / all.size());
        }
        skipped.report(name(), files.paths().size(), sink);
    }

    private void read(MediaFile file, SampleReader reader, SkippedFiles skipped, SampleSink sink) {
        byte[] content;
        sink.reads(file.path());
        try {
            content = reader.read(file.path(), name() + "/" + file.relative());
        } catch (DataException problem) {
            skipped.add(problem);
            return;
        }
        sink.tags(file.tags());
        sink.bytes(0, content, content.length);
    }

    /** Looked through once: there may be many. */
    private synchronized MediaFiles files() {
        if (known == null) {
            known = MediaFiles.in(folder);
        }
        return known;
    }

    private String name() {
        return SourceFiles.name(folder.toAbsolutePath().normalize());
    }

    private SourceModality modality(MediaKind kind, List<MediaFile> all) {
        return new SourceModality(modalityName(), reader(kind, all).format());
    }

    private String modalityName() {
        return options.modality().isEmpty() ? name() : options.modality();
    }

    private SampleReader reader(MediaKind kind, List<MediaFile> all) {
        return kind == MediaKind.PICTURE
                ? PictureSamples.of(options.media())
                : new SoundSamples(options.media(), sampleRate(all));
    }

    /** As wanted; otherwise that of the first file that can be read, within what sounds need to be heard. */
    private int sampleRate(List<MediaFile> all) {
        if (options.media().sampleRate() > 0) {
            return options.media().sampleRate();
        }
        SkippedFiles skipped = new SkippedFiles(options.media().skipBroken());
        for (MediaFile file : all) {
            try {
                int rate = SoundSamples.rate(file.path(), name() + "/" + file.relative());
                return Math.max(LOWEST_RATE, Math.min(HIGHEST_USUAL_RATE, rate));
            } catch (DataException problem) {
                skipped.add(problem);
            }
        }
        return HIGHEST_USUAL_RATE;
    }
}
