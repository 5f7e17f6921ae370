package mnl.recipe.avdigits.sound;

import java.util.List;
import java.util.stream.Stream;

/**
 * The 78 of espeak-ng 1.51's voice variants that sound different from one another: the log-mel distance of any two over the ten
 * words is above 4.73 dB, the 90% quantile of what ten steps of pitch do to one voice.
 */
public final class EspeakVoices {
    /** English accents, each of which every variant can speak. */
    public static final List<String> ACCENTS = List.of(
            "en-us",
            "en-gb",
            "en-gb-scotland",
            "en-gb-x-rp",
            "en-gb-x-gbclan",
            "en-gb-x-gbcwmd",
            "en-029",
            "en-us-nyc");

    private static final List<String> UNRELATED =
            List.of(("Alex Alicia Andrea Annie Demonic Denis Diogo Gene Jacky Lee Marco"
                            + " Mario Michael Mike Nguyen Storm Tweaky UniRobot adam announcer antonio aunty belinda boris croak david ed"
                            + " edward f1 f2 f3 f4 f5 grandma john kaukovalta linda m1 m2 m3 m4 m5 m6 m7 m8 marcelo max miguel norbert"
                            + " pablo paul pedro quincy rob shelby steph travis victor zac")
                    .split(" "));

    private static final List<List<String>> RELATED = List.of(
            List.of("Mr serious"),
            List.of("Andy", "AnxiousAndy"),
            List.of("RicishayMax", "RicishayMax2", "RicishayMax3"),
            List.of("anika", "anikaRobot"),
            List.of("iven", "iven2", "iven3"),
            List.of("robosoft", "robosoft2", "robosoft4", "robosoft5", "robosoft6", "robosoft8"),
            List.of("whisper", "whisperf"));

    private EspeakVoices() {}

    /** All variants, relatives in one group. */
    public static List<List<String>> groups() {
        return Stream.concat(RELATED.stream(), UNRELATED.stream().map(List::of)).toList();
    }
}
