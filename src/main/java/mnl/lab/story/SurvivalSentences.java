package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.JointCost;
import mnl.analysis.story.Kept;

/** What survives, in words: what joint training costs, and what the fusion keeps. */
final class SurvivalSentences {
    private final RunLayout layout;

    SurvivalSentences(RunLayout layout) {
        this.layout = layout;
    }

    StoryText of(Measurement measurement, List<Kept> kept, StrongWeak pair) {
        List<JointCost> costs = JointCost.of(layout, measurement);
        List<Kept> weak =
                kept.stream().filter(each -> each.modality() == pair.weak()).toList();
        List<String> lead = new ArrayList<>();
        if (!costs.isEmpty()) {
            lead.add(costs(costs));
        }
        if (!weak.isEmpty()) {
            lead.add(kept(weak, layout.modalities().get(pair.weak())));
        }
        List<String> more = new ArrayList<>();
        if (costs.isEmpty()) {
            more.add(StoryFigures.NO_REFERENCE);
        }
        if (layout.seeds().size() == 1) {
            more.add("One seed: there is no interval and no test.");
        } else {
            if (!weak.isEmpty()) {
                more.add(tested(weak));
            }
            if (!costs.isEmpty()) {
                more.add(otherCosts(costs));
            }
        }
        return new StoryText(String.join(" ", lead), String.join(" ", more));
    }

    /** What plain joint training costs every modality: of the baseline, which is plain in every scenario. */
    private String costs(List<JointCost> costs) {
        List<String> parts = new ArrayList<>();
        List<String> not = new ArrayList<>();
        for (JointCost cost : costs) {
            String modality = layout.modalities().get(cost.modality());
            if (cost.arm() == layout.baseline()) {
                boolean tested = layout.seeds().size() > 1 && !cost.comparison().significant();
                (tested ? not : parts).add(tested ? modality : modality + " " + change(cost));
            }
        }
        String baseline = layout.arms().get(layout.baseline());
        if (parts.isEmpty() && not.isEmpty()) {
            return baseline + " is the arm that is trained alone itself.";
        }
        if (!not.isEmpty()) {
            parts.add("for " + SentenceParts.list(not) + " a cost is not shown");
        }
        return "Trained together under " + baseline + ", against being trained alone: " + String.join("; ", parts)
                + ".";
    }

    private static String change(JointCost cost) {
        double lost = cost.cost().mean();
        return (lost >= 0 ? "loses " : "gains ") + SentenceParts.points(lost);
    }

    private String kept(List<Kept> weak, String modality) {
        Kept least = weak.get(0);
        Kept most = weak.get(0);
        for (Kept each : weak) {
            least = each.share().mean() < least.share().mean() ? each : least;
            most = each.share().mean() > most.share().mean() ? each : most;
        }
        String begun = "Of what only " + modality + " knows the fusion keeps ";
        String low = percent(least);
        String high = percent(most);
        if (low.equals(high)) {
            return begun + low + " under " + (weak.size() == 1 ? name(least) : "every arm") + ".";
        }
        return begun + "least under " + named(weak, low) + ", " + low + ", and most under " + named(weak, high) + ", "
                + high + ".";
    }

    private static String percent(Kept kept) {
        return SentenceParts.percent(kept.share().mean());
    }

    /** The arms that keep this share, as it is written. */
    private String named(List<Kept> weak, String share) {
        return SentenceParts.list(weak.stream()
                .filter(each -> percent(each).equals(share))
                .map(this::name)
                .toList());
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
            parts.add("more under " + SentenceParts.list(more) + " (shown over " + layout.over() + ")");
        }
        if (!less.isEmpty()) {
            parts.add("less under " + SentenceParts.list(less) + " (shown over " + layout.over() + ")");
        }
        if (!not.isEmpty()) {
            parts.add("not shown to differ under " + SentenceParts.list(not));
        }
        return parts.isEmpty()
                ? ""
                : "Kept against " + layout.arms().get(layout.baseline()) + ": " + String.join("; ", parts) + ".";
    }

    /** Costs of the other arms, of which those that are not shown are not told as costs. */
    private String otherCosts(List<JointCost> costs) {
        List<String> parts = new ArrayList<>();
        int not = 0;
        for (JointCost cost : costs) {
            if (cost.arm() != layout.baseline()) {
                if (cost.comparison().significant()) {
                    parts.add(layout.arms().get(cost.arm()) + " "
                            + (cost.cost().mean() >= 0 ? "costs " : "gives ")
                            + layout.modalities().get(cost.modality()) + " "
                            + SentenceParts.points(cost.cost().mean()));
                } else {
                    not++;
                }
            }
        }
        if (parts.isEmpty() && not == 0) {
            return "";
        }
        String shown = parts.isEmpty() ? "" : "Shown against being trained alone: " + SentenceParts.list(parts) + ".";
        String rest = not == 0
                ? ""
                : (parts.isEmpty() ? "" : " ") + "Not shown: " + not + " other "
                        + (not == 1 ? "difference" : "differences") + " between together and alone.";
        return shown + rest;
    }

    private String name(Kept kept) {
        return layout.arms().get(kept.arm());
    }
}
