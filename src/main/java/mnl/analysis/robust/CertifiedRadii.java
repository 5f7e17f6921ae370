package mnl.analysis.robust;

import mnl.words.Texts;

/**
 * Certificates: no perturbation whose joint L2 norm is below a sample's radius changes its fused prediction. They come
 * from {@link RadiusBound#certified} alone, and so only for fusions whose weights are the same for every input.
 */
public final class CertifiedRadii extends MarginRadii {
    CertifiedRadii(double[] radii) {
        super(radii);
    }

    @Override
    public String word() {
        return "certified";
    }

    @Override
    public String meaning() {
        return Texts.of("robust.certified-radii.no-joint-perturbation-of");
    }

    @Override
    public CertifiedRadii first(int samples) {
        return new CertifiedRadii(firstRadii(samples));
    }

    /** Certified accuracy: share of all samples with the right prediction and a certified radius of {@code r} or more. */
    public double certifiedAccuracy(double r) {
        return shareFrom(r);
    }
}
