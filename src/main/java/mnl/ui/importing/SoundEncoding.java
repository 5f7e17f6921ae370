package mnl.ui.importing;

import mnl.words.Texts;

/** How stored sounds are written. */
public enum SoundEncoding {
    MU_LAW(Texts.of("importing.sound-encoding.mu-law-8-bits")),
    PCM16(Texts.of("importing.sound-encoding.linear-pcm-16-bits"));

    private final String title;

    SoundEncoding(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
