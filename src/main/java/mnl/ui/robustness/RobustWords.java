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

/** What the view says about itself. */
final class RobustWords {
    static final String BEING_CERTIFIED = "The radii are being worked out …";
    static final String CERTIFY_AT_THE_END =
            "The radii are worked out when the run is over. Press Certify to have them now.";
    static final String CERTIFY = "Press Certify to have the radii worked out.";

    /** About the curves. */
    static final String CURVES =
            "Share of test samples that are right although every input may be moved by r: by the certificate,"
                    + " R(x) ≥ min over k ≠ y of Σ w_m UCoM_m(k) / √Σ (w_m τ_m)², with UCoM_m(k) = f^m_y − f^m_k and τ_m the"
                    + " Lipschitz constant of that margin; and under a PGD attack of that L2 length. The truth lies between the"
                    + " two: certified ≤ attacked ≤ clean (the attack at r = 0). With the runner-up j alone in place of every k"
                    + " the bound is no certificate.";

    /** About the distribution. */
    static final String RADII =
            "How the radii R(x) are spread over the test samples that are right, all seeds together; an arm's"
                    + " steps add up to its accuracy. Certified: weights w_m that are the same for every input, encoders with a"
                    + " Lipschitz bound. Proxy: the same formula under weights that depend on the input, no guarantee. Estimated:"
                    + " margin over the norm of its gradient, no guarantee. Click a step, or press Enter at the crosshair, to see"
                    + " its samples.";

    /** About the table. */
    static final String TABLE =
            "Mean over the seeds ± half the 95% t-interval; below it the difference to the baseline on the same"
                    + " seeds, * = " + PairedComparison.RULE + ". Certified, clean and"
                    + " attacked accuracy are of the same samples. Radii of different kinds are not compared.";

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
            sentences.add(
                    "For certificates choose a fusion with fixed weights: the mean of the logits, a weighted sum, or the product"
                            + " of experts.");
        }
        boolean bounded = experiment.activeModalities().stream()
                .allMatch(modality -> modality.encoder().kind().hasLipschitzBound());
        if (answer.words().contains("estimated")) {
            sentences.add(
                    bounded
                            ? "For certificates choose another fusion, such as the mean of the logits."
                            : "For certificates choose multilayer perceptrons as encoders; with depth 0 they are exact.");
        }
        boolean hidden = experiment.activeModalities().stream()
                .anyMatch(modality -> modality.encoder().depth() > 0);
        if (answer.words().contains("certified") && hidden) {
            sentences.add(
                    "With hidden layers τ is a product of spectral norms, a cautious one; with depth 0 it is exact.");
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
        StringBuilder text = new StringBuilder("Test split ").append(noise).append(", ");
        if (question.samples() < all) {
            text.append("the first ")
                    .append(question.samples())
                    .append(" of ")
                    .append(all)
                    .append(" samples. ");
        } else {
            text.append(question.samples()).append(" samples");
            text.append(isUneven(answer) ? " of a fold at most. " : ". ");
        }
        if (question.radii() != null) {
            text.append("Radii of ").append(question.radii().stamp().text()).append(". ");
        }
        if (question.attacks() != null) {
            text.append(attack(question.attacks())).append(' ');
        }
        int seeds = answer.layout().seeds().size();
        return text.append(
                        seeds > 1
                                ? "Mean ± 95% interval over " + answer.layout().over() + "."
                                        + answer.layout().note()
                                : "Seed " + answer.layout().seeds().get(0) + " alone: no intervals and no tests.")
                .toString();
    }

    private static boolean isUneven(RobustAnswer answer) {
        Folds folds = answer.layout().folds();
        return folds != null && folds.uneven();
    }

    private static String attack(AttacksFound attacks) {
        AttackRequest request = attacks.request();
        return "Attack on " + attacks.stamp().text() + ": PGD, " + request.steps()
                + (request.steps() == 1 ? " step, " : " steps, ") + request.starts()
                + (request.starts() == 1 ? " start" : " starts") + (request.targeted() ? ", every class." : ".")
                + attacks.results().values().stream()
                        .map(AttackResult::caveat)
                        .filter(caveat -> !caveat.isEmpty())
                        .distinct()
                        .map(caveat -> " " + caveat)
                        .collect(Collectors.joining());
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
                ? "Training goes on, so what is pale is older than the model is now. Pause or end the run, then certify"
                        + " and attack again."
                : "Training has moved on to epoch " + EpochText.of(epoch)
                        + ": what is pale is older. Certify and attack" + " again.";
    }

    /** What stands in place of radii where there are none. */
    static String withoutRadii(RunState state, boolean certifying) {
        if (certifying) {
            return BEING_CERTIFIED;
        }
        return state != null && state.isOver() ? CERTIFY : CERTIFY_AT_THE_END;
    }
}
