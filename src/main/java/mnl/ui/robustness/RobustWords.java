package mnl.ui.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mnl.analysis.run.EpochText;
import mnl.analysis.statistics.Folds;
import mnl.analysis.statistics.PairedComparison;
import mnl.engine.AttackRequest;
import mnl.engine.AttackResult;
import mnl.engine.RunState;
import mnl.experiment.Experiment;
import mnl.words.Texts;

/** What the view says about itself. */
final class RobustWords {
    static final String BEING_CERTIFIED = Texts.of("robustness.robust-words.the-radii-are-being");
    static final String CERTIFY_AT_THE_END = Texts.of("robustness.robust-words.the-radii-are-worked");
    static final String CERTIFY = Texts.of("robustness.robust-words.press-certify-to-have");

    /** About the curves. */
    static final String CURVES = Texts.of("robustness.robust-words.share-of-test-samples");

    /** About the distribution. */
    static final String RADII = Texts.of("robustness.robust-words.how-the-radii-r");

    /** About the table. */
    static final String TABLE = Texts.of("robustness.robust-words.mean-over-the-seeds", PairedComparison.RULE);

    private RobustWords() {}

    /** What the kinds of radii that there are mean, and what would give better ones. */
    static String advice(RobustAnswer answer, Experiment experiment) {
        List<String> sentences = new ArrayList<>();
        answer.arms().stream()
                .filter(arm -> !arm.meaning().isEmpty())
                .map(arm -> capital(arm.word()) + ": " + arm.meaning() + ".")
                .distinct()
                .forEach(sentences::add);
        if (answer.words().contains("proxy")) {
            sentences.add(Texts.of("robustness.robust-words.for-certificates-choose-a"));
        }
        boolean bounded = experiment.activeModalities().stream()
                .allMatch(modality -> modality.encoder().kind().hasLipschitzBound());
        if (answer.words().contains("estimated")) {
            sentences.add(
                    bounded
                            ? Texts.of("robustness.robust-words.for-certificates-choose-another")
                            : Texts.of("robustness.robust-words.for-certificates-choose-multilayer"));
        }
        boolean hidden = experiment.activeModalities().stream()
                .anyMatch(modality -> modality.encoder().depth() > 0);
        if (answer.words().contains("certified") && hidden) {
            sentences.add(Texts.of("robustness.robust-words.with-hidden-layers-is"));
        }
        return String.join(" ", sentences);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Which samples, which model, how many seeds. */
    static String caption(RobustAnswer answer, String noise) {
        RobustQuestion question = answer.question();
        int all = question.radii() == null ? 0 : question.radii().samples();
        int seeds = answer.layout().seeds().size();
        return Texts.together(
                samples(answer, noise, all),
                question.radii() == null
                        ? ""
                        : Texts.of(
                                "robustness.robust-words.radii-of",
                                question.radii().stamp().text()),
                question.attacks() == null ? "" : attack(question.attacks()),
                seeds > 1
                        ? Texts.of(
                                "robustness.robust-words.mean-95-interval-over",
                                answer.layout().over())
                        : Texts.of(
                                "robustness.robust-words.seed-alone-no-intervals",
                                answer.layout().seeds().get(0)),
                seeds > 1 ? answer.layout().note() : "");
    }

    private static String samples(RobustAnswer answer, String noise, int all) {
        int samples = answer.question().samples();
        if (samples < all) {
            return Texts.of("robustness.robust-words.the-first-samples", noise, samples, all);
        }
        return isUneven(answer)
                ? Texts.of("robustness.robust-words.samples-of-a-fold", noise, samples)
                : Texts.of("robustness.robust-words.samples", noise, samples);
    }

    private static boolean isUneven(RobustAnswer answer) {
        Folds folds = answer.layout().folds();
        return folds != null && folds.uneven();
    }

    /** What has to be known of the attacks besides, each thing once, with a blank before it. */
    private static String caveats(AttacksFound attacks) {
        return attacks.results().values().stream()
                .map(AttackResult::caveat)
                .filter(caveat -> !caveat.isEmpty())
                .distinct()
                .map(caveat -> " " + caveat)
                .collect(Collectors.joining());
    }

    private static String attack(AttacksFound attacks) {
        AttackRequest request = attacks.request();
        return request.targeted()
                ? Texts.of(
                        "robustness.robust-words.attack-on-pgd-steps",
                        attacks.stamp().text(),
                        request.steps(),
                        request.starts(),
                        caveats(attacks))
                : Texts.of(
                        "robustness.robust-words.attack-on-pgd-steps-starts",
                        attacks.stamp().text(),
                        request.steps(),
                        request.starts(),
                        caveats(attacks));
    }

    /**
     * Why something is grey, and what to do; empty where nothing is.
     *
     * @param epoch passes over the training split by now
     * @param training whether they become more, so that their number is better left out
     */
    static String stale(RobustQuestion question, double epoch, boolean training) {
        boolean radii = question.radii() != null && !question.radii().stamp().reaches(epoch);
        boolean attacks =
                question.attacks() != null && !question.attacks().stamp().reaches(epoch);
        if (!radii && !attacks) {
            return "";
        }
        return training
                ? Texts.of("robustness.robust-words.training-goes-on-so")
                : Texts.of("robustness.robust-words.training-has-moved-on", EpochText.of(epoch));
    }

    /** What stands in place of radii where there are none. */
    static String withoutRadii(RunState state, boolean certifying) {
        if (certifying) {
            return BEING_CERTIFIED;
        }
        return state != null && state.isOver() ? CERTIFY : CERTIFY_AT_THE_END;
    }
}
