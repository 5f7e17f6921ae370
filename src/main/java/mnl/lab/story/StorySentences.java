package mnl.lab.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.StrongWeak;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.analysis.statistics.PairedComparison;
import mnl.analysis.story.Kept;
import mnl.analysis.story.MarginFrame;
import mnl.analysis.story.MarginMap;
import mnl.analysis.story.TeachingStrip;
import mnl.experiment.Arm;
import mnl.experiment.ArmName;
import mnl.experiment.Experiment;
import mnl.experiment.GuidanceMode;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** What stands below the Story's pictures, made from a run's numbers. What a test does not show is said not to be shown. */
public final class StorySentences {
    private static final String ONE_SEED = Texts.of("story.story-sentences.one-seed-whether-chance");

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
        String weak = modality(pair.weak());
        List<String> lost = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        int all = 0;
        for (int arm : arms.maps()) {
            MarginMap map = frame.map(arm, pair);
            int count = map.count(CorrectnessCase.FT);
            all += count;
            lost.add(
                    Texts.of("story.story-sentences.of-under", count - map.kept(CorrectnessCase.FT), count, name(arm)));
            shares.add(percentages(arm, pair, kept));
        }
        boolean several = layout.seeds().size() > 1;
        String lead = all == 0
                ? (several
                        ? Texts.of("story.story-sentences.no-sample-of-the", layout.pairedBy(), weak)
                        : Texts.of("story.story-sentences.no-sample-is-got", weak))
                : (several
                        ? Texts.of(
                                "story.story-sentences.of-the-samples-that",
                                weak,
                                SentenceParts.list(lost),
                                layout.pairedBy(),
                                layout.over(),
                                SentenceParts.list(shares))
                        : Texts.of("story.story-sentences.of-the-samples-that-only", weak, SentenceParts.list(lost)));
        List<String> more = new ArrayList<>();
        if (arms.maps().size() == 2) {
            more.add(apart(arms.maps().get(0), arms.maps().get(1), pair, kept));
        }
        if (!arms.usual() && arms.maps().size() == 2) {
            more.add(Texts.of("story.story-sentences.there-is-no-forced"));
        }
        hardly(pair, kept).ifPresent(more::add);
        if (layout.modalities().size() > 2) {
            more.add(Texts.of(
                    "story.story-sentences.of-modalities-these-are",
                    layout.modalities().size()));
        }
        return new StoryText(lead, String.join(" ", more));
    }

    /** One arm against another on what the fusion keeps of the weak modality. */
    private String apart(int first, int second, StrongWeak pair, List<Kept> kept) {
        if (layout.seeds().size() == 1) {
            return ONE_SEED;
        }
        PairedComparison compared = compared(first, second, pair, kept);
        return Texts.of(
                "story.story-sentences.a-difference-between-and",
                name(first),
                name(second),
                SentenceParts.shown(compared, layout));
    }

    /** all-class and mnl are often told apart in words and not in numbers. */
    private Optional<String> hardly(StrongWeak pair, List<Kept> kept) {
        int all = layout.arms().indexOf(Arm.ALL_CLASS.name());
        int mnl = layout.arms().indexOf(Arm.MNL.name());
        if (all < 0 || mnl < 0 || layout.seeds().size() == 1) {
            return Optional.empty();
        }
        PairedComparison compared = compared(all, mnl, pair, kept);
        return Optional.of(
                compared.significant()
                        ? Texts.of(
                                "story.story-sentences.mnl-and-all-class",
                                percentages(mnl, pair, kept),
                                percentages(all, pair, kept),
                                SentenceParts.shown(compared, layout))
                        : Texts.of(
                                "story.story-sentences.all-class-and-mnl",
                                percentages(all, pair, kept),
                                percentages(mnl, pair, kept),
                                SentenceParts.shown(compared, layout)));
    }

    /** One arm against another, corrected over all that the first could have been compared with. */
    private PairedComparison compared(int first, int second, StrongWeak pair, List<Kept> kept) {
        return Objects.requireNonNull(layout.compare(arm -> shares(of(arm, pair, kept)), first)
                .get(layout.arms().get(second)));
    }

    private static double[] shares(Kept kept) {
        double[] counts = kept.count().perSeed();
        double[] shares = new double[counts.length];
        for (int s = 0; s < shares.length; s++) {
            shares[s] = kept.keptCount().perSeed()[s] / counts[s];
        }
        return shares;
    }

    private String percentages(int arm, StrongWeak pair, List<Kept> kept) {
        return SentenceParts.percent(of(arm, pair, kept).share().mean());
    }

    private static Kept of(int arm, StrongWeak pair, List<Kept> kept) {
        return kept.stream()
                .filter(each -> each.arm() == arm && each.modality() == pair.weak())
                .findFirst()
                .orElseThrow();
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
        int last = strips.size() - 1;
        double[] says = strips.get(last).guideProbabilities();
        String lead = Texts.of(
                "story.story-sentences.believes-with-and-with",
                where,
                guide,
                rival,
                probability(says, partner),
                target,
                probability(says, first.target()),
                name(arms.get(last)),
                doubt(guided, rival, partner, arms, strips));
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
        return new StoryText(lead, more + share(arms, strips, guide, guided));
    }

    /** What the guided modality has taken over, under the arm with the most and the one with the least of it. */
    private String doubt(String guided, String rival, int partner, List<Integer> arms, List<TeachingStrip> strips) {
        int most = 0;
        int least = 0;
        for (int i = 0; partner >= 0 && i < strips.size(); i++) {
            double own = strips.get(i).guidedProbabilities()[partner];
            most = own > strips.get(most).guidedProbabilities()[partner] ? i : most;
            least = own < strips.get(least).guidedProbabilities()[partner] ? i : least;
        }
        String high = probability(strips.get(most).guidedProbabilities(), partner);
        String low = probability(strips.get(least).guidedProbabilities(), partner);
        String begun = Texts.of("story.story-sentences.itself-believes-with", guided, rival, high);
        return high.equals(low)
                ? begun + "."
                : Texts.of(
                        "story.story-sentences.under-with-under",
                        begun,
                        name(arms.get(most)),
                        low,
                        name(arms.get(least)));
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
