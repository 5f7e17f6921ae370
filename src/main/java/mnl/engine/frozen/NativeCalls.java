package mnl.engine.frozen;

import java.util.function.Function;
import mnl.engine.djl.PyTorchRuntime;

/**
 * Has a bit of work done by the one thread that owns the native library, and waits for it. A runtime of one's own beside
 * one that trains is no way: DJL's recorder of gradients, which opening one uses, exists once in a virtual machine.
 */
@FunctionalInterface
public interface NativeCalls {

    /** What the work gave; fails as the work does. */
    <T> T call(Function<PyTorchRuntime, T> work);
}
