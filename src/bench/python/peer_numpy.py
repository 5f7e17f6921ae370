"""The work in plain NumPy: gradients derived by hand, float32, one model after another."""

import numpy as np


def threads(count):
    """Set by the environment of the process, which NumPy's products read when they are loaded."""


def version():
    return "NumPy " + np.__version__


def product(rows, inner, columns):
    a, b = np.ones((rows, inner), np.float32), np.ones((inner, columns), np.float32)
    return lambda: a @ b


def softmax(f):
    e = np.exp(f - f.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def energy(f):
    top = f.max(axis=-1, keepdims=True)
    return (np.log(np.exp(f - top).sum(axis=-1, keepdims=True)) + top) / np.float32(10)


class Adam:
    def __init__(self, theta, rate):
        self.theta, self.rate, self.steps = theta, rate, 0
        self.m, self.v, self.room = np.zeros_like(theta), np.zeros_like(theta), np.empty_like(theta)

    def step(self, g):
        self.steps += 1
        m, v, room = self.m, self.v, self.room
        m *= np.float32(0.9)
        m += np.multiply(g, np.float32(0.1), out=room)
        v *= np.float32(0.999)
        g *= g
        v += np.multiply(g, np.float32(0.001), out=room)
        np.sqrt(v, out=room)
        room /= np.float32(np.sqrt(1 - 0.999**self.steps))
        room += np.float32(1e-8)
        np.divide(m, room, out=room)
        room *= np.float32(self.rate / (1 - 0.9**self.steps))
        self.theta -= room


class Model:
    """One replica. Parameters are views of one vector, and so are their gradients."""

    def __init__(self, work, replica):
        self.work, self.arm, self.seed = work, work.arms[replica // work.seeds], replica % work.seeds
        named = work.parameters(replica)
        theta = np.concatenate([value.ravel() for _, value in named])
        self.gradient = np.zeros_like(theta)
        self.layers, self.slopes, at = [[] for _ in work.names], [[] for _ in work.names], 0
        for name, value in named:
            m = next(i for i, modality in enumerate(work.names) if name.startswith(modality + "."))
            self.layers[m].append(theta[at : at + value.size].reshape(value.shape))
            self.slopes[m].append(self.gradient[at : at + value.size].reshape(value.shape))
            at += value.size
        self.adam = Adam(theta, work.rate)

    def forward(self, m, x):
        inputs, own = [x], self.layers[m]
        for l in range(0, len(own) - 2, 2):
            h = inputs[-1] @ own[l]
            h += own[l + 1]
            inputs.append(np.maximum(h, 0, out=h))
        return inputs, inputs[-1] @ own[-2] + own[-1]

    def backward(self, m, inputs, df):
        own, out = self.layers[m], self.slopes[m]
        for l in range(len(own) - 2, -1, -2):
            x = inputs[l // 2]
            np.matmul(x.T, df, out=out[l])
            df.sum(axis=0, keepdims=True, out=out[l + 1])
            if l > 0:
                df = df @ own[l].T
                df *= x > 0

    def fuse(self, logits):
        """F and the weight of every modality in it; no gradient flows through these."""
        if self.work.fusion == "QMF_ENERGY":
            weights = [energy(f) for f in logits]
        else:
            weights = [np.float32(1 / len(logits))] * len(logits)
        return sum(w * f for w, f in zip(weights, logits)), weights

    def step(self, samples):
        work, arm, rows = self.work, self.arm, np.arange(len(samples))
        work.checkpoint()
        slot = work.slot(self.seed)
        y = work.train_labels[slot][samples]
        passes = [self.forward(m, work.train[m][slot][samples]) for m in range(work.modalities)]
        logits = [f for _, f in passes]
        fused, weights = self.fuse(logits)
        probabilities = [softmax(f) for f in logits]
        total = np.float32(0)
        whole = softmax(fused)
        total = -arm["fused"] * np.log(whole[rows, y]).mean()
        whole[rows, y] -= 1
        ofs = [np.float32(arm["fused"]) * w * whole for w in weights]
        for m, weight in enumerate(arm["unimodal"]):
            if weight:
                total -= weight * np.log(probabilities[m][rows, y]).mean()
                pull = probabilities[m].copy()
                pull[rows, y] -= 1
                ofs[m] += np.float32(weight) * pull
        if arm["guided"]:
            for w, received in self.received(logits, fused, probabilities, y, rows):
                total -= (received * np.log(probabilities[w])).sum(axis=-1).mean()
                ofs[w] += probabilities[w] * received.sum(axis=-1, keepdims=True) - received
        for m, (inputs, _) in enumerate(passes):
            self.backward(m, inputs, ofs[m] / np.float32(len(samples)))
        self.adam.step(self.gradient)
        return total

    def received(self, logits, fused, probabilities, y, rows):
        """What the guides teach every guided modality [B, C], nothing on samples on which nobody guides it."""
        arm = self.arm
        taught = []
        for p in probabilities:
            t = p * np.float32(arm["others"])
            t[rows, y] = arm["pull"] + arm["target"] * p[rows, y]
            taught.append(t)
        leads = self.leads(logits, fused, probabilities, y, rows)
        for w in range(len(logits)):
            masks = [(s, leads(s, w)) for s in range(len(logits)) if s != w]
            yield w, sum(taught[s] * mask[:, None] for s, mask in masks)

    def leads(self, logits, fused, probabilities, y, rows):
        """Who guides whom: mask [B] of s over w."""
        if self.arm["guide"] >= 0:
            return lambda s, w: np.full(len(y), s == self.arm["guide"], np.float32)
        rivals = fused.copy()
        rivals[rows, y] = -np.inf
        rival = rivals.argmax(axis=-1)
        margin = [f[rows, y] - f[rows, rival] for f in logits]
        target = [p[rows, y] for p in probabilities]

        def lead(s, w):
            if s < w:
                return ((margin[s] > margin[w]) & (target[s] > target[w])).astype(np.float32)
            return ((margin[s] >= margin[w]) & (target[s] >= target[w])).astype(np.float32)

        return lead

    def evaluate(self, inputs, y, figures):
        """Accuracies, margins, who would guide whom, profiles, and samples that one modality alone has right."""
        work, rows = self.work, np.arange(len(y))
        logits = [self.forward(m, x)[1] for m, x in enumerate(inputs)]
        fused, _ = self.fuse(logits)
        right = fused.argmax(axis=-1) == y
        rivals = fused
        rivals[rows, y] = -np.inf
        rival = rivals.argmax(axis=-1)
        probabilities = [softmax(f) for f in logits]
        margin = [f[rows, y] - f[rows, rival] for f in logits]
        target = [p[rows, y] for p in probabilities]
        own = [f.argmax(axis=-1) == y for f in logits]
        figures.append(right.mean())
        for m in range(work.modalities):
            alone = own[m].copy()
            for other in range(work.modalities):
                if other != m:
                    alone &= ~own[other]
                    if other > m:
                        figures.append(((margin[m] > margin[other]) & (target[m] > target[other])).mean())
                    else:
                        figures.append(((margin[m] >= margin[other]) & (target[m] >= target[other])).mean())
            figures += [own[m].mean(), margin[m].mean(), alone.sum(), (alone & right).sum()]
            figures.append(np.eye(work.classes, dtype=np.float32)[y].T @ probabilities[m])


class prepare:
    """All models of the work, one after another."""

    def __init__(self, work):
        self.work = work
        self.models = [Model(work, replica) for replica in range(work.replicas)]

    def epoch(self):
        """One pass over the training samples; the mean loss of its batches for every model."""
        batches = self.work.batches()
        return [np.mean([model.step(step[model.seed]) for step in batches]) for model in self.models]

    def evaluate(self):
        """The figures of all models on the test samples."""
        work, figures = self.work, []
        for seed in range(work.seeds):
            inputs = [work.noisy(seed, m) for m in range(work.modalities)]
            y = work.test_labels[work.slot(seed)]
            for model in self.models[seed :: work.seeds]:
                model.evaluate(inputs, y, figures)
        return figures
