package mnl.experiment.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mnl.experiment.AdversarialSpec;
import mnl.experiment.Arm;
import mnl.experiment.BaseLossSpec;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.DominanceRule;
import mnl.experiment.EarlyStoppingSpec;
import mnl.experiment.Experiment;
import mnl.experiment.FusionSpec;
import mnl.experiment.LabelSpec;
import mnl.experiment.LearningRateSpec;
import mnl.experiment.ModalityOutline;
import mnl.experiment.ModalitySpec;
import mnl.experiment.NoiseKind;
import mnl.experiment.NoiseSpec;
import mnl.experiment.Schedule;
import mnl.experiment.SeedRange;
import mnl.experiment.WarmUpSpec;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** Settings taken over to other data, as far as they fit there. */
public final class CarriedSettings {
    private final Experiment before;
    private final Experiment fresh;
    private final DatasetOutline outline;
    private final Set<String> names;
    private final List<String> reset = new ArrayList<>();

    private CarriedSettings(Experiment before, Experiment fresh, DatasetOutline outline) {
        this.before = before;
        this.fresh = fresh;
        this.outline = outline;
        names = fresh.modalities().stream().map(ModalitySpec::name).collect(Collectors.toSet());
    }

    /**
     * Settings on other data.
     *
     * @param experiment what fits of the settings, and the defaults of the data for the rest
     * @param reset what did not fit, each in a few words
     */
    public record Carried(Experiment experiment, List<String> reset) {
        public Carried {
            reset = List.copyOf(reset);
        }
    }

    /**
     * Takes settings over. Modalities keep theirs by their names; everything that is about none of them stays, unless the data cannot be
     * trained on with it.
     *
     * @param before the settings
     * @param fresh the defaults on the other data
     * @param outline the other data
     * @param folds K of the other data, whose seeds then test each fold once; 0 where they have no folds
     */
    public static Carried onto(Experiment before, Experiment fresh, DatasetOutline outline, int folds) {
        CarriedSettings carried = new CarriedSettings(before, fresh, outline);
        Experiment all = new Experiment(
                before.schema(),
                carried.dataset(),
                carried.modalities(),
                carried.fusion(before.fusion(), ""),
                before.guidance(),
                carried.arms(before.arms()),
                before.baseline(),
                before.schedule(),
                before.optimizer(),
                carried.seeds(folds),
                carried.labels(),
                carried.arms(before.references()));
        return new Carried(carried.withoutWatching(carried.guided(all)), carried.reset);
    }

    private void reset(String what) {
        if (!reset.contains(what)) {
            reset.add(what);
        }
    }

    private DatasetSpec dataset() {
        if (!(fresh.dataset() instanceof DatasetSpec.Folder next)
                || !(before.dataset() instanceof DatasetSpec.Folder last)) {
            return fresh.dataset();
        }
        if (last.trainSize() != next.trainSize()) {
            reset(Texts.of("transfer.carried-settings.training-samples"));
        }
        return new DatasetSpec.Folder(next.path(), next.trainSize(), last.validationShare());
    }

    private List<ModalitySpec> modalities() {
        Map<String, ModalitySpec> known = new LinkedHashMap<>();
        before.modalities().forEach(modality -> known.put(modality.name(), modality));
        for (ModalitySpec gone : known.values()) {
            if (!names.contains(gone.name()) && !gone.equals(ModalitySpec.named(gone.name()))) {
                reset(Texts.of("transfer.carried-settings.modality", gone.name()));
            }
        }
        List<ModalitySpec> next = fresh.modalities().stream()
                .map(modality -> fitting(modality, known.get(modality.name())))
                .toList();
        if (next.stream().filter(ModalitySpec::enabled).count() >= 2) {
            return next;
        }
        reset(Texts.of("transfer.carried-settings.switched-off"));
        return next.stream().map(each -> with(each, true, each, each)).toList();
    }

    /** A modality's own settings where there are any, with the encoder and the noise that it can have here. */
    private ModalitySpec fitting(ModalitySpec usual, @Nullable ModalitySpec own) {
        Optional<ModalityOutline> samples = outline.modality(usual.name());
        if (own == null || samples.isEmpty()) {
            return own == null ? usual : own;
        }
        boolean readable = samples.get().objection(own.encoder().kind()).isEmpty();
        boolean disturbed = fits(own.trainingNoise(), samples.get()) && fits(own.evaluationNoise(), samples.get());
        if (!readable) {
            reset(Texts.of("transfer.carried-settings.encoder", usual.name()));
        }
        if (!disturbed) {
            reset(Texts.of("transfer.carried-settings.noise", usual.name()));
        }
        return with(own, own.enabled(), readable ? own : usual, disturbed ? own : usual);
    }

    private static boolean fits(NoiseSpec noise, ModalityOutline samples) {
        return noise.kind() == NoiseKind.NONE || samples.kind().noiseKinds().contains(noise.kind());
    }

    private static ModalitySpec with(ModalitySpec own, boolean enabled, ModalitySpec encoder, ModalitySpec noise) {
        return new ModalitySpec(
                own.name(),
                enabled,
                encoder.encoder(),
                own.lossWeight(),
                noise.trainingNoise(),
                noise.evaluationNoise());
    }

    /** Weights of the modalities that are here; new ones get the weight 1. */
    private FusionSpec fusion(FusionSpec fusion, String arm) {
        if (fusion.weights().isEmpty() || fusion.weights().keySet().equals(names)) {
            return fusion;
        }
        reset(
                arm.isEmpty()
                        ? Texts.of("transfer.carried-settings.fusion-weights")
                        : Texts.of("transfer.carried-settings.fusion-weights-of", arm));
        Map<String, Double> weights = names.stream()
                .collect(Collectors.toMap(name -> name, name -> fusion.weights().getOrDefault(name, 1.0)));
        boolean none = fusion.weights().keySet().stream().noneMatch(names::contains);
        return fusion.withWeights(none ? Map.of() : weights);
    }

    private List<Arm> arms(List<Arm> arms) {
        return arms.stream().map(this::arm).toList();
    }

    private Arm arm(Arm arm) {
        FusionSpec own = arm.fusion();
        BaseLossSpec losses = arm.baseLoss();
        AdversarialSpec attack = arm.adversarial();
        Arm next = own == null ? arm : arm.withFusion(arm.name(), fusion(own, arm.name()));
        if (losses != null && !names.containsAll(losses.own().keySet())) {
            reset(Texts.of("transfer.carried-settings.losses", arm.name()));
            Map<String, Double> kept = losses.own().entrySet().stream()
                    .filter(each -> names.contains(each.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            next = next.withBaseLoss(arm.name(), losses.withOwn(kept));
        }
        if (attack != null && !names.containsAll(attack.modalities())) {
            reset(Texts.of("transfer.carried-settings.attack", arm.name()));
            next = next.withAdversarial(
                    arm.name(),
                    attack.withModalities(
                            attack.modalities().stream().filter(names::contains).toList()));
        }
        return next;
    }

    private Experiment guided(Experiment all) {
        String guide = all.guidance().fixedGuide();
        boolean needed = all.trained().stream().anyMatch(arm -> arm.dominance() == DominanceRule.FIXED_PRIOR);
        if (guide == null ? !needed : names.contains(guide)) {
            return all;
        }
        String first = all.modalities().get(0).name();
        if (guide != null) {
            reset(Texts.of("transfer.carried-settings.fixed-guide"));
        }
        return all.withGuidance(all.guidance().withFixedGuide(needed ? first : null));
    }

    private SeedRange seeds(int folds) {
        if (folds == 0 || before.seeds().equals(fresh.seeds())) {
            return before.seeds();
        }
        reset(Texts.of("transfer.carried-settings.seeds", folds));
        return fresh.seeds();
    }

    private LabelSpec labels() {
        LabelSpec labels = before.labels();
        boolean misfit = labels.classWeights() == LabelSpec.ClassWeights.GIVEN
                && labels.weights().size() != outline.classes();
        if (!misfit) {
            return labels;
        }
        reset(Texts.of("transfer.carried-settings.class-weights"));
        return new LabelSpec(LabelSpec.ClassWeights.NONE, List.of(), labels.noise(), labels.noiseShare());
    }

    /** Where no validation samples are, nothing can watch them. */
    private Experiment withoutWatching(Experiment all) {
        boolean heldOut = all.dataset() instanceof DatasetSpec.Folder folder && folder.validationShare() > 0;
        if (outline.validation() || heldOut || !all.watchesValidation()) {
            return all;
        }
        reset(Texts.of("transfer.carried-settings.watching"));
        Schedule schedule = all.schedule();
        boolean plateau = schedule.learningRate().kind() == LearningRateSpec.Kind.REDUCE_ON_PLATEAU;
        return all.withSchedule(new Schedule(
                        schedule.epochs(),
                        schedule.batchSize(),
                        schedule.measureEvery(),
                        plateau ? LearningRateSpec.CONSTANT : schedule.learningRate(),
                        new EarlyStoppingSpec(false, schedule.earlyStopping().patience()),
                        schedule.monitor()))
                .withGuidance(
                        all.guidance().warmUp().untilPlateau()
                                ? all.guidance().withWarmUp(WarmUpSpec.FIXED)
                                : all.guidance());
    }
}
