package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import mnl.engine.djl.NativeProgram;

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

    private final NativeProgram program;

    private ForwardScript(NativeProgram program) {
        this.program = program;
    }

    /**
     * Loads the program.
     *
     * @param manager closes it
     */
    static ForwardScript load(NDManager manager) {
        return new ForwardScript(NativeProgram.load(manager, "Forward", PROGRAM));
    }

    /** Lets the samples from {@code first} on through the replicas that begin with a seed: h, f and q, as many as there is room for. */
    void answer(IValue tables, IValue seed, IValue first, IValue depths, IValue p, IValue h, IValue f, IValue q) {
        program.run("answer", tables, seed, first, depths, p, h, f, q);
    }
}
