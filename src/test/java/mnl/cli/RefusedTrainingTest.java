package mnl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mnl.data.folder.DatasetFolderWriter;
import mnl.data.folder.SampleRow;
import mnl.lab.run.RunContents;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings that cannot begin, or whose run cannot be stored. */
class RefusedTrainingTest extends TrainCommandCase {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --epochs 3 | `Say what to train: --scenario NAME (see the command scenarios), --config FILE, --setup LINE or --data DIR.`
                    --scenario blind-spot --config x | `Give one of --scenario, --config and --setup, not more.`
                    --scenario blind-spot --data x | `--data DIR takes the place of a dataset folder, and the data of this experiment are synthetic: leave it out.`
                    --scenario av-digits-three --data x --modalities image | `--modalities goes with --data DIR alone; a configuration names its modalities itself.`
                    --scenario blind | `There is no scenario "blind": choose from blind-spot, one-blind-pair, uniform-imbalance, as-published, av-digits-weak-audio, av-digits-weak-image, av-digits-three.`
                    --scenario blind-spot --epochs 0 | `schedule.epochs: The number of epochs must be a whole number from 1 to 10000, not 0.`
                    --scenario blind-spot --epochs ten | `Invalid value for option '--epochs': 'ten' is not an int.`
                    --scenario blind-spot --seeds 65 | `seeds.count: The number of seeds must be a whole number from 1 to 64, not 65.`
                    --scenario blind-spot --arms best | `There is no arm "best": choose from none, ce-only, all-class, mnl, forced, kd, uni-ce, ensemble, or add +adv to one of the standard ones.`
                    --scenario blind-spot --arms mnl,mnl | `arms[1].name: Two arms are called "mnl": rename one of them.`
                    --scenario blind-spot --modalities loud | `--modalities goes with --data DIR; a --config names its modalities itself.`
                    --data nowhere | `nowhere is not a folder. Choose a folder with a dataset.json.`
                    --config nowhere.json | `nowhere.json cannot be read: check that it is there and that it is a text file.`
                    --scenario blind-spot --noise-curve soft | `--noise-curve: There is no modality "soft": choose from loud, quiet, or say all or none.`
                    --scenario blind-spot --noise-curve quiet:blur | `--noise-curve: The modality "quiet" has no noise of the kind "blur": choose from gaussian, dropout, missing.`
                    --scenario blind-spot --speed 3 | `Unknown options: '--speed', '3'.`
                    """)
    void wrongInputIsOneSentenceAndExitCodeTwo(String args, String message) {
        assertEquals(2, train(args.split(" ")));
        assertEquals(message + "\n", commands.err());
        assertEquals("", commands.out());
    }

    @Test
    void aFolderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("precious.txt"), "mine");
        assertEquals(2, train("--scenario", "blind-spot", "--out", folder.toString()));
        assertTrue(commands.err().endsWith("is not empty: choose another folder, or delete it first.\n"));
        assertEquals("mine", Files.readString(folder.resolve("precious.txt")));
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedBeforeTheTraining() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), Path.of("nothing"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        for (Path link : List.of(nowhere, loop)) {
            int old = commands.err().length();
            assertEquals(2, train("--scenario", "blind-spot", "--epochs", "1", "--out", link.toString()));
            String said = commands.err().substring(old);
            assertTrue(said.startsWith(link + " is a link to "), said);
            assertTrue(said.endsWith(": choose another folder, or delete the link first.\n"), said);
            old = commands.err().length();
            String below = link.resolve("run").toString();
            assertEquals(2, train("--scenario", "blind-spot", "--epochs", "1", "--out", below));
            said = commands.err().substring(old);
            assertTrue(said.startsWith(below + " cannot be written, since " + link + " is a link to "), said);
            assertTrue(Files.isSymbolicLink(link), "the link stays");
        }
        assertTrue(commands.err().contains("is a link to nothing, where there is nothing: choose"), commands.err());
        assertEquals(List.of(loop, nowhere), children(folder));
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aBrokenConfigurationIsRefusedWithItsPlace() throws IOException {
        Path config = Files.writeString(folder.resolve("c.json"), "{\"dataset\": {\"kind\": \"folder\"}}");
        assertEquals(2, train("--config", config.toString()));
        assertEquals(config + ": The field \"dataset.path\" is missing: add it.\n", commands.err());
        Files.writeString(
                config,
                "{\"dataset\": {\"kind\": \"folder\", \"path\": \"no-such-data\"}, \"modalities\": [{\"name\": \"a\"},"
                        + " {\"name\": \"b\"}]}");
        CommandHarness again = new CommandHarness(listener -> engine);
        assertEquals(2, again.run("train", "--config", config.toString()));
        assertTrue(again.err().startsWith("The dataset folder no-such-data is not there."), again.err());
        assertEquals(1, again.err().lines().count());
    }

    @Test
    void aRuleThatWatchesValidationSamplesIsRefusedBeforeTrainingWhereThereAreNone() throws IOException {
        List<SampleRow> rows = IntStream.range(0, 12)
                .mapToObj(n -> SampleRow.inFold("s" + n, n % 2, n / 2 % 2, Map.of()))
                .toList();
        float[][] values =
                IntStream.range(0, 12).mapToObj(n -> new float[] {n, n % 3}).toArray(float[][]::new);
        Path data = folder.resolve("data");
        new DatasetFolderWriter("Small", "CC0-1.0", "a test", List.of("x", "y"), rows)
                .features("a", values)
                .features("b", values)
                .write(data, false);
        assertEquals(2, train("--config", stopping(data, 0).toString(), "--epochs", "1"));
        assertEquals(
                "dataset.validationShare: Early stopping watches validation samples, and the dataset has none: hold out a"
                        + " share of its training samples, for example a validation share of 0.2.\n",
                commands.err());
        CommandHarness again = new CommandHarness(listener -> engine);
        assertEquals(
                0,
                again.run(
                        "train",
                        "--config",
                        stopping(data, 0.4).toString(),
                        "--epochs",
                        "1",
                        "--out",
                        folder.resolve("stopped").toString()),
                again.err());
    }

    private Path stopping(Path data, double share) throws IOException {
        return Files.writeString(folder.resolve("stopping.json"), """
                {"dataset": {"kind": "folder", "path": "%s", "validationShare": %s}, "seeds": {"first": 0, "count": 1},
                 "modalities": [{"name": "a"}, {"name": "b"}], "schedule": {"earlyStopping": {"enabled": true}}}
                """.formatted(data, share));
    }

    @Test
    void aFailureWhileRunningIsOneSentenceExitCodeOneAndNoFolder() throws IOException {
        CommandHarness failing = new CommandHarness(listener -> new FakeEngine(2));
        Path out = folder.resolve("run");
        assertEquals(
                1,
                failing.run(
                        "train", "--scenario", "blind-spot", "--epochs", "3", "--seeds", "1", "--out", out.toString()));
        List<String> lines = new ArrayList<>(failing.err().lines().toList());
        assertEquals("The loss of arm none, seed 0 is no number in epoch 1.", lines.remove(lines.size() - 1));
        assertTrue(lines.stream().allMatch(line -> line.contains("%  epoch ")), failing.err());
        assertFalse(Files.exists(out));
        RunContents left = RunStore.open(folder.resolve("run.partial"));
        assertEquals(RunStatus.FAILED, left.info().status());
        assertEquals(2, left.measurements().size());
    }

    @Test
    void aSecondRunIntoTheSameFolderIsRefusedBeforeItTrains() throws IOException {
        Path out = folder.resolve("run");
        CommandHarness second = new CommandHarness(listener -> {
            throw new AssertionError("the second run trains");
        });
        CommandHarness first = new CommandHarness(listener -> {
            assertEquals(2, second.run("train", "--scenario", "blind-spot", "--out", out.toString()));
            return engine;
        });
        assertEquals(0, first.run("train", "--scenario", "blind-spot", "--epochs", "1", "--out", out.toString()));
        assertTrue(
                second.err()
                        .matches(".*/run is being written by another run \\(process .*\\): wait until it has ended, or"
                                + " choose another folder\\.\n"),
                second.err());
        assertEquals(RunStatus.FINISHED, RunStore.open(out).info().status());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(out), all.toList(), "and the second leaves nothing");
        }
    }

    @Test
    void theTableIsPrintedEvenIfTheRunCannotBeStored() throws IOException {
        Path out = folder.resolve("run");
        CommandHarness unlucky = new CommandHarness(listener -> {
            write(out.resolve("mine.txt"));
            return engine;
        });
        assertEquals(1, unlucky.run("train", "--scenario", "blind-spot", "--epochs", "1", "--out", out.toString()));
        assertTrue(unlucky.out().lines().anyMatch(line -> line.matches(" {2}No guidance +50\\..*")), unlucky.out());
        assertTrue(
                unlucky.err()
                        .endsWith("run has become something else while the run was trained; the whole run is in " + out
                                + ".partial: give that folder another name.\n"),
                unlucky.err());
    }

    @Test
    void whatCannotBeStoredIsSaidOnceAndTheTrainingGoesOn() {
        String user = System.getProperty("user.home");
        System.setProperty("user.home", folder.resolve("home").toString());
        try {
            whatCannotBeStoredIsSavedInTheHomeFolder(folder.resolve("home/mnl-explorer/runs"));
        } finally {
            System.setProperty("user.home", user);
        }
    }

    private void whatCannotBeStoredIsSavedInTheHomeFolder(Path home) {
        Path out = folder.resolve("run");
        CommandHarness unlucky = new CommandHarness(listener -> {
            write(folder.resolve("run.partial/metrics.csv/in-the-way.txt"));
            write(folder.resolve("run.partial/model.json/in-the-way.txt"));
            return engine;
        });
        assertEquals(1, unlucky.run("train", "--scenario", "blind-spot", "--epochs", "4", "--out", out.toString()));
        assertTrue(unlucky.out().lines().anyMatch(line -> line.matches(" {2}No guidance +50\\..*")), unlucky.out());
        List<String> said = unlucky.err()
                .lines()
                .filter(line -> line.contains("cannot be written"))
                .toList();
        assertEquals(2, said.size(), unlucky.err());
        assertTrue(said.get(0).contains("The training goes on, and storing is tried again to its end; "), said.get(0));
        assertTrue(said.get(0).contains(home.toString()), said.get(0));
        Matcher saved = Pattern.compile("It was saved in (\\S+) instead\\.$").matcher(said.get(1));
        assertTrue(saved.find(), said.get(1));
        assertEquals(home, Path.of(saved.group(1)).getParent());
        RunContents kept = RunStore.open(Path.of(saved.group(1)));
        assertEquals(RunStatus.FINISHED, kept.info().status());
        assertEquals(5, kept.measurements().size());
        assertFalse(Files.exists(folder.resolve("run.partial")), "it is whole elsewhere");
    }
}
