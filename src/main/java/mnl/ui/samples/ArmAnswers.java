package mnl.ui.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import mnl.analysis.run.RunLayout;
import mnl.analysis.run.ScheduleEvent;
import mnl.data.Identity;
import mnl.engine.LossGradients;
import mnl.experiment.Arm;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceSpec;
import mnl.figure.sample.ClassFigure;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.RunSession;
import org.jspecify.annotations.Nullable;

/** What the arms answer to the sample that is looked at, one of them in detail. Belongs to the FX thread. */
final class ArmAnswers {
    private final RunSession session;
    private final ArmVisibility visibility;
    private final SampleChoices choices;
    private final SampleFocus focus;
    private final GradientFeed feed;
    private GradientFeed.@Nullable Answer answer;

    /** @param changed called when gradients arrived */
    ArmAnswers(
            RunSession session,
            ArmVisibility visibility,
            SampleChoices choices,
            SampleFocus focus,
            Executor fxThread,
            Runnable changed) {
        this.session = session;
        this.visibility = visibility;
        this.choices = choices;
        this.focus = focus;
        this.feed = new GradientFeed(session, fxThread, next -> {
            answer = next;
            changed.run();
        });
        feed.problemProperty().addListener((o, was, now) -> changed.run());
    }

    void clear() {
        answer = null;
    }

    /** Has the gradients of the sample and the arm in detail computed. */
    void ask() {
        feed.ask(focus.listing(), experiment(), armIndex(), focus.sample());
    }

    private Experiment experiment() {
        return session.experimentProperty().get();
    }

    private int armIndex() {
        return Math.max(
                0, focus.listing().layout().arms().indexOf(choices.armProperty().get()));
    }

    /** Of every arm that is not hidden; empty while there is no sample. */
    List<ArmOnSample> rows() {
        List<ArmOnSample> rows = new ArrayList<>();
        if (focus.sample() >= 0) {
            RunLayout layout = focus.listing().layout();
            for (int arm = 0; arm < layout.arms().size(); arm++) {
                if (visibility.isVisible(layout.arms().get(arm))) {
                    rows.add(row(arm));
                }
            }
        }
        return rows;
    }

    private ArmOnSample row(int arm) {
        return ArmOnSample.of(focus.listing(), experiment(), arm, focus.sample());
    }

    /** Of the arm in detail; null while there is no sample. */
    @Nullable
    ArmOnSample detail() {
        return focus.sample() < 0 ? null : row(armIndex());
    }

    /** Probabilities and arrows of that arm; null while there is no sample. */
    @Nullable
    ClassFigure figure() {
        return focus.sample() < 0
                ? null
                : ClassFigures.of(focus.listing(), experiment(), armIndex(), focus.sample(), gradients());
    }

    /** Of the sample and the arm in detail; null while they are not known. */
    @Nullable
    LossGradients gradients() {
        GradientFeed.Question about = answer == null ? null : answer.question();
        SampleListing listing = focus.listing();
        boolean current = about != null
                && listing != null
                && Identity.same(about.listing().evaluation(), listing.evaluation())
                && about.listing().seed() == listing.seed()
                && about.arm() == armIndex()
                && about.sample() == focus.sample();
        return current ? Objects.requireNonNull(answer).gradients() : null;
    }

    /** What must be known of the arrows, or why there are none; empty where nothing must. */
    String caveat() {
        if (gradients() == null) {
            return feed.problemProperty().get();
        }
        Experiment experiment = experiment();
        Arm arm = experiment.trained().get(armIndex());
        return PushWords.caveat(
                arm, experiment.fusionOf(arm), experiment.guidance(), experiment.labels(), guidanceHasBegun());
    }

    /** Whether the arm in detail was guided under the seed when it gave its answers. */
    private boolean guidanceHasBegun() {
        GuidanceSpec guidance = experiment().guidance();
        SampleListing listing = focus.listing();
        if (!guidance.warmUp().untilPlateau()) {
            return listing.epoch() >= guidance.warmUpEpochs();
        }
        int replica = listing.layout().replica(armIndex(), listing.seed());
        return session.historyProperty().get().events().stream()
                .anyMatch(event -> event.kind() == ScheduleEvent.Kind.GUIDANCE_BEGAN
                        && event.replica() == replica
                        && event.epoch() <= listing.epoch());
    }
}
