package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.cli.terminal.Terminal;
import mnl.lab.engine.Engines;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Every command has a section in docs/command-line.md, with the table of exactly the options that it has. */
class CommandLineDocTest {
    private static final Path DOCUMENT = Path.of("docs/command-line.md");
    private static final Pattern TABLE = Pattern.compile("\\| option \\| meaning \\|\n(?:\\|.*\n)+");

    private static CommandSpec program() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Terminal terminal = new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, false);
        return new CommandLineProgram(terminal, new ByteArrayInputStream(new byte[0]), Engines.standard()).spec();
    }

    private static List<String> tables(String text) {
        Matcher matcher = TABLE.matcher(text);
        return matcher.results().map(MatchResult::group).toList();
    }

    /** From the heading of a command to the next one. */
    private static String section(String document, String command) {
        int start = document.indexOf("\n## " + command + "\n");
        assertTrue(start >= 0, "no section ## " + command);
        int end = document.indexOf("\n## ", start + 1);
        return document.substring(start, end < 0 ? document.length() : end);
    }

    @TestFactory
    Stream<DynamicTest> theTableOfACommandIsThatOfItsOptions() throws IOException {
        String document = Files.readString(DOCUMENT);
        return program().subcommands().values().stream()
                .map(command -> command.getCommandSpec())
                .map(command -> DynamicTest.dynamicTest(
                        command.name(),
                        () -> assertEquals(
                                expected(command),
                                tables(section(document, command.name())),
                                "put this table into the section " + command.name())));
    }

    private static List<String> expected(CommandSpec command) {
        boolean takesNothing = command.positionalParameters().isEmpty()
                && command.options().stream()
                        .allMatch(option -> option.inherited() || option.usageHelp() || option.versionHelp());
        return takesNothing ? List.of() : List.of(OptionTable.of(command));
    }

    @Test
    void theTableOfTheProgramStandsBeforeAllCommands() throws IOException {
        String document = Files.readString(DOCUMENT);
        assertEquals(List.of(OptionTable.of(program())), tables(document.substring(0, document.indexOf("\n## "))));
    }

    @Test
    void aSectionIsACommand() throws IOException {
        List<String> sections = Files.readString(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();
        assertEquals(
                program().subcommands().keySet().stream().sorted().toList(),
                sections.stream().sorted().toList());
    }

    /** So that the tables and the help say it. */
    @TestFactory
    Stream<DynamicTest> aTextNamesTheDefaultOrWhatHoldsUnlessGiven() {
        return program().subcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> option.defaultValue() != null)
                .map(option -> DynamicTest.dynamicTest(option.longestName(), () -> {
                    String text = String.join(" ", option.description());
                    assertTrue(
                            text.contains("unless given") || text.contains(option.defaultValue()),
                            option.longestName() + ": " + text);
                }));
    }
}
