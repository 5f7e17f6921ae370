package mnl.lab.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.ArmSummaries;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.Metrics;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.JointCost;
import mnl.analysis.story.Kept;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** What survives, in words: what joint training costs, and what the fusion keeps. */
final class SurvivalSentences {
    /** Less than this is no point, rounded. */
    private static final double LEAST_POINT = 0.005;

    private final RunLayout layout;

    SurvivalSentences(RunLayout layout) {
        this.layout = layout;
    }

    StoryText of(Measurement measurement, List<Kept> kept, StrongWeak pair) {
        List<JointCost> costs = JointCost.of(layout, measurement);
        List<Kept> weak =
                kept.stream().filter(each -> each.modality() == pair.weak()).toList();
        String survives = kept(weak, layout.modalities().get(pair.weak()));
        boolean one = layout.seeds().size() == 1;
        List<String> lead = new ArrayList<>(List.of(costs.isEmpty() ? survives : costs(costs), fused(measurement)));
        List<String> more = new ArrayList<>(List.of(costs.isEmpty() ? StoryFigures.NO_REFERENCE : survives));
        if (one) {
            lead.add(Texts.of("story.survival-sentences.one-seed"));
        } else {
            more.add(tested(weak));
            more.add(otherCosts(costs));
        }
        return new StoryText(
                String.join(" ", lead),
                more.stream().filter(said -> !said.isEmpty()).collect(Collectors.joining(" ")));
    }

    /** Whoever keeps most need not be right most often. */
    private String fused(Measurement measurement) {
        ArmSummaries summaries = new ArmSummaries(layout, measurement);
        List<Integer> arms = IntStream.range(0, layout.arms().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        arm -> summaries.summary(Metrics.ACCURACY_FUSED, arm).mean()))
                .toList();
        int worst = arms.get(0);
        int best = arms.get(arms.size() - 1);
        if (arms.size() == 1) {
            return Texts.of("story.survival-sentences.fused-accuracy", fused(summaries, worst));
        }
        if (layout.seeds().size() == 1) {
            return Texts.of(
                    "story.survival-sentences.fused-accuracy-from-to", fused(summaries, worst), fused(summaries, best));
        }
        PairedComparison compared =
                Objects.requireNonNull(layout.compare(arm -> summaries.perSeed(Metrics.ACCURACY_FUSED, arm), worst)
                        .get(layout.arms().get(best)));
        return Texts.of(
                "story.survival-sentences.fused-accuracy-tested",
                fused(summaries, worst),
                fused(summaries, best),
                compared.significant()
                        ? Texts.of("story.survival-sentences.shown")
                        : Texts.of("story.survival-sentences.not-shown"));
    }

    private String fused(ArmSummaries summaries, int arm) {
        return Texts.of(
                "story.survival-sentences.under",
                Numbers.percent(summaries.summary(Metrics.ACCURACY_FUSED, arm).mean(), 1),
                ArmName.of(layout.arms().get(arm)));
    }

    /** What plain joint training costs every modality: of the baseline, which is plain in every scenario. */
    private String costs(List<JointCost> costs) {
        List<String> parts = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (JointCost cost : costs) {
            if (cost.arm() == layout.baseline()) {
                boolean unshown =
                        layout.seeds().size() > 1 && !cost.comparison().significant();
                String modality = layout.modalities().get(cost.modality());
                (unshown ? not : parts).add(unshown ? modality : change(modality, cost));
            }
        }
        String baseline = ArmName.of(layout.arms().get(layout.baseline()));
        if (parts.isEmpty() && not.isEmpty()) {
            return Texts.of("story.survival-sentences.is-the-arm-that", baseline);
        }
        if (parts.isEmpty()) {
            return Texts.of("story.survival-sentences.trained-together-not-shown", baseline, SentenceParts.list(not));
        }
        String shown = SentenceParts.list(parts);
        return not.isEmpty()
                ? Texts.of("story.survival-sentences.trained-together", baseline, shown)
                : Texts.of(
                        "story.survival-sentences.trained-together-and-not", baseline, shown, SentenceParts.list(not));
    }

    private static String change(String modality, JointCost cost) {
        double lost = cost.cost().mean();
        String points = SentenceParts.points(lost);
        if (Math.abs(lost) < LEAST_POINT) {
            return Texts.of("story.survival-sentences.hardly", modality);
        }
        return lost > 0
                ? Texts.of("story.survival-sentences.loses", modality, points)
                : Texts.of("story.survival-sentences.gains", modality, points);
    }

    /** Arms whose shares are printed alike are named together: none of them is said to be the best or the worst. */
    private String kept(List<Kept> weak, String modality) {
        Map<String, List<String>> byShare = new LinkedHashMap<>();
        weak.stream()
                .sorted(Comparator.comparingDouble(each -> each.share().mean()))
                .forEach(each -> byShare.computeIfAbsent(
                                SentenceParts.percent(each.share().mean()), share -> new ArrayList<>())
                        .add(name(each)));
        List<String> parts = byShare.entrySet().stream()
                .map(each -> Texts.of(
                        "story.survival-sentences.under-2", each.getKey(), SentenceParts.list(each.getValue())))
                .toList();
        List<String> shares = List.copyOf(byShare.keySet());
        String said = parts.size() > 2
                ? Texts.of(
                        "story.survival-sentences.and-shares-between-them",
                        parts.get(0),
                        shares.get(1),
                        shares.get(shares.size() - 1))
                : SentenceParts.list(parts);
        return Texts.of("story.survival-sentences.of-what-only-knows", modality, said);
    }

    /** Which arms keep more or less than the baseline, and of which that is not shown. */
    private String tested(List<Kept> weak) {
        List<String> more = new ArrayList<>();
        List<String> less = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (Kept each : weak) {
            if (each.comparison() != null) {
                boolean significant = each.comparison().significant();
                boolean higher = each.comparison().meanDifference() > 0;
                (!significant ? not : higher ? more : less).add(name(each));
            }
        }
        List<String> parts = new ArrayList<>();
        if (!more.isEmpty()) {
            parts.add(Texts.of(
                    "story.survival-sentences.more-under-shown-over", SentenceParts.list(more), layout.over()));
        }
        if (!less.isEmpty()) {
            parts.add(Texts.of(
                    "story.survival-sentences.less-under-shown-over", SentenceParts.list(less), layout.over()));
        }
        if (!not.isEmpty()) {
            parts.add(Texts.of("story.survival-sentences.not-shown-to-differ", SentenceParts.list(not)));
        }
        return parts.isEmpty()
                ? ""
                : Texts.of(
                        "story.survival-sentences.kept-against",
                        ArmName.of(layout.arms().get(layout.baseline())),
                        String.join("; ", parts));
    }

    /** Costs of the other arms, of which those that are not shown are not told as costs. */
    private String otherCosts(List<JointCost> costs) {
        List<String> parts = new ArrayList<>();
        int not = 0;
        for (JointCost cost : costs) {
            if (cost.arm() != layout.baseline()) {
                if (cost.comparison().significant()) {
                    parts.add(
                            cost.cost().mean() >= 0
                                    ? Texts.of(
                                            "story.survival-sentences.costs",
                                            ArmName.of(layout.arms().get(cost.arm())),
                                            layout.modalities().get(cost.modality()),
                                            SentenceParts.points(cost.cost().mean()))
                                    : Texts.of(
                                            "story.survival-sentences.gives",
                                            ArmName.of(layout.arms().get(cost.arm())),
                                            layout.modalities().get(cost.modality()),
                                            SentenceParts.points(cost.cost().mean())));
                } else {
                    not++;
                }
            }
        }
        if (parts.isEmpty() && not == 0) {
            return "";
        }
        String shown = parts.isEmpty()
                ? ""
                : Texts.of("story.survival-sentences.shown-against-being-trained", SentenceParts.list(parts));
        String rest = not == 0 ? "" : Texts.of("story.survival-sentences.not-shown-other-differences", not);
        return Texts.together(shown, rest);
    }

    private String name(Kept kept) {
        return ArmName.of(layout.arms().get(kept.arm()));
    }
}
