package mnl.engine.step;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.IValue;
import mnl.engine.djl.NativeProgram;

/**
 * What the native library does in a step, as one program of its own: a call does what would be dozens of single operations, and
 * writes into arrays that are there already. Any thread may call it.
 *
 * <p>Logits and their gradients lie as [R, C, B] here: products with as few columns as the classes take less than half the time
 * when written transposed.
 */
final class StepScript {

    /**
     * Lists hold what belongs to the modalities one after the other; {@code depths} are their numbers of hidden layers. The way
     * back: dW = h^T dz, db = sum_b dz, dh = dz W^T, and through a ReLU dz = dh where h > 0.
     */
    private static final String PROGRAM = """
            class Step(Module):
              __parameters__ = []
              __buffers__ = []
              training : bool
              def gather(self: __torch__.Step, tables: List[Tensor], rows: Tensor, x: List[Tensor]) -> int:
                for m in range(torch.len(x)):
                  y = torch.index_select(tables[m], 0, rows, out=x[m])
                return 0
              def part(self: __torch__.Step, whole: List[Tensor], first: int, x: List[Tensor]) -> int:
                for m in range(torch.len(x)):
                  y = torch.copy_(x[m], torch.narrow(whole[m], 0, first, torch.size(x[m], 0)))
                return 0
              def copy(self: __torch__.Step, x: List[Tensor], y: List[Tensor]) -> int:
                for i in range(torch.len(x)):
                  z = torch.copy_(y[i], x[i])
                return 0
              def join(self: __torch__.Step, h: List[Tensor], x: Tensor) -> int:
                y = torch.cat(h, -1, out=x)
                return 0
              def forward(self: __torch__.Step, x: List[Tensor], depths: List[int], p: List[Tensor], h: List[Tensor], f: List[Tensor]) -> int:
                k = 0
                q = 0
                for m in range(torch.len(x)):
                  a = x[m]
                  for i in range(depths[m]):
                    y = torch.baddbmm(p[q + 1], a, p[q], out=h[k])
                    a = torch.relu_(h[k])
                    k = k + 1
                    q = q + 2
                  z = torch.baddbmm(torch.transpose(p[q + 1], 1, 2), torch.transpose(p[q], 1, 2), torch.transpose(a, 1, 2), out=f[m])
                  q = q + 2
                return 0
              def backward(self: __torch__.Step, x: List[Tensor], depths: List[int], p: List[Tensor], h: List[Tensor], d: List[Tensor], e: List[Tensor], w: List[Tensor], g: List[Tensor]) -> int:
                k = 0
                q = 0
                for m in range(torch.len(x)):
                  n = depths[m]
                  t = q + 2 * n
                  a = x[m]
                  if torch.gt(n, 0):
                    a = h[k + n - 1]
                  y0 = torch.bmm(d[m], a, out=w[m])
                  y1 = torch.copy_(g[t], torch.transpose(w[m], 1, 2))
                  y2 = torch.sum(d[m], [2], True, out=torch.transpose(g[t + 1], 1, 2))
                  above = torch.transpose(d[m], 1, 2)
                  for j in range(n):
                    i = n - 1 - j
                    y3 = torch.bmm(above, torch.transpose(p[q + 2 * i + 2], 1, 2), out=e[k + i])
                    y4 = torch.threshold_backward(e[k + i], h[k + i], 0, grad_input=e[k + i])
                    b = x[m]
                    if torch.gt(i, 0):
                      b = h[k + i - 1]
                    y5 = torch.bmm(torch.transpose(b, 1, 2), e[k + i], out=g[q + 2 * i])
                    y6 = torch.sum(e[k + i], [1], True, out=g[q + 2 * i + 1])
                    above = e[k + i]
                  k = k + n
                  q = t + 2
                return 0
              def adam(self: __torch__.Step, p: List[Tensor], g: List[Tensor], first: List[Tensor], second: List[Tensor], steps: List[Tensor], rate: float, decay: float) -> int:
                torch._fused_adam_(p, g, first, second, [], steps, lr=rate, beta1=0.9, beta2=0.999, weight_decay=decay, eps=1e-08, amsgrad=False, maximize=False)
                return 0
              def adamw(self: __torch__.Step, p: List[Tensor], g: List[Tensor], first: List[Tensor], second: List[Tensor], steps: List[Tensor], rate: float, decay: float) -> int:
                torch._fused_adamw_(p, g, first, second, [], steps, lr=rate, beta1=0.9, beta2=0.999, weight_decay=decay, eps=1e-08, amsgrad=False, maximize=False)
                return 0
              def sgd(self: __torch__.Step, p: List[Tensor], g: List[Tensor], first: List[Tensor], momentum: float, rate: float, decay: float) -> int:
                if torch.gt(momentum, 0.):
                  torch._fused_sgd_(p, g, first, weight_decay=decay, momentum=momentum, lr=rate, dampening=0., nesterov=False, maximize=False, is_first_step=False)
                else:
                  torch._fused_sgd_(p, g, [], weight_decay=decay, momentum=0., lr=rate, dampening=0., nesterov=False, maximize=False, is_first_step=False)
                return 0
            """;

    private final NativeProgram program;

    private StepScript(NativeProgram program) {
        this.program = program;
    }

    /**
     * Loads the program.
     *
     * @param manager closes it
     */
    static StepScript load(NDManager manager) {
        return new StepScript(NativeProgram.load(manager, "Step", PROGRAM));
    }

    /** x_m = rows of table m; x [n B, D]. */
    void gather(IValue tables, IValue rows, IValue x) {
        run("gather", tables, rows, x);
    }

    /** x_m = the replicas of the whole m that begin at {@code first}, as many as there is room for. */
    void part(IValue whole, IValue first, IValue x) {
        run("part", whole, first, x);
    }

    /** y = x, array by array. */
    void copy(IValue x, IValue y) {
        run("copy", x, y);
    }

    /** x = all h side by side. */
    void join(IValue h, IValue x) {
        run("join", h, x);
    }

    /** Multilayer perceptrons forward: h = the activations of the hidden layers, f = the logits [n, C, B]. */
    void forward(IValue x, IValue depths, IValue p, IValue h, IValue f) {
        run("forward", x, depths, p, h, f);
    }

    /** And back: g = the gradients of p, from d = those of the logits [n, C, B]; e and w are room like h and the last weights. */
    void backward(IValue x, IValue depths, IValue p, IValue h, IValue d, IValue e, IValue w, IValue g) {
        run("backward", x, depths, p, h, d, e, w, g);
    }

    /** Any of the methods; what it gives is forgotten. */
    void run(String method, IValue... arguments) {
        program.run(method, arguments);
    }
}
