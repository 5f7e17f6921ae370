"""Trains the arms of a comparison one replica after the other, as plainly as possible, in double precision.

Usage: reference_trajectory.py INPUT.json OUTPUT.json

An independent reading of the loss: one sample, one pair of modalities and one class at a time, gradients by PyTorch's
autograd, steps by PyTorch's Adam. Nothing is shared with the application but the numbers in the input: the features,
the order of the samples, the initial weights and the settings. ReferenceTrajectoryTest writes the input and compares.

For a guided modality w and its guide s on one sample with target y
    g_w = - alpha log p^w_y - lambda_y p^s_y log p^w_y - lambda sum_{k != y} p^s_k log p^w_k
with the guide's probabilities as plain numbers; total = CE(F, y) + sum_m w_m CE(f^m, y) + mean over the batch of
strength * g_w / D, once the warm-up is over. All arms use the released form.

Under TMC_EVIDENTIAL the logits are evidence, and every CE is replaced by
    E_{p ~ Dir(alpha)}[-log p_y] + min(1, epoch / annealingEpochs) KL(Dir(alpha without the target's evidence) || Dir(1))
of the modality's own alpha or of the combined one; the epoch under way counts from 1.
"""

import json
import math
import sys

import torch

# name: (alpha, whether the guide's target probability counts, whether its other ones do, whether D is C)
ARMS = {
    "none": (0.0, False, False, False),
    "ce-only": (1.0, False, False, True),
    "all-class": (1.0, True, True, True),
    "mnl": (1.0, False, True, True),
    "forced": (0.0, True, True, True),
}


def encode(layers, features):
    """Linear layers with ReLU between them."""
    hidden = features
    for number, (weights, bias) in enumerate(layers):
        hidden = hidden @ weights + bias
        if number < len(layers) - 1:
            hidden = torch.relu(hidden)
    return hidden


def fuse(rule, logits):
    """Late fusion of one sample's logits, one vector per modality."""
    if rule == "MEAN":
        return sum(logits) / len(logits)
    if rule == "QMF_ENERGY":
        return sum(torch.logsumexp(f, 0).item() / 10 * f for f in logits)
    raise ValueError(rule)


def opinion(logits):
    """Beliefs [B, C] and uncertainty [B]: what each sample's evidence is of its Dirichlet strength."""
    evidence = torch.nn.functional.softplus(logits)
    strength = evidence.sum(1) + evidence.shape[1]
    return evidence / strength[:, None], evidence.shape[1] / strength


def dempster(first, second):
    """Dempster's rule for opinions that put belief on single classes and on "any class" only."""
    (b1, u1), (b2, u2) = first, second
    products = b1[:, :, None] * b2[:, None, :]
    agreeing = torch.diagonal(products, dim1=1, dim2=2)
    conflict = products.sum((1, 2)) - agreeing.sum(1)
    kept = 1 - conflict
    return (agreeing + b1 * u2[:, None] + b2 * u1[:, None]) / kept[:, None], u1 * u2 / kept


def dirichlet_of(belief, uncertainty):
    """The concentrations that stand for an opinion."""
    strength = belief.shape[1] / uncertainty
    return belief * strength[:, None] + 1


def evidential_losses(alpha, targets, share):
    """TMC's loss of every sample of a batch; share = how much of the divergence counts."""
    rows = torch.arange(len(targets))
    expected = torch.digamma(alpha.sum(1)) - torch.digamma(alpha[rows, targets])
    others = alpha.clone()
    others[rows, targets] = 1.0
    dirichlet = torch.distributions.Dirichlet
    flat = dirichlet(torch.ones_like(alpha))
    return expected + share * torch.distributions.kl_divergence(dirichlet(others), flat)


def guide_of(arm, fixed_guide, logits, fused, target):
    """Index of the modality that guides the other one of two, or None."""
    if arm == "forced":
        return fixed_guide
    others = [(-value, k) for k, value in enumerate(fused.tolist()) if k != target]
    runner_up = min(others)[1]
    margins = [(f[target] - f[runner_up]).item() for f in logits]
    confidences = [torch.softmax(f, 0)[target].item() for f in logits]
    if margins[0] > margins[1] and confidences[0] > confidences[1]:
        return 0
    if margins[0] <= margins[1] and confidences[0] <= confidences[1]:
        return 1
    return None


def guidance(arm, setting, logits, fused, target):
    """The guidance term of one sample, with strength and divisor."""
    alpha, teaches_target, teaches_others, divides = ARMS[arm]
    guide = guide_of(arm, setting["fixedGuide"], logits, fused, target)
    if arm == "none" or guide is None:
        return torch.zeros((), dtype=torch.float64)
    taught = torch.softmax(logits[guide], 0).tolist()
    learner = torch.log_softmax(logits[1 - guide], 0)
    term = -alpha * learner[target]
    for k, probability in enumerate(taught):
        if (teaches_target if k == target else teaches_others):
            term = term - setting["lambda"] * probability * learner[k]
    return setting["strength"] * term / (len(taught) if divides else 1)


def evidential_batch_loss(arm, setting, everything, targets, guided, epoch):
    """As batch_loss, under TMC_EVIDENTIAL; the fused runner-up is the one of the expected probabilities."""
    share = min(1.0, (epoch + 1) / setting["annealingEpochs"])
    first, second = (opinion(logits) for logits in everything)
    combined = dirichlet_of(*dempster(first, second))
    fused = evidential_losses(combined, targets, share).mean()
    own = [evidential_losses(dirichlet_of(*o), targets, share).mean() for o in (first, second)]
    terms = [
        guidance(arm, setting, [f[i] for f in everything], combined[i], target)
        for i, target in enumerate(targets)
        if guided
    ]
    guide = sum(terms) / len(targets) if terms else torch.zeros((), dtype=torch.float64)
    return fused + guide + sum(w * x for w, x in zip(setting["lossWeights"], own)), fused, guide, own


def batch_loss(arm, setting, encoders, batch, targets, guided, epoch):
    """Total, fused, guidance and per-modality losses of one batch, each a mean over its samples."""
    everything = [encode(layers, features) for layers, features in zip(encoders, batch)]
    if setting["fusion"] == "TMC_EVIDENTIAL":
        return evidential_batch_loss(arm, setting, everything, targets, guided, epoch)
    fused_sum, guidance_sum, own_sums = 0, 0, [0 for _ in encoders]
    for i, target in enumerate(targets):
        logits = [f[i] for f in everything]
        fused = fuse(setting["fusion"], logits)
        fused_sum = fused_sum - torch.log_softmax(fused, 0)[target]
        own_sums = [s - torch.log_softmax(f, 0)[target] for s, f in zip(own_sums, logits)]
        if guided:
            guidance_sum = guidance_sum + guidance(arm, setting, logits, fused, target)
    count = len(targets)
    own = [s / count for s in own_sums]
    total = fused_sum / count + guidance_sum / count
    for weight, loss in zip(setting["lossWeights"], own):
        total = total + weight * loss
    return total, fused_sum / count, guidance_sum / count, own


def train(arm, setting, seed):
    """One replica alone."""
    encoders = [
        [
            tuple(torch.tensor(values, dtype=torch.float64).reshape(shape).requires_grad_() for values, shape in layer)
            for layer in modality
        ]
        for modality in seed["weights"]
    ]
    parameters = [p for layers in encoders for layer in layers for p in layer]
    features = [torch.tensor(rows, dtype=torch.float64) for rows in seed["features"]]
    optimizer = torch.optim.Adam(
        parameters, lr=setting["learningRate"], betas=(0.9, 0.999), eps=1e-8, weight_decay=setting["weightDecay"]
    )
    losses = []
    for step in seed["steps"]:
        batch = [rows[step["samples"]] for rows in features]
        targets = [seed["labels"][i] for i in step["samples"]]
        guided = step["epoch"] >= setting["warmUpEpochs"]
        total, fused, guide, own = batch_loss(arm, setting, encoders, batch, targets, guided, step["epoch"])
        optimizer.zero_grad()
        total.backward()
        optimizer.step()
        losses.append([float(x) for x in (total, fused, guide, *own)])
        assert all(math.isfinite(x) for x in losses[-1])
    return {"losses": losses, "weights": [p.detach().reshape(-1).tolist() for p in parameters]}


def main():
    torch.set_num_threads(1)
    with open(sys.argv[1], encoding="utf-8") as file:
        task = json.load(file)
    replicas = [train(arm, task["setting"], seed) for arm in task["arms"] for seed in task["seeds"]]
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        json.dump(replicas, file)


main()
