package mnl.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What a command takes, as the table that documents it: its parameters and options in their order, with their own texts. */
final class OptionTable {
    private OptionTable() {}

    /** The table of a command in Markdown, each line with a line break; what it inherits from the program is left out. */
    static String of(CommandSpec command) {
        List<String> rows = new ArrayList<>(List.of("| option | meaning |", "|---|---|"));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            rows.add(row("`" + parameter.paramLabel() + "`", parameter));
        }
        for (OptionSpec option : command.options()) {
            if (!option.inherited() && !(command.parent() != null && isStandard(option))) {
                String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
                String more = option.splitRegex().isEmpty() ? "" : ",..";
                rows.add(row("`" + String.join("`, `", option.names()) + value + more + "`", option));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static boolean isStandard(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String row(String name, ArgSpec argument) {
        String text = String.join(" ", argument.description());
        String required = argument.required() && argument.isOption() ? " Required." : "";
        return "| " + cell(name) + " | " + cell(text + required) + " |";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
