package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.region.PairTelling;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.figure.text.Numbers;

/** What stands below the picture of where modalities go blind, made from a run's numbers. */
public final class RegionSentences {
    private final RunLayout layout;

    /** @param layout of the run */
    public RegionSentences(RunLayout layout) {
        this.layout = layout;
    }

    /**
     * What an epoch shows.
     *
     * @param arms that are shown, one or two
     * @param exact what the finished model does over all seeds; empty where the frame is of another epoch
     */
    public StoryText of(RegionFrame frame, List<Integer> arms, List<PairTelling> exact) {
        RegionSetting setting = frame.setting();
        if (setting.samples().length == 0) {
            return new StoryText("The test split has no samples of these two classes.", "");
        }
        int last = setting.sides().size() - 1;
        String lead = "Alone, " + modality(setting, last) + " tells "
                + layout.classNames().get(setting.first()) + " from "
                + layout.classNames().get(setting.second()) + " in " + shares(frame, arms, exact, last)
                + ": guessing is 50%.";
        List<String> more = new ArrayList<>();
        if (last > 0) {
            more.add("As for " + modality(setting, 0) + ": " + shares(frame, arms, exact, 0) + ".");
        }
        more.add("Lead of the right one of the two in " + modality(setting, last) + ", mean of f_y − f_other: "
                + SentenceParts.list(arms.stream()
                        .map(arm -> Numbers.decimals(frame.lead()[arm][last], 1) + " under "
                                + layout.trained().get(arm))
                        .toList())
                + ".");
        more.add(tested(setting, arms, exact, last));
        return new StoryText(lead, String.join(" ", more));
    }

    private String shares(RegionFrame frame, List<Integer> arms, List<PairTelling> exact, int side) {
        List<String> shares = new ArrayList<>();
        for (int arm : arms) {
            double share = exact.isEmpty()
                    ? frame.toldShare(arm, side)
                    : telling(exact, arm, frame.setting().sides().get(side).modality())
                            .share()
                            .mean();
            String of = shares.isEmpty() ? " of their samples under " : " under ";
            shares.add(SentenceParts.percent(share) + of + layout.trained().get(arm));
        }
        return String.join(", ", shares);
    }

    private String tested(RegionSetting setting, List<Integer> arms, List<PairTelling> exact, int side) {
        String seed = "Points and regions: seed " + layout.seeds().get(setting.seedIndex()) + ".";
        if (exact.isEmpty()) {
            return seed + " Whether chance alone would do the same is tested when the run is over.";
        }
        if (layout.seeds().size() == 1) {
            return "One seed: whether chance alone would do the same is not tested.";
        }
        if (arms.size() < 2) {
            return seed + " Shares: mean over " + layout.over() + ".";
        }
        int modality = setting.sides().get(side).modality();
        PairedComparison compared = layout.compare(
                        List.of(telling(exact, arms.get(1), modality).perSeed()),
                        telling(exact, arms.get(0), modality).perSeed())
                .get(0);
        return "A difference in " + modality(setting, side) + " is " + SentenceParts.shown(compared, layout) + ". "
                + seed + " Shares: mean over " + layout.over() + ".";
    }

    private static PairTelling telling(List<PairTelling> exact, int arm, int modality) {
        return exact.stream()
                .filter(each -> each.arm() == arm && each.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    private String modality(RegionSetting setting, int side) {
        return layout.modalities().get(setting.sides().get(side).modality());
    }
}
