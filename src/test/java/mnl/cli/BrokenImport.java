package mnl.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mnl.data.importing.ImportFiles;

/**
 * An input that must be refused.
 *
 * @param name what is wrong
 * @param files writes the files
 * @param command options of {@code convert} with blanks between; an {@code @} before a name means a file in the folder;
 *     {@code --out @out} is added where it is missing
 * @param words what the sentence contains: the place, and the remedy
 */
record BrokenImport(String name, Consumer<ImportFiles> files, String command, String... words) {

    Stream<String> arguments(Path folder) {
        String complete = command.contains("--out") ? command : command + " --out @out";
        return Stream.of(complete.split(" ")).map(word -> inFolder(word, folder));
    }

    private static String inFolder(String word, Path folder) {
        int at = word.startsWith("@") ? 0 : word.indexOf("=@") + 1;
        return at > 0 || word.startsWith("@") ? word.substring(0, at) + folder.resolve(word.substring(at + 1)) : word;
    }

    @Override
    public String toString() {
        return name;
    }
}
