package mnl.experiment.check;

import java.util.List;
import mnl.experiment.AdversarialSpec;

/** Checks of the attack that an arm trains against. */
final class AdversarialChecks {
    private AdversarialChecks() {}

    static void check(Problems problems, String path, AdversarialSpec attack, List<String> modalities) {
        problems.positive(
                path + ".radius", "The radius of the attack", attack.radius(), AdversarialSpec.LARGEST_RADIUS);
        problems.whole(path + ".steps", "The number of attack steps", attack.steps(), 1, 1000);
        problems.within(
                path + ".stepSize",
                "The step size of the attack",
                attack.stepSize(),
                0,
                AdversarialSpec.LARGEST_RADIUS);
        problems.positive(path + ".share", "The share of samples that are attacked", attack.share(), 1);
        for (String name : attack.modalities()) {
            if (!modalities.contains(name)) {
                problems.add(
                        path + ".modalities",
                        "The attacked modality \"" + name + "\" does not take part: choose from "
                                + String.join(", ", modalities) + ", or leave them out for all.");
            }
        }
    }
}
