package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.region.PairTelling;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.experiment.ArmName;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

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
            return new StoryText(Texts.of("story.region-sentences.the-test-split-has"), "");
        }
        int last = setting.sides().size() - 1;
        String lead = Texts.of(
                "story.region-sentences.by-itself-tells",
                modality(setting, last),
                layout.classNames().get(setting.first()),
                layout.classNames().get(setting.second()),
                shares(frame, arms, exact, last),
                tested(setting, arms, exact, last));
        List<String> more = new ArrayList<>();
        if (last > 0) {
            more.add(Texts.of("story.region-sentences.for-it-is", modality(setting, 0), shares(frame, arms, exact, 0)));
        }
        List<String> leads = arms.stream()
                .map(arm -> Texts.of(
                        "story.region-sentences.under", Numbers.decimals(frame.lead()[arm][last], 1), name(arm)))
                .toList();
        more.add(Texts.of(
                "story.region-sentences.lead-of-the-right", modality(setting, last), SentenceParts.list(leads)));
        return new StoryText(lead, String.join(" ", more));
    }

    /** Which seed: "first seed", "seed 7". */
    static String seed(RunLayout layout, int index) {
        return index == 0
                ? Texts.of("story.region-sentences.the-first", layout.pairedBy())
                : Texts.of(
                        "story.region-sentences.one",
                        layout.pairedBy(),
                        layout.seeds().get(index));
    }

    /** The share that picture and sentence say: over all seeds of the finished model, else of the seed that is shown. */
    static double share(RegionFrame frame, List<PairTelling> exact, int arm, int side) {
        return exact.isEmpty()
                ? frame.toldShare(arm, side)
                : telling(exact, arm, frame.setting().sides().get(side).modality())
                        .share()
                        .mean();
    }

    private String shares(RegionFrame frame, List<Integer> arms, List<PairTelling> exact, int side) {
        return SentenceParts.list(arms.stream()
                .map(arm -> Texts.of(
                        "story.region-sentences.under",
                        SentenceParts.percent(share(frame, exact, arm, side)),
                        name(arm)))
                .toList());
    }

    /** Whether the shares that are said differ by more than chance, as the end of a sentence. */
    private String tested(RegionSetting setting, List<Integer> arms, List<PairTelling> exact, int side) {
        if (layout.seeds().size() == 1) {
            return Texts.of("story.region-sentences.one-seed");
        }
        if (exact.isEmpty()) {
            return Texts.of("story.region-sentences.tested-at-the-end", seed(layout, setting.seedIndex()));
        }
        if (arms.size() < 2) {
            return Texts.of("story.region-sentences.mean-of", layout.over());
        }
        int modality = setting.sides().get(side).modality();
        PairedComparison compared = layout.compare(
                        List.of(telling(exact, arms.get(1), modality).perSeed()),
                        telling(exact, arms.get(0), modality).perSeed())
                .get(0);
        return Texts.of("story.region-sentences.a-difference-is", SentenceParts.shown(compared, layout));
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

    private String name(int arm) {
        return ArmName.of(layout.trained().get(arm));
    }
}
