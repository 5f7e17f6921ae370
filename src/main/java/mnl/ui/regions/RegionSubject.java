package mnl.ui.regions;

import java.util.List;
import java.util.Objects;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.StoryPair;
import mnl.engine.RegionRequest;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.experiment.Experiment;
import mnl.lab.story.ConfusablePair;
import mnl.lab.story.StoryArms;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.RunHistory;
import mnl.ui.session.RunSession;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at: two classes, two modalities, two arms and a seed, each the user's or the one that shows most. Belongs to the
 * FX thread.
 */
final class RegionSubject {
    /** Before this share of the epochs the weak modality takes any class for any other. */
    private static final double SETTLED = 0.1;

    private final RunSession session;
    private final ComparedModalities compared;
    private RegionChoice choice = RegionChoice.NONE;
    private @Nullable StrongWeak modalities;
    private @Nullable ClassPair settled;

    RegionSubject(RunSession session, ComparedModalities compared) {
        this.session = session;
        this.compared = compared;
    }

    /** Another run is looked at. */
    void forget() {
        choice = RegionChoice.NONE;
        modalities = null;
        settled = null;
    }

    /** What is asked of the engine; null while there is nothing to ask of. */
    @Nullable
    RegionRequest request() {
        RunHistory history = session.historyProperty().get();
        if (history == null || history.size() == 0) {
            return null;
        }
        ClassPair pair = pair();
        return new RegionRequest(
                choice.seedIndex(),
                pair.first(),
                pair.second(),
                sides(),
                history.layout().arms().size(),
                RegionRequest.SHOWN_SIDE);
    }

    /** The modalities from the left, the strong one first. */
    private List<Integer> sides() {
        if (layout().modalities().size() < 2) {
            return List.of(0);
        }
        StrongWeak of = modalities();
        return List.of(of.strong(), of.weak());
    }

    /** The strong and the weak modality: the user's choice, else that by accuracy of the first trained epoch. */
    StrongWeak modalities() {
        StrongWeak chosen = compared.chosenProperty().get();
        if (chosen != null) {
            return chosen;
        }
        RunHistory history = history();
        for (int i = 0; modalities == null && i < history.size(); i++) {
            if (history.get(i).epoch() >= 1) {
                modalities = StoryPair.of(history.layout(), history.get(i));
            }
        }
        return modalities == null ? new StrongWeak(0, 1) : modalities;
    }

    /** The two classes: the user's, else those that are confused most once the model has settled. */
    ClassPair pair() {
        if (choice.pair() != null) {
            return choice.pair();
        }
        if (settled != null) {
            return settled;
        }
        Measurement last = history().last();
        List<Integer> sides = sides();
        ClassPair found = ConfusablePair.of(experiment(), layout(), last, sides.get(sides.size() - 1));
        if (last.epoch() >= Math.max(1, SETTLED * layout().epochs())) {
            settled = found;
        }
        return found;
    }

    /** The arms from the left: the user's, else those that the story shows. */
    List<Integer> arms() {
        return choice.arms().isEmpty()
                ? StoryArms.of(experiment(), null, new StrongWeak(0, 1)).maps()
                : choice.arms();
    }

    int seedIndex() {
        return choice.seedIndex();
    }

    /** Chooses a class of the pair, 0 the first one. */
    void chooseClass(int place, int chosen) {
        List<Integer> two = RegionChoice.swapped(List.of(pair().first(), pair().second()), place, chosen);
        choice = choice.with(new ClassPair(two.get(0), two.get(1)));
    }

    /** Chooses an arm, 0 the one on the left. */
    void chooseArm(int place, int arm) {
        choice = choice.with(RegionChoice.swapped(arms(), place, arm));
    }

    void chooseSeed(int index) {
        choice = choice.withSeed(index);
    }

    /** Chooses the modality on the left, or on the right, for all views. */
    void chooseModality(int place, int modality) {
        List<Integer> two = RegionChoice.swapped(sides(), place, modality);
        compared.chosenProperty().set(new StrongWeak(two.get(0), two.get(1)));
    }

    private RunHistory history() {
        return Objects.requireNonNull(session.historyProperty().get());
    }

    private Experiment experiment() {
        return session.experimentProperty().get();
    }

    RunLayout layout() {
        return history().layout();
    }
}
