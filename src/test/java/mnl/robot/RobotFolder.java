package mnl.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.ui.shell.WholeWindow;

/** The robot's own folder: the workspace, files to open, sound and broken, and a place to save to. */
final class RobotFolder implements WholeWindow.Answers {
    private static final Path SAMPLES = Path.of("sample-data", "av-digits");

    private final Path root;
    private final Dice dice;
    private final Faults faults;
    private int saved;

    RobotFolder(Path root, Dice dice, Faults faults) {
        this.root = root;
        this.dice = dice;
        this.faults = faults;
        try {
            fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        for (String folder : List.of("workspace", "out", "empty", "av-digits")) {
            Files.createDirectories(root.resolve(folder));
        }
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.toList()) {
                Files.copy(file, root.resolve("av-digits").resolve(file.getFileName()));
            }
        }
        Files.writeString(
                root.resolve("sound.json"),
                new ExperimentJson().write(Scenarios.byDefault().experiment()));
        Files.writeString(root.resolve("broken.json"), "{\"dataset\": 3");
        Files.writeString(root.resolve("other.json"), "[1, 2, 3]");
        Files.writeString(root.resolve("network.pt"), "no network");
        Files.writeString(root.resolve("data.csv"), table("left", "right", "label"));
        Files.writeString(root.resolve("names.csv"), table("height", "width", "kind"));
        Files.writeString(root.resolve("ragged.csv"), "a,b\n1\n2,3,4\n\n\"open");
        Files.writeString(root.resolve("nothing.csv"), "");
    }

    private static String table(String first, String second, String label) {
        StringBuilder text = new StringBuilder(first + "-1," + first + "-2," + second + "-1," + second + "-2," + label);
        for (int i = 0; i < 60; i++) {
            int kind = i % 3;
            text.append('\n')
                    .append(kind + i * 0.01)
                    .append(',')
                    .append(i % 7)
                    .append(',')
                    .append(2 - kind);
            text.append(',').append(i * 0.5).append(",class ").append(kind);
        }
        return text.append('\n').toString();
    }

    Path root() {
        return root;
    }

    Path workspace() {
        return root.resolve("workspace");
    }

    @Override
    public Path fileToOpen(String extension) {
        if (dice.oneIn(6)) {
            return null;
        }
        return extension.equals("json")
                ? root.resolve(dice.of(List.of("sound.json", "sound.json", "broken.json", "other.json", "none.json")))
                : root.resolve(dice.of(List.of("network.pt", "data.csv", "none.pt")));
    }

    @Override
    public List<Path> filesToOpen() {
        if (dice.oneIn(6)) {
            return List.of();
        }
        return List.of(root.resolve(
                dice.of(List.of("data.csv", "data.csv", "names.csv", "ragged.csv", "nothing.csv", "broken.json"))));
    }

    @Override
    public Path folderToOpen() {
        return dice.oneIn(6) ? null : root.resolve(dice.of(List.of("av-digits", "av-digits", "empty", "out", "none")));
    }

    @Override
    public Path fileToSave(String suggestion) {
        if (dice.oneIn(6)) {
            return null;
        }
        Path folder = root.resolve(dice.oneIn(10) ? "none" : "out");
        return folder.resolve(++saved + "-" + suggestion);
    }

    /** How many files were asked for to save. */
    int saved() {
        return saved;
    }

    @Override
    public void notified(String headline, String message) {
        faults.notified(headline, message);
    }
}
