package mnl.data.sound;

import mnl.data.noise.Voices;

/** Waves stored back to back, as mu-law or as little-endian signed 16-bit samples. Immutable. */
public final class Clips implements Voices {
    private final byte[] bytes;
    private final boolean mulaw;
    private final int[] starts;

    /**
     * Clips of given lengths.
     *
     * @param bytes all of them
     * @param mulaw whether a sample is one byte of mu-law, rather than two bytes
     * @param lengths in samples [n]; their sum fits the bytes
     */
    public Clips(byte[] bytes, boolean mulaw, int[] lengths) {
        this.bytes = bytes;
        this.mulaw = mulaw;
        starts = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            starts[i + 1] = Math.addExact(starts[i], lengths[i]);
        }
    }

    @Override
    public int count() {
        return starts.length - 1;
    }

    /** Wave of a clip in -1..1; a fresh array. */
    @Override
    public float[] wave(int index) {
        int length = starts[index + 1] - starts[index];
        return mulaw ? MuLaw.decode(bytes, starts[index], length) : Pcm16.decode(bytes, starts[index], length);
    }
}
