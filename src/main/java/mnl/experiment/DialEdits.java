package mnl.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mnl.experiment.DatasetSpec.Synthetic;
import mnl.experiment.DatasetSpec.SyntheticModality;
import mnl.words.Texts;

/**
 * Changes to the modalities of an experiment on synthetic data, where the data, the modalities that are trained, the
 * guide of fixed arms and the fusion weights have to stay in step.
 */
public final class DialEdits {
    /** Late fusion needs two. */
    public static final int FEWEST = 2;

    /** More than these nobody could tell apart in a chart. */
    public static final int MOST = 6;

    private DialEdits() {}

    /** One modality more, made like the last one; its settings too. */
    public static Experiment add(Experiment experiment) {
        List<SyntheticModality> dials = new ArrayList<>(data(experiment).modalities());
        SyntheticModality last = dials.get(dials.size() - 1);
        String name = freeName(experiment);
        dials.add(last.withName(name));
        List<ModalitySpec> specs = new ArrayList<>(experiment.modalities());
        specs.add(specs.get(specs.size() - 1).withName(name));
        Experiment more =
                experiment.withDataset(data(experiment).withModalities(dials)).withModalities(specs);
        return weighted(more, weights -> {
            if (!weights.isEmpty()) {
                weights.put(name, 1.0);
            }
        });
    }

    private static String freeName(Experiment experiment) {
        int number = data(experiment).modalities().size();
        String name;
        do {
            name = "modality-" + ++number;
        } while (nameProblem(experiment, -1, name).isPresent());
        return name;
    }

    /** One modality fewer. Where it was the fixed guide, the first of those left takes over. */
    public static Experiment remove(Experiment experiment, int modality) {
        List<SyntheticModality> dials = new ArrayList<>(data(experiment).modalities());
        String name = dials.remove(modality).name();
        List<ModalitySpec> specs = experiment.modalities().stream()
                .filter(spec -> !spec.name().equals(name))
                .toList();
        Experiment fewer = weighted(
                experiment.withDataset(data(experiment).withModalities(dials)).withModalities(specs),
                weights -> weights.remove(name));
        fewer = attacked(fewer, List.of(name), List.of());
        return name.equals(experiment.guidance().fixedGuide())
                ? fewer.withGuidance(
                        experiment.guidance().withFixedGuide(dials.get(0).name()))
                : fewer;
    }

    /** Another name for a modality, wherever it is named. */
    public static Experiment rename(Experiment experiment, int modality, String name) {
        List<SyntheticModality> dials = new ArrayList<>(data(experiment).modalities());
        SyntheticModality was = dials.get(modality);
        dials.set(modality, was.withName(name));
        List<ModalitySpec> specs = experiment.modalities().stream()
                .map(spec -> spec.name().equals(was.name()) ? spec.withName(name) : spec)
                .toList();
        Experiment other = weighted(
                experiment.withDataset(data(experiment).withModalities(dials)).withModalities(specs), weights -> {
                    Double weight = weights.remove(was.name());
                    if (weight != null) {
                        weights.put(name, weight);
                    }
                });
        other = attacked(other, List.of(was.name()), List.of(name));
        return was.name().equals(experiment.guidance().fixedGuide())
                ? other.withGuidance(experiment.guidance().withFixedGuide(name))
                : other;
    }

    /**
     * The data as they are in another experiment; everything else only as far as it names modalities. Modalities that
     * both have keep their settings, weights and attacks; the others come and go.
     */
    public static Experiment reset(Experiment experiment, Experiment original) {
        Map<String, ModalitySpec> known = new HashMap<>();
        experiment.modalities().forEach(spec -> known.put(spec.name(), spec));
        List<ModalitySpec> specs = original.modalities().stream()
                .map(spec -> known.getOrDefault(spec.name(), spec))
                .toList();
        List<String> names = specs.stream().map(ModalitySpec::name).toList();
        Map<String, FusionSpec> fusions = new HashMap<>();
        original.arms().stream()
                .filter(arm -> arm.fusion() != null)
                .forEach(arm -> fusions.put(arm.name(), arm.fusion()));
        List<Arm> arms = experiment.arms().stream()
                .map(arm -> arm.fusion() == null
                        ? arm
                        : arm.withFusion(
                                arm.name(),
                                back(arm.fusion(), fusions.getOrDefault(arm.name(), original.fusion()), names)))
                .toList();
        Experiment back = experiment
                .withDataset(original.dataset())
                .withModalities(specs)
                .withFusion(back(experiment.fusion(), original.fusion(), names))
                .withArms(arms, experiment.baseline());
        for (ModalitySpec gone : experiment.modalities()) {
            if (!names.contains(gone.name())) {
                back = attacked(back, List.of(gone.name()), List.of());
            }
        }
        return names.contains(experiment.guidance().fixedGuide())
                ? back
                : back.withGuidance(
                        experiment.guidance().withFixedGuide(original.guidance().fixedGuide()));
    }

    /** Weights of these modalities alone: a modality that comes back has its weight of before, or else 1. */
    private static FusionSpec back(FusionSpec fusion, FusionSpec original, List<String> names) {
        return with(fusion, weights -> {
            if (!weights.isEmpty()) {
                weights.keySet().retainAll(names);
                names.forEach(
                        name -> weights.putIfAbsent(name, original.weights().getOrDefault(name, 1.0)));
            }
        });
    }

    /**
     * Why a modality cannot have a name; empty where it can.
     *
     * @param modality the one to be named, below 0 for a new one
     */
    public static Optional<String> nameProblem(Experiment experiment, int modality, String name) {
        if (name.isBlank()) {
            return Optional.of(Texts.of("experiment.dial-edits.type-a-name-for"));
        }
        List<SyntheticModality> dials = data(experiment).modalities();
        for (int m = 0; m < dials.size(); m++) {
            if (m != modality && dials.get(m).name().equals(name)) {
                return Optional.of(Texts.of("experiment.dial-edits.there-is-a-modality", name));
            }
        }
        return Names.modalityProblem(name);
    }

    private static Synthetic data(Experiment experiment) {
        return (Synthetic) experiment.dataset();
    }

    /** Changes what stands by modality: the weights of every fusion, the experiment's and those of single arms, and of losses. */
    private static Experiment weighted(Experiment experiment, Consumer<Map<String, Double>> change) {
        return everyArm(experiment.withFusion(with(experiment.fusion(), change)), arm -> {
            Arm weighted = arm.fusion() == null ? arm : arm.withFusion(arm.name(), with(arm.fusion(), change));
            return arm.baseLoss() == null
                    ? weighted
                    : weighted.withBaseLoss(
                            arm.name(),
                            arm.baseLoss().withOwn(changed(arm.baseLoss().own(), change)));
        });
    }

    /**
     * Puts other names in the place of one among the modalities that attacks move. Where none is left, all are moved
     * that can be: an arm cannot attack what is not there.
     */
    private static Experiment attacked(Experiment experiment, List<String> was, List<String> now) {
        return everyArm(experiment, arm -> {
            AdversarialSpec attack = arm.adversarial();
            if (attack == null || !attack.modalities().containsAll(was)) {
                return arm;
            }
            List<String> names = new ArrayList<>(attack.modalities());
            names.removeAll(was);
            names.addAll(now);
            return arm.withAdversarial(arm.name(), attack.withModalities(names));
        });
    }

    private static Experiment everyArm(Experiment experiment, UnaryOperator<Arm> change) {
        return experiment
                .withReferences(experiment.references().stream().map(change).toList())
                .withArms(experiment.arms().stream().map(change).toList(), experiment.baseline());
    }

    private static FusionSpec with(FusionSpec fusion, Consumer<Map<String, Double>> change) {
        return fusion.withWeights(changed(fusion.weights(), change));
    }

    private static Map<String, Double> changed(Map<String, Double> weights, Consumer<Map<String, Double>> change) {
        Map<String, Double> other = new TreeMap<>(weights);
        change.accept(other);
        return other;
    }
}
