package mnl.cli;

import java.io.PrintWriter;
import mnl.experiment.Scenario;
import mnl.experiment.Scenarios;
import picocli.CommandLine.Command;

/** Lists the scenarios. */
@Command(name = "scenarios", description = "List the scenarios, with what to expect of each and why.")
final class ScenariosCommand implements Runnable {
    private static final int WIDTH = 96;

    private final PrintWriter out;

    ScenariosCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void run() {
        String separator = "";
        for (Scenario scenario : Scenarios.all()) {
            out.print(separator);
            out.println(scenario.name() + "  (" + scenario.title() + ")");
            wrap(scenario.commentary());
            separator = System.lineSeparator();
        }
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder("   ");
        for (String word : text.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }
}
