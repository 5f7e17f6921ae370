package mnl.lab.bench.child;

/** The library with which a peer computes. */
public enum PeerLibrary {
    NUMPY("numpy", "NumPy"),
    PYTORCH("torch", "PyTorch");

    private final String module;
    private final String title;

    PeerLibrary(String module, String title) {
        this.module = module;
        this.title = title;
    }

    /** Its name in Python. */
    public String module() {
        return module;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }
}
