package mnl.lab.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.story.Kept;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.TeachingStrip;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceMode;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** What stands below the Story's pictures, made from a run's numbers. What a test does not show is said not to be shown. */
public final class StorySentences {
    private final RunLayout layout;
    private final Experiment experiment;

    /**
     * @param layout of the run
     * @param experiment that is trained
     */
    public StorySentences(RunLayout layout, Experiment experiment) {
        this.layout = layout;
        this.experiment = experiment;
    }

    /**
     * Below the margin maps.
     *
     * @param arms that are shown
     * @param kept of every modality over all seeds
     */
    public StoryText margins(MarginFrame frame, StrongWeak pair, StoryArms arms, List<Kept> kept) {
        return new MarginSentences(new KeptShares(layout, pair, kept), arms).of(frame);
    }

    /** Below who teaches whom, for the mean of a class. */
    public StoryText teaching(Measurement measurement, StrongWeak pair, int target, List<Integer> arms) {
        return teaching(
                Texts.of(
                        "story.story-sentences.on-samples-of-class",
                        layout.classNames().get(target)),
                arms,
                new StoryFigures(layout, experiment).strips(measurement, pair, target, arms));
    }

    /**
     * Below who teaches whom.
     *
     * @param where how the sentence begins, such as "On sample 17"
     * @param arms one for each strip
     * @param strips of the same two modalities and the same target; at least one
     */
    public StoryText teaching(String where, List<Integer> arms, List<TeachingStrip> strips) {
        TeachingStrip first = strips.get(0);
        String guide = modality(first.guide());
        String guided = modality(first.guided());
        int partner = StoryFigures.partner(strips);
        String target =
                Texts.of("story.story-sentences.class", layout.classNames().get(first.target()));
        String rival = partner < 0
                ? Texts.of("story.story-sentences.the-others")
                : Texts.of("story.story-sentences.class", layout.classNames().get(partner));
        Map<String, List<String>> handed = new LinkedHashMap<>();
        List<String> doubts = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            handed.computeIfAbsent(handed(arms.get(i), strips.get(i), target, rival), words -> new ArrayList<>())
                    .add(name(arms.get(i)));
            doubts.add(Texts.of(
                    "story.story-sentences.under",
                    probability(strips.get(i).guidedProbabilities(), partner),
                    name(arms.get(i))));
        }
        String lead = lead(where, guide, guided, rival, partner, arms, strips);
        String handedOn = Texts.of(
                "story.story-sentences.what-is-handed-on",
                handed.entrySet().stream()
                        .map(each -> Texts.of(
                                "story.story-sentences.under", each.getKey(), SentenceParts.list(each.getValue())))
                        .collect(Collectors.joining("; ")));
        String more = Texts.of(
                "story.story-sentences.the-probability-that-itself",
                handedOn,
                guided,
                rival,
                SentenceParts.list(doubts));
        return new StoryText(lead, Texts.together(more, share(arms, strips, guide, guided)));
    }

    /** What the guide believes, and what the guided modality has taken over of it, under the arms with the least and the most. */
    private String lead(
            String where,
            String guide,
            String guided,
            String rival,
            int partner,
            List<Integer> arms,
            List<TeachingStrip> strips) {
        int most = 0;
        int least = 0;
        for (int i = 0; partner >= 0 && i < strips.size(); i++) {
            double own = strips.get(i).guidedProbabilities()[partner];
            most = own > strips.get(most).guidedProbabilities()[partner] ? i : most;
            least = own < strips.get(least).guidedProbabilities()[partner] ? i : least;
        }
        int last = strips.size() - 1;
        String says = probability(strips.get(last).guideProbabilities(), partner);
        String high = probability(strips.get(most).guidedProbabilities(), partner);
        String low = probability(strips.get(least).guidedProbabilities(), partner);
        String plain = name(arms.get(last));
        String said = high.equals(low)
                ? Texts.of("story.story-sentences.believes-and-so", where, guide, rival, says, plain, guided, low)
                : Texts.of(
                        "story.story-sentences.believes-and-from-to",
                        where,
                        guide,
                        rival,
                        says,
                        plain,
                        guided,
                        low,
                        name(arms.get(least)),
                        high,
                        name(arms.get(most)));
        return layout.seeds().size() == 1 ? Texts.of("story.story-sentences.on-one-seed", said) : said;
    }

    private String handed(int arm, TeachingStrip strip, String target, String rival) {
        Arm own = experiment.trained().get(arm);
        boolean passes = strip.anything() && !StoryFigures.isNever(own, strip);
        GuidanceMode mode = passes ? own.mode() : GuidanceMode.NONE;
        return switch (mode) {
            case NONE -> Texts.of("story.story-sentences.nothing");
            case CE_ONLY -> Texts.of("story.story-sentences.a-pull-to", target);
            case ALL_CLASS -> Texts.of("story.story-sentences.everything");
            case NON_TARGET -> Texts.of("story.story-sentences.and-the-rest-locked", rival, target);
        };
    }

    /** On how many samples anybody is taught at all. */
    private String share(List<Integer> arms, List<TeachingStrip> strips, String guide, String guided) {
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < strips.size(); i++) {
            if (strips.get(i).anything() && Double.isFinite(strips.get(i).guidedShare())) {
                shares.add(Texts.of(
                        "story.story-sentences.under",
                        SentenceParts.percent(strips.get(i).guidedShare()),
                        name(arms.get(i))));
            }
        }
        return shares.isEmpty()
                ? ""
                : Texts.of("story.story-sentences.share-of-the-samples", guide, guided, SentenceParts.list(shares));
    }

    private static String probability(double[] probabilities, int k) {
        return k < 0 ? "–" : Numbers.decimals(probabilities[k], 2);
    }

    /** Below what survives. */
    public StoryText survival(Measurement measurement, List<Kept> kept, StrongWeak pair) {
        return new SurvivalSentences(layout).of(measurement, kept, pair);
    }

    private String modality(int m) {
        return layout.modalities().get(m);
    }

    private String name(int arm) {
        return ArmName.of(layout.trained().get(arm));
    }
}
