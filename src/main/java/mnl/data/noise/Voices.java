package mnl.data.noise;

/** The utterances that babble is made of. */
public interface Voices {

    /** How many there are. */
    int count();

    /** Wave of one of them. */
    float[] wave(int index);
}
