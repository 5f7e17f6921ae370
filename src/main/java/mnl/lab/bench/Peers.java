package mnl.lab.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mnl.analysis.run.ModelParameters;
import mnl.lab.bench.child.PeerLibrary;
import mnl.lab.bench.child.PeerOrder;
import mnl.lab.bench.child.PeerProcess;
import mnl.lab.bench.child.PeerPrograms;
import mnl.lab.bench.child.PeerPrograms.Peer;
import mnl.lab.bench.work.BenchWork;
import mnl.words.Texts;

/** The same work with PyTorch, as one batch and one after another, and with plain NumPy, as far as they are there. */
public final class Peers {
    private final PeerPrograms programs;
    private final Optional<Peer> pytorch;
    private final Optional<Peer> numpy;
    private int orders;

    /**
     * Starts them; takes some seconds.
     *
     * @param processors the most threads that PyTorch may use
     */
    public Peers(PeerPrograms programs, int processors) {
        this.programs = programs;
        numpy = programs.find(PeerLibrary.NUMPY, List.of(1));
        pytorch = programs.find(
                PeerLibrary.PYTORCH, Stream.of(1, processors).distinct().toList());
    }

    /** What a user must know of them: who is absent, and who would lose for want of a fast library. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(PeerPrograms.warnings(PeerLibrary.NUMPY, numpy));
        all.addAll(PeerPrograms.warnings(PeerLibrary.PYTORCH, pytorch));
        return all;
    }

    /** Their versions and the speed of their matrix products, by name. */
    public Map<String, Peer> present() {
        Map<String, Peer> all = new TreeMap<>();
        numpy.ifPresent(peer -> all.put(PeerLibrary.NUMPY.title(), peer));
        pytorch.ifPresent(peer -> all.put(PeerLibrary.PYTORCH.title(), peer));
        return all;
    }

    /**
     * Those who can do a case.
     *
     * @param begins the parameters of every replica
     */
    List<Entrant> entrants(BenchCase each, ModelParameters begins) {
        ObjectNode order = order(each.work(), begins)
                .put("do", each.work().task() == BenchWork.Task.EVALUATION ? "evaluate" : "train");
        List<Entrant> all = new ArrayList<>();
        pytorch.ifPresent(peer -> {
            boolean several = each.work().replicas() > 1;
            if (several) {
                all.add(best(
                        Texts.of("bench.peers.batched"), peer, order.deepCopy().put("batched", true)));
            }
            if (!several || each.sequential()) {
                all.add(best(
                        Texts.of("bench.peers.sequential"),
                        peer,
                        order.deepCopy().put("batched", false)));
            }
        });
        if (each.numpy()) {
            numpy.ifPresent(peer -> {
                ObjectNode own = order.deepCopy();
                PeerProcess process = first(peer);
                all.add(Entrant.of(Texts.of("bench.peers.numpy"), () -> process.time(own)));
            });
        }
        return all;
    }

    private static Entrant best(String name, Peer peer, ObjectNode order) {
        Map<Integer, BestThreads.Bounded> byThreads = new LinkedHashMap<>();
        peer.byThreads().forEach((threads, process) -> byThreads.put(threads, within -> process.time(order, within)));
        return new BestThreads(name, byThreads);
    }

    /**
     * Whether they compute the same.
     *
     * @param small some steps on one batch
     * @param begins the parameters of its replicas
     * @param ours the losses that this program found [step][replica]
     */
    List<Agreement> agreements(BenchCase each, BenchWork small, ModelParameters begins, List<float[]> ours) {
        ObjectNode order = order(small, begins).put("do", "losses");
        List<Agreement> all = new ArrayList<>();
        pytorch.ifPresent(peer -> {
            for (boolean batched : List.of(true, false)) {
                all.add(Agreement.of(
                        batched ? Texts.of("bench.peers.batched") : Texts.of("bench.peers.sequential"),
                        ours,
                        first(peer).losses(order.deepCopy().put("batched", batched))));
            }
        });
        if (each.numpy()) {
            numpy.ifPresent(peer -> all.add(Agreement.of(
                    Texts.of("bench.peers.numpy"), ours, first(peer).losses(order))));
        }
        return all;
    }

    private static PeerProcess first(Peer peer) {
        return peer.byThreads().values().iterator().next();
    }

    private ObjectNode order(BenchWork work, ModelParameters begins) {
        try {
            return PeerOrder.of(work, begins, programs.folder(), "work-" + orders++);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
