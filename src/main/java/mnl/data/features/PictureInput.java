package mnl.data.features;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import mnl.data.Signal;

/**
 * How a picture goes into a network that was trained elsewhere: scaled to a size, grey levels brought to 0..1, the same
 * picture in every channel, each channel shifted and scaled.
 *
 * @param width of what the network takes, in pixels
 * @param height likewise
 * @param means subtracted from each channel
 * @param deviations each channel is divided by afterwards; as many as the means
 */
public record PictureInput(int width, int height, List<Double> means, List<Double> deviations) {

    /** The three channels of networks that were trained on ImageNet. */
    public static final List<Double> IMAGENET_MEANS = List.of(0.485, 0.456, 0.406);
    /** Their standard deviations. */
    public static final List<Double> IMAGENET_DEVIATIONS = List.of(0.229, 0.224, 0.225);

    private static final double WHITE = 255;

    public PictureInput {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        if (width < 1 || height < 1 || means.isEmpty() || means.size() != deviations.size()) {
            throw new IllegalArgumentException(
                    "A picture input needs a size of at least 1 x 1 pixel, and as many" + " deviations as means.");
        }
        if (deviations.stream().anyMatch(deviation -> !(deviation > 0))) {
            throw new IllegalArgumentException("A channel's deviation must be above 0.");
        }
    }

    /** Number of channels. */
    public int channels() {
        return means.size();
    }

    /** A picture as the network takes it [channels * height * width]. */
    public float[] of(Signal.Picture picture) {
        float[] grey = scaled(picture);
        float[] values = new float[channels() * grey.length];
        for (int channel = 0; channel < channels(); channel++) {
            double mean = means.get(channel);
            double deviation = deviations.get(channel);
            for (int i = 0; i < grey.length; i++) {
                values[channel * grey.length + i] = (float) ((grey[i] / WHITE - mean) / deviation);
            }
        }
        return values;
    }

    private float[] scaled(Signal.Picture picture) {
        if (picture.width() == width && picture.height() == height) {
            return picture.grey();
        }
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = drawn.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        boolean smaller = width < picture.width() || height < picture.height();
        Image image = image(picture);
        canvas.drawImage(
                smaller ? image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING) : image,
                0,
                0,
                width,
                height,
                null);
        canvas.dispose();
        float[] grey = new float[width * height];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = drawn.getRaster().getSample(i % width, i / width, 0);
        }
        return grey;
    }

    private static BufferedImage image(Signal.Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < picture.grey().length; i++) {
            int grey = Math.round(Math.max(0, Math.min((float) WHITE, picture.grey()[i])));
            image.getRaster().setSample(i % picture.width(), i / picture.width(), 0, grey);
        }
        return image;
    }
}
