package mnl.analysis.robust;

/** Radii for tests, made without a model. */
public final class TestRadii {
    private TestRadii() {}

    public static CertifiedRadii certified(double... radii) {
        return new CertifiedRadii(radii);
    }

    public static ProxyRadii proxy(double... radii) {
        return new ProxyRadii(radii);
    }
}
