package mnl.experiment;

import java.util.List;
import java.util.Map;
import mnl.words.Texts;

/**
 * What people read in place of an arm's name: the named arms have words for it, an arm of the user's own keeps its name. The
 * name itself stays the key: in files and their columns, in layouts, for colours and on the command line.
 */
public final class ArmName {
    private static final Map<String, String> WORDS = Map.of(
            Arm.NONE.name(), Texts.of("arms.name.none"),
            Arm.CE_ONLY.name(), Texts.of("arms.name.ce-only"),
            Arm.ALL_CLASS.name(), Texts.of("arms.name.all-class"),
            Arm.MNL.name(), Texts.of("arms.name.mnl"),
            Arm.FORCED.name(), Texts.of("arms.name.forced"),
            Arm.KD.name(), Texts.of("arms.name.kd"),
            Arm.UNI_CE.name(), Texts.of("arms.name.uni-ce"),
            Arm.ENSEMBLE.name(), Texts.of("arms.name.ensemble"));

    private ArmName() {}

    /** Words for the name of an arm, such as "No guidance" for none; with "+adv" behind it as a text of both. */
    public static String of(String name) {
        String words = WORDS.get(name);
        if (words != null) {
            return words;
        }
        String plain = name.endsWith(Arm.ADVERSARIAL)
                ? WORDS.get(name.substring(0, name.length() - Arm.ADVERSARIAL.length()))
                : null;
        return plain == null ? name : Texts.of("arms.name.adversarial", plain);
    }

    /** The words for each. */
    public static List<String> of(List<String> names) {
        return names.stream().map(ArmName::of).toList();
    }

    /** The words, and behind them the name where it is another one: for a tooltip. */
    public static String withCode(String name) {
        String words = of(name);
        return words.equals(name) ? name : Texts.of("arms.name.with-code", words, name);
    }
}
