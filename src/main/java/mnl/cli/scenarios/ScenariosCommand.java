package mnl.cli.scenarios;

import java.io.PrintWriter;
import mnl.cli.input.MnlCommand;
import mnl.cli.terminal.Terminal;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.lab.store.JsonFolder;
import mnl.lab.store.ScenarioStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the scenarios. */
@Command(name = "scenarios", description = "List the scenarios, with what to expect of each and why.")
public final class ScenariosCommand implements Runnable {
    private static final int WIDTH = 96;

    private final PrintWriter out;
    private final PrintWriter err;

    @ParentCommand
    private MnlCommand program;

    public ScenariosCommand(Terminal terminal) {
        out = terminal.out();
        err = terminal.err();
    }

    @Override
    public void run() {
        JsonFolder.Listing<Scenario> own = new ScenarioStore(program.workspace()).list();
        String separator = "";
        for (Scenario scenario : Scenarios.all()) {
            out.print(separator);
            print(scenario, "");
            separator = System.lineSeparator();
        }
        for (Scenario scenario : own.items()) {
            out.print(separator);
            print(scenario, ", your own");
        }
        own.skipped().forEach(err::println);
    }

    private void print(Scenario scenario, String whose) {
        out.println(scenario.name() + "  (" + scenario.title() + whose + ")");
        wrap(scenario.commentary());
    }

    private void wrap(String text) {
        StringBuilder line = new StringBuilder("   ");
        for (String word : text.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }
}
