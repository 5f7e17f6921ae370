package mnl.lab.compare;

import java.util.List;

/**
 * Something in which the configurations of runs differ.
 *
 * @param path of the field, as in {@code run.json}; empty for what is no field of the experiment
 * @param name what a user calls it, with the arm or modality that it belongs to
 * @param values what each run has, in words
 * @param terms the same as short as it can be said without the name, such as "λ 2"
 * @param lacking whether a run does not read it, or has it not
 * @param origin whether it says where numbers come from and not what was asked for: data and versions of programs
 */
public record ConfigurationRow(
        String path, String name, List<String> values, List<String> terms, boolean lacking, boolean origin) {
    public ConfigurationRow {
        values = List.copyOf(values);
        terms = List.copyOf(terms);
    }
}
