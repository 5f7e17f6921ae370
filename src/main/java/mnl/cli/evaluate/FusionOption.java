package mnl.cli.evaluate;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mnl.cli.input.InputText;
import mnl.cli.input.UsageException;
import mnl.experiment.FusionRule;
import mnl.experiment.FusionSpec;

/** What {@code --fusion} asks for: rules with commas between, {@code WEIGHTED:W1:W2..}, {@code as-trained}, or all. */
final class FusionOption {
    /** Each arm's own fusion. */
    static final String AS_TRAINED = "as-trained";

    private static final String ALL = "all";

    private final List<String> modalities;

    /** @param modalities names of those that take part, in order */
    FusionOption(List<String> modalities) {
        this.modalities = List.copyOf(modalities);
    }

    /**
     * The fusions by what they are called, in order, each once; null for each arm's own one. Whether a rule can be swapped
     * in is for the engine to say.
     *
     * @throws UsageException when there is no such rule
     */
    Map<String, FusionSpec> fusions(List<String> asked) {
        Map<String, FusionSpec> fusions = new LinkedHashMap<>();
        for (String one : asked) {
            if (one.equalsIgnoreCase(ALL)) {
                fusions.put(AS_TRAINED, null);
                FusionSpec.rulesWithoutTraining().forEach(rule -> fusions.put(rule.name(), new FusionSpec(rule)));
            } else if (one.equalsIgnoreCase(AS_TRAINED)) {
                fusions.put(AS_TRAINED, null);
            } else {
                String name = one.toUpperCase(Locale.ROOT);
                fusions.put(name, fusion(name, one));
            }
        }
        return fusions;
    }

    private FusionSpec fusion(String name, String asked) {
        String[] parts = name.split(":", -1);
        FusionRule rule = Arrays.stream(FusionRule.values())
                .filter(known -> known.name().equals(parts[0].replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new UsageException("--fusion: There is no fusion \"" + asked + "\": choose from "
                        + known() + ", or say " + ALL + " or " + AS_TRAINED + "."));
        boolean weighted = rule == FusionRule.WEIGHTED;
        if (parts.length == 1 && !weighted) {
            return new FusionSpec(rule);
        }
        if (!weighted || parts.length - 1 != modalities.size()) {
            throw new UsageException("--fusion: \"" + asked
                    + "\" does not fit: WEIGHTED and no other rule takes weights, one per modality"
                    + " in the order " + String.join(", ", modalities) + ", such as WEIGHTED"
                    + ":1".repeat(modalities.size()) + ".");
        }
        return new FusionSpec(rule).withWeights(weights(parts));
    }

    private Map<String, Double> weights(String[] parts) {
        Map<String, Double> weights = new TreeMap<>();
        for (int m = 0; m < modalities.size(); m++) {
            double weight = InputText.number(parts[m + 1]);
            if (Double.isNaN(weight)) {
                throw new UsageException("--fusion: The weight of \"" + modalities.get(m)
                        + "\" must be a number from 0 on, not \"" + parts[m + 1].toLowerCase(Locale.ROOT) + "\".");
            }
            weights.put(modalities.get(m), weight);
        }
        return weights;
    }

    private static String known() {
        return FusionSpec.rulesWithoutTraining().stream().map(FusionRule::name).collect(Collectors.joining(", "))
                + ", WEIGHTED:W1:W2..";
    }
}
