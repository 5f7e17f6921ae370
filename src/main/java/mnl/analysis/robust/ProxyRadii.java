package mnl.analysis.robust;

import mnl.words.Texts;

/**
 * The certificate's formula under fusion weights that depend on the input, taken as if they did not. No guarantee: a
 * perturbation moves the weights too.
 */
public final class ProxyRadii extends MarginRadii {
    ProxyRadii(double[] radii) {
        super(radii);
    }

    @Override
    public String word() {
        return "proxy";
    }

    @Override
    public String meaning() {
        return Texts.of("robust.proxy-radii.the-same-formula-under");
    }

    @Override
    public ProxyRadii first(int samples) {
        return new ProxyRadii(firstRadii(samples));
    }
}
