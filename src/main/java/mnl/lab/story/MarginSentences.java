package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.words.Texts;

/** The margin maps in words: the share that is kept, over all seeds, with its test; then what the points of the first seed are. */
final class MarginSentences {
    private final RunLayout layout;
    private final KeptShares kept;
    private final StoryArms arms;

    /** @param arms that are shown */
    MarginSentences(KeptShares kept, StoryArms arms) {
        this.layout = kept.layout();
        this.kept = kept;
        this.arms = arms;
    }

    StoryText of(MarginFrame frame) {
        List<String> more = new ArrayList<>();
        if (layout.seeds().size() > 1) {
            more.add(points(frame));
        }
        if (!arms.usual() && arms.maps().size() == 2) {
            more.add(Texts.of("story.margin-sentences.there-is-no-forced"));
        }
        hardly().ifPresent(more::add);
        if (layout.modalities().size() > 2) {
            more.add(Texts.of(
                    "story.margin-sentences.of-modalities-these-are",
                    layout.modalities().size()));
        }
        return new StoryText(lead(), String.join(" ", more));
    }

    private String lead() {
        String weak = layout.modalities().get(kept.pair().weak());
        if (arms.maps().stream().allMatch(arm -> Double.isNaN(kept.mean(arm)))) {
            return Texts.of("story.margin-sentences.no-sample-is-right", weak);
        }
        String shares = SentenceParts.list(arms.maps().stream()
                .map(arm -> Texts.of("story.margin-sentences.under", kept.percent(arm), name(arm)))
                .toList());
        if (layout.seeds().size() == 1) {
            return Texts.of("story.margin-sentences.keeps-one-seed", weak, shares);
        }
        if (arms.maps().size() < 2) {
            return Texts.of("story.margin-sentences.keeps-mean", weak, shares, layout.over());
        }
        PairedComparison compared =
                kept.compared(arms.maps().get(0), arms.maps().get(1));
        return Texts.of("story.margin-sentences.keeps-tested", weak, shares, SentenceParts.shown(compared, layout));
    }

    /** What is seen as points. */
    private String points(MarginFrame frame) {
        List<String> lost = new ArrayList<>();
        for (int arm : arms.maps()) {
            MarginMap map = frame.map(arm, kept.pair());
            int count = map.count(CorrectnessCase.FT);
            lost.add(Texts.of("story.margin-sentences.of-under", map.kept(CorrectnessCase.FT), count, name(arm)));
        }
        return Texts.of("story.margin-sentences.points-of-the-first", layout.pairedBy(), SentenceParts.list(lost));
    }

    /** all-class and mnl are often told apart in words and not in numbers. */
    private Optional<String> hardly() {
        int all = layout.arms().indexOf(Arm.ALL_CLASS.name());
        int mnl = layout.arms().indexOf(Arm.MNL.name());
        if (all < 0 || mnl < 0 || layout.seeds().size() == 1 || arms.maps().equals(List.of(all, mnl))) {
            return Optional.empty();
        }
        PairedComparison compared = kept.compared(all, mnl);
        return Optional.of(
                compared.significant()
                        ? Texts.of(
                                "story.margin-sentences.mnl-and-all-class",
                                kept.percent(mnl),
                                kept.percent(all),
                                SentenceParts.shown(compared, layout))
                        : Texts.of(
                                "story.margin-sentences.all-class-and-mnl",
                                kept.percent(all),
                                kept.percent(mnl),
                                SentenceParts.shown(compared, layout)));
    }

    private String name(int arm) {
        return ArmName.of(layout.trained().get(arm));
    }
}
