package mnl.ui.importing;

/** How stored sounds are written. */
public enum SoundEncoding {
    MU_LAW("mu-law, 8 bits a sample"),
    PCM16("linear PCM, 16 bits a sample");

    private final String title;

    SoundEncoding(String title) {
        this.title = title;
    }

    @Override
    public String toString() {
        return title;
    }
}
