package mnl.data.features;

/** Features of a picture: all its pixels, shifted and scaled to mean 0 and standard deviation 1 over the picture. */
public final class PictureFeatures {
    private static final double LEAST_DEVIATION = 1;

    private PictureFeatures() {}

    /**
     * Standardises a picture. One of a single grey gives zeros; contrast below one grey level is not amplified.
     *
     * @param grey grey levels 0..255 [height * width]
     * @return [height * width]
     */
    public static float[] of(float[] grey) {
        double sum = 0;
        double squares = 0;
        for (float value : grey) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / grey.length;
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, squares / grey.length - mean * mean)));
        float[] features = new float[grey.length];
        for (int i = 0; i < grey.length; i++) {
            features[i] = (float) ((grey[i] - mean) / deviation);
        }
        return features;
    }
}
