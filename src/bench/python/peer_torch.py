"""The work in PyTorch, gradients by autograd: all models as one batch, or one after another; the optimizer over lists."""

import torch
from torch.nn import functional as nn


def threads(count):
    torch.set_num_threads(count)


def version():
    return "PyTorch " + torch.__version__


def product(rows, inner, columns):
    a, b = torch.ones(rows, inner), torch.ones(inner, columns)
    return lambda: a @ b


def energy(f):
    return torch.logsumexp(f.detach(), -1, keepdim=True) / 10


class Loss:
    """What models minimise; leading dimensions of logits [M, ..., B, C] are models, or there are none."""

    def __init__(self, work, arms, shape):
        def column(values):
            return torch.tensor(values, dtype=torch.float32).reshape(shape)

        self.work, self.epochs = work, 0
        self.guided = any(arm["guided"] for arm in arms)
        self.fused = column([arm["fused"] for arm in arms])
        self.unimodal = torch.stack([column([arm["unimodal"][m] for arm in arms]) for m in range(work.modalities)])
        self.pull, self.target, self.others = (
            column([arm[k] for arm in arms])[..., None, None] for k in ("pull", "target", "others")
        )
        self.guides = [
            column([float(arm["guide"] == s) for arm in arms])[..., None] for s in range(work.modalities)
        ]
        self.free = column([float(arm["guide"] < 0) for arm in arms])[..., None]

    def fuse(self, f, hidden, heads, training):
        """F, the heads' own loss (or none), and the evidence of every modality where that is what logits are."""
        rule = self.work.fusion
        if rule == "QMF_ENERGY":
            return (energy(f) * f).sum(0)
        if rule == "PDF":
            confidence = torch.stack([head(h.detach()) for head, h in zip(heads, hidden)])
            self.confidence = confidence
            log = confidence.detach().clamp_min(1.1754944e-38).log()
            whole = log.sum(0, keepdim=True)
            belief = confidence.detach() + (whole - log) / (whole + 1e-8)
            if not training:
                flat = (f.softmax(-1) - 1 / f.shape[-1]).abs().mean(-1)
                belief = belief * flat / flat.max(0, keepdim=True).values
            return (belief.softmax(0)[..., None] * f).sum(0)
        if rule == "TMC_EVIDENTIAL":
            classes = f.shape[-1]
            evidence = nn.softplus(f)
            strength = evidence.sum(-1, keepdim=True) + classes
            b, u = evidence / strength, classes / strength
            belief, unsure = b[0], u[0]
            for m in range(1, len(f)):
                kept = belief * b[m] + belief * u[m] + b[m] * unsure
                both = unsure * u[m]
                rest = kept.sum(-1, keepdim=True) + both
                belief, unsure = kept / rest, both / rest
            self.alpha, self.alone = belief * classes / unsure + 1, evidence + 1
            return (belief + unsure / classes).log()
        return f.mean(0)

    def evidential(self, alpha, onehot):
        strength = alpha.sum(-1, keepdim=True)
        entropy = ((strength.digamma() - alpha.digamma()) * onehot).sum(-1)
        wrong = (alpha - 1) * (1 - onehot) + 1
        total = wrong.sum(-1, keepdim=True)
        divergence = (
            total.squeeze(-1).lgamma()
            - torch.lgamma(torch.tensor(float(alpha.shape[-1])))
            - wrong.lgamma().sum(-1)
            + ((wrong - 1) * (wrong.digamma() - total.digamma())).sum(-1)
        )
        return (entropy + min(1, self.epochs / 50) * divergence).mean(-1)

    def of(self, logits, hidden, heads, y):
        """Loss of every model [...]."""
        f = torch.stack(logits)
        index = y[..., None]
        fused = self.fuse(f, hidden, heads, True)
        log = f.log_softmax(-1)
        if self.work.fusion == "TMC_EVIDENTIAL":
            onehot = nn.one_hot(y, f.shape[-1]).to(f.dtype)
            whole, alone = self.evidential(self.alpha, onehot), self.evidential(self.alone, onehot)
        else:
            whole = -fused.log_softmax(-1).gather(-1, index).squeeze(-1).mean(-1)
            alone = -log.gather(-1, index.expand(len(f), *index.shape)).squeeze(-1).mean(-1)
        total = self.fused * whole + (self.unimodal * alone).sum(0)
        if self.work.fusion == "PDF":
            truth = f.detach().softmax(-1).gather(-1, index.expand(len(f), *index.shape)).squeeze(-1)
            total = total + (self.confidence - truth).abs().mean(-1).sum(0)
        if self.guided:
            taught = self.taught(f.detach(), log.detach(), fused.detach(), index)
            total = total - (taught * log).sum(-1).mean(-1).sum(0)
        return total

    def taught(self, f, log, fused, index):
        every = index.expand(len(f), *index.shape)
        p = log.exp()
        rival = fused.scatter(-1, index, float("-inf")).argmax(-1, keepdim=True)
        target = p.gather(-1, every).squeeze(-1)
        margin = (f.gather(-1, every) - f.gather(-1, rival.expand(len(f), *rival.shape))).squeeze(-1)
        own = self.pull + self.target * target[..., None]
        teaches = (self.others * p).scatter(-1, every, own)
        received = []
        for w in range(len(f)):
            whole = 0
            for s in range(len(f)):
                if s != w:
                    mask = self.lead(s, w, margin, target) * self.free + self.guides[s]
                    whole = whole + mask[..., None] * teaches[s]
            received.append(whole)
        return torch.stack(received)

    @staticmethod
    def lead(s, w, margin, target):
        if s < w:
            return ((margin[s] > margin[w]) & (target[s] > target[w])).float()
        return ((margin[s] >= margin[w]) & (target[s] >= target[w])).float()


class Layers:
    """Fully connected layers of one model, or of all; behind two convolutions where the modality is a plane."""

    def __init__(self, parameters, plane, all_of_them):
        self.front = parameters[:4] if plane else []
        self.own, self.plane, self.batched = parameters[len(self.front) :], plane, all_of_them

    def hidden(self, x):
        h = self.convolved(x) if self.plane else x
        for l in range(0, len(self.own) - 2, 2):
            h = torch.relu_(self.linear(h, l))
        return h

    def linear(self, h, l):
        if self.batched:
            return torch.baddbmm(self.own[l + 1], h, self.own[l])
        return torch.addmm(self.own[l + 1].squeeze(0), h, self.own[l])

    def output(self, h):
        return self.linear(h, len(self.own) - 2)

    def confidence(self, h):
        for l in range(0, len(self.own) - 2, 2):
            h = torch.relu_(self.linear(h, l))
        return self.output(h).squeeze(-1).sigmoid()

    def convolved(self, x):
        models = x.shape[0] if self.batched else 1
        samples = x.shape[-2]
        maps = x.transpose(0, 1) if self.batched else x
        maps = maps.reshape(samples, models, *self.plane[1:])
        for l in (0, 2):
            weight, bias = self.front[l], self.front[l + 1]
            weight = weight.reshape(-1, weight.shape[-1] // 9, 3, 3)
            maps = nn.conv2d(maps, weight, bias.reshape(-1), padding=1, groups=models)
            maps = torch.relu(nn.max_pool2d(maps, 2))
        if self.batched:
            return maps.reshape(samples, models, -1).transpose(0, 1)
        return maps.reshape(samples, -1)


class Trained:
    """Models that share their steps: one, or all of them."""

    def __init__(self, work, replicas):
        self.work, self.replicas = work, replicas
        self.batched = len(replicas) > 1
        named = [work.parameters(r) for r in replicas]
        self.parameters = []
        for place in zip(*named):
            values = [torch.from_numpy(value) for _, value in place]
            whole = torch.stack(values) if self.batched else values[0]
            self.parameters.append((place[0][0], whole.requires_grad_(True)))
        of = lambda name: [p for n, p in self.parameters if n.startswith(name + ".")]
        self.encoders = [Layers(of(n), plane, self.batched) for n, plane in zip(work.names, work.planes)]
        head = of("fusion")
        self.heads = [Layers(head[4 * m : 4 * m + 4], None, self.batched).confidence for m in range(len(head) // 4)]
        self.loss = Loss(work, [work.arms[r // work.seeds] for r in replicas], (-1,) if self.batched else ())
        self.adam = torch.optim.Adam([p for _, p in self.parameters], lr=work.rate, foreach=True)
        slots = [work.slot(r % work.seeds) for r in replicas]
        self.first = torch.tensor(slots)[:, None] * work.samples
        self.rows = [torch.from_numpy(x.reshape(-1, x.shape[-1])) for x in work.train]
        self.labels = torch.from_numpy(work.train_labels.reshape(-1))

    def step(self, samples):
        """One step on samples [S, B] of the seeds; the losses."""
        self.work.checkpoint()
        chosen = torch.from_numpy(samples)[[r % self.work.seeds for r in self.replicas]] + self.first
        if not self.batched:
            chosen = chosen[0]
        flat = chosen.reshape(-1)
        inputs = [x.index_select(0, flat).reshape(*chosen.shape, -1) for x in self.rows]
        hidden = [encoder.hidden(x) for encoder, x in zip(self.encoders, inputs)]
        logits = [encoder.output(h) for encoder, h in zip(self.encoders, hidden)]
        losses = self.loss.of(logits, hidden, self.heads, self.labels[chosen])
        self.adam.zero_grad(set_to_none=True)
        losses.sum().backward()
        self.adam.step()
        return losses.detach()

    def epoch(self, batches):
        self.loss.epochs += 1
        return torch.stack([self.step(samples) for samples in batches]).mean(0).reshape(-1)

    @torch.no_grad()
    def evaluate(self, inputs, labels):
        """Accuracies, margins, who would guide whom, profiles, and samples that one modality alone has right."""
        self.work.checkpoint()
        seeds = [r % self.work.seeds for r in self.replicas]
        x = [torch.stack([each[s] for s in seeds]) if self.batched else each[seeds[0]] for each in inputs]
        y = torch.stack([labels[s] for s in seeds]) if self.batched else labels[seeds[0]]
        hidden = [encoder.hidden(each) for encoder, each in zip(self.encoders, x)]
        f = torch.stack([encoder.output(h) for encoder, h in zip(self.encoders, hidden)])
        fused = self.loss.fuse(f, hidden, self.heads, False)
        index = y[..., None]
        every = index.expand(len(f), *index.shape)
        right = fused.argmax(-1) == y
        rival = fused.scatter(-1, index, float("-inf")).argmax(-1, keepdim=True)
        p = f.softmax(-1)
        margin = (f.gather(-1, every) - f.gather(-1, rival.expand(len(f), *rival.shape))).squeeze(-1)
        target = p.gather(-1, every).squeeze(-1)
        own = f.argmax(-1) == y
        figures = [right.float().mean(-1), own.float().mean(-1), margin.mean(-1)]
        onehot = nn.one_hot(y, self.work.classes).float()
        figures.append(onehot.transpose(-1, -2) @ p)
        for m in range(len(f)):
            alone = own[m]
            for other in range(len(f)):
                if other != m:
                    alone = alone & ~own[other]
                    figures.append(Loss.lead(m, other, margin, target).mean(-1))
            figures += [alone.sum(-1), (alone & right).sum(-1)]
        return figures


class prepare:
    """All models of the work, as one batch or one after another."""

    def __init__(self, work):
        self.work = work
        every = list(range(work.replicas))
        self.parts = [Trained(work, every)] if work.batched else [Trained(work, [r]) for r in every]

    def epoch(self):
        batches = self.work.batches()
        return torch.cat([part.epoch(batches) for part in self.parts])

    def evaluate(self):
        work = self.work
        inputs = [[self.noisy(s, m) for s in range(work.seeds)] for m in range(work.modalities)]
        labels = [torch.from_numpy(work.test_labels[work.slot(s)]) for s in range(work.seeds)]
        return [part.evaluate(inputs, labels) for part in self.parts]

    def noisy(self, seed, modality):
        clean = torch.from_numpy(self.work.test[modality][self.work.slot(seed)])
        return clean + self.work.noise * torch.randn(clean.shape) if self.work.noise else clean
