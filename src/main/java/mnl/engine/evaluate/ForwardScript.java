package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.Objects;
import mnl.engine.djl.NativeProgram;
import mnl.engine.djl.WideVectors;
import org.jspecify.annotations.Nullable;

/**
 * What the native library does when a portion of the samples goes through multilayer perceptrons: one call, which writes into arrays that
 * are there already and stay in the processor's cache.
 */
final class ForwardScript {

    /**
     * Lists hold what belongs to the modalities one after the other; {@code depths} are their numbers of hidden layers. Tables are
     * [S', N, D], hidden activations [K, n, H], logits f and probabilities q [M, K, C, n].
     */
    private static final String PROGRAM = """
            class Forward(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def answer(self: __torch__.Forward, tables: List[Tensor], seed: int, first: int, depths: List[int], p: List[Tensor], h: List[Tensor], f: Tensor, q: Tensor) -> int:
                k = 0
                l = 0
                for m in range(torch.len(tables)):
                  a = torch.narrow(tables[m], 1, first, torch.size(f, 3))
                  if torch.gt(torch.size(a, 0), 1):
                    a = torch.narrow(a, 0, seed, torch.size(f, 1))
                  else:
                    a = torch.expand(a, [torch.size(f, 1), -1, -1])
                  for i in range(depths[m]):
                    y = torch.baddbmm(p[l + 1], a, p[l], out=h[k])
                    a = torch.relu_(h[k])
                    k = k + 1
                    l = l + 2
                  z = torch.baddbmm(torch.transpose(p[l + 1], 1, 2), torch.transpose(p[l], 1, 2), torch.transpose(a, 1, 2), out=torch.select(f, 0, m))
                  l = l + 2
                s = torch._softmax(f, 2, False, out=q)
                return 0
            """;

    /** The same without h: the hidden layers replica by replica, each with its bias and ReLU as one operation of oneDNN. */
    private static final String LAYER_BY_LAYER = """
            class Forward(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def answer(self: __torch__.Forward, tables: List[Tensor], seed: int, first: int, depths: List[int], p: List[Tensor], f: Tensor, q: Tensor) -> int:
                l = 0
                for m in range(torch.len(tables)):
                  g = torch.select(f, 0, m)
                  x = torch.narrow(tables[m], 1, first, torch.size(f, 3))
                  if torch.gt(torch.size(x, 0), 1):
                    x = torch.narrow(x, 0, seed, torch.size(f, 1))
                  else:
                    x = torch.expand(x, [torch.size(f, 1), -1, -1])
                  for k in range(torch.size(f, 1)):
                    a = torch.select(x, 0, k)
                    o = l
                    for i in range(depths[m]):
                      a = ops.mkldnn._linear_pointwise(a, torch.transpose(torch.select(p[o], 0, k), 0, 1), torch.select(torch.select(p[o + 1], 0, k), 0, 0), "relu", [], "")
                      o = o + 2
                    z = torch.addmm(torch.transpose(torch.select(p[o + 1], 0, k), 0, 1), torch.transpose(torch.select(p[o], 0, k), 0, 1), torch.transpose(a, 0, 1), out=torch.select(g, 0, k))
                  l = l + 2 * depths[m] + 2
                s = torch._softmax(f, 2, False, out=q)
                return 0
            """;

    private final NativeProgram program;
    private final @Nullable NativeProgram layerByLayer;

    private ForwardScript(NativeProgram program, @Nullable NativeProgram layerByLayer) {
        this.program = program;
        this.layerByLayer = layerByLayer;
    }

    /**
     * Loads the program.
     *
     * @param manager closes it
     */
    static ForwardScript load(NDManager manager) {
        return new ForwardScript(
                NativeProgram.load(manager, "Forward", PROGRAM),
                WideVectors.areLeftIdle() ? NativeProgram.load(manager, "Forward", LAYER_BY_LAYER) : null);
    }

    /** Whether {@link #answerLayerByLayer} is there, and faster where layers are large. */
    boolean goesLayerByLayer() {
        return layerByLayer != null;
    }

    /** Lets the samples from {@code first} on through the replicas that begin with a seed: h, f and q, as many as there is room for. */
    void answer(IValue tables, IValue seed, IValue first, IValue depths, IValue p, IValue h, IValue f, IValue q) {
        program.run("answer", tables, seed, first, depths, p, h, f, q);
    }

    /** The same, but nobody sees h. */
    void answerLayerByLayer(IValue tables, IValue seed, IValue first, IValue depths, IValue p, IValue f, IValue q) {
        Objects.requireNonNull(layerByLayer).run("answer", tables, seed, first, depths, p, f, q);
    }
}
