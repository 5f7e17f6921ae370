"""Does the work of a benchmark with another library, and says how long that took.

    peer.py torch|numpy THREADS

One JSON object a line comes in, one goes out for each. The work is what MNL Explorer does for the same experiment: the same
sizes, losses, optimizer and evaluation. The program ends with its standard input, that is, with whoever started it.
"""

import json
import os
import queue
import signal
import sys
import threading
import time

import numpy as np


class TooSlow(Exception):
    """Somebody else has already been so much faster that the end need not be awaited."""


class Work:
    """What is to be computed. Features are kept as [S', N, D], S' = 1 where all seeds have the same samples."""

    def __init__(self, order):
        self.__dict__.update(order)
        raw = np.fromfile(order["data"], dtype="<f4")
        self.at = 0
        self.train = [self._take(raw, self.slots, self.samples, d) for d in self.features]
        self.test = [self._take(raw, self.slots, self.tests, d) for d in self.features]
        self.train_labels = self._take(raw, self.slots, self.samples).astype(np.int64)
        self.test_labels = self._take(raw, self.slots, self.tests).astype(np.int64)
        self.begins = np.fromfile(order["start"], dtype="<f4")
        self.modalities = len(self.features)
        self.replicas = len(self.arms) * self.seeds
        self.end = time.perf_counter() + order.get("within", float("inf"))
        self.order = np.random.default_rng(1)
        self.fresh = [np.random.default_rng(100 + s) for s in range(self.seeds)]

    def _take(self, raw, *shape):
        size = int(np.prod(shape))
        self.at += size
        return raw[self.at - size : self.at].reshape(shape)

    def checkpoint(self):
        """Called before every step."""
        if time.perf_counter() > self.end:
            raise TooSlow

    def slot(self, seed):
        return seed if self.slots > 1 else 0

    def parameters(self, replica):
        """Name and value of every parameter of a replica, as they were handed in."""
        at, given = 0, []
        for name, shape in self.shapes:
            size = int(np.prod(shape))
            given.append((name, self.begins[at : at + size].reshape(shape)[replica].copy()))
            at += size
        return given

    def batches(self):
        """For every step of an epoch the samples of every seed [S, B]."""
        orders = np.stack([self.order.permutation(self.samples) for _ in range(self.seeds)])
        return [orders[:, at : at + self.batch] for at in range(0, self.samples, self.batch)]

    def noisy(self, seed, modality):
        """Test samples under noise in units of the features' deviations [N, D]."""
        clean = self.test[modality][self.slot(seed)]
        if not self.noise:
            return clean
        return clean + np.float32(self.noise) * self.fresh[seed].standard_normal(clean.shape, dtype=np.float32)


def gigaflops(product, operations):
    """How fast matrices are multiplied: the best of some short tries."""
    best = 0
    for _ in range(5):
        start, count = time.perf_counter(), 0
        while time.perf_counter() - start < 0.01:
            product()
            count += 1
        best = max(best, count * operations / (time.perf_counter() - start) / 1e9)
    return best


def answer(library, order):
    """What is asked for: the version, the losses of some epochs, or the time of training or evaluating."""
    if order["do"] == "hello":
        return {
            "python": sys.version.split()[0],
            "library": library.version(),
            "gigaflops": gigaflops(library.product(64, 240, 128), 2 * 64 * 240 * 128),
        }
    work = Work(order)
    trained = library.prepare(work)
    if order["do"] == "losses":
        return {"losses": [[float(x) for x in trained.epoch()] for _ in range(work.epochs)]}
    once = trained.epoch if order["do"] == "train" else trained.evaluate
    once()
    if order["do"] == "train" and work.evaluates:
        trained.evaluate()
    wall, used = time.perf_counter(), time.process_time()
    for _ in range(work.epochs):
        once()
        if order["do"] == "train" and work.evaluates:
            trained.evaluate()
    return {"seconds": time.perf_counter() - wall, "cpuSeconds": time.process_time() - used}


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    orders = queue.Queue()

    def read():
        for line in sys.stdin:
            orders.put(line)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    try:
        if sys.argv[1] == "torch":
            import peer_torch as library
        else:
            import peer_numpy as library
        library.threads(int(sys.argv[2]))
    except ImportError as missing:
        print(json.dumps({"missing": str(missing)}), flush=True)
        return
    while True:
        line = orders.get()
        try:
            reply = answer(library, json.loads(line))
        except TooSlow:
            reply = {"slow": True}
        except Exception as failure:
            reply = {"failure": "%s: %s" % (type(failure).__name__, failure)}
        print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
