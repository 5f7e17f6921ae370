package mnl.analysis.robust;

import mnl.words.Texts;

/**
 * Margin over the norm of its gradient at the sample, the smallest over the other classes. No guarantee: the gradient
 * elsewhere may be larger.
 */
public final class EstimatedRadii extends MarginRadii {
    /**
     * @param radii one per sample
     */
    public EstimatedRadii(double... radii) {
        super(radii);
    }

    @Override
    public String word() {
        return "estimated";
    }

    @Override
    public String meaning() {
        return Texts.of("robust.estimated-radii.margin-over-the-norm");
    }

    @Override
    public EstimatedRadii first(int samples) {
        return new EstimatedRadii(firstRadii(samples));
    }
}
