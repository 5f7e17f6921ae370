package mnl.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import mnl.lab.library.LabelFile;
import mnl.lab.library.RunEntry;
import mnl.lab.library.RunLabels;
import mnl.lab.library.RunTrash;
import mnl.lab.run.RunStatus;
import mnl.lab.store.RunFixture;
import mnl.lab.store.RunRecorder;
import org.junit.jupiter.api.Test;

class RunsViewModelTest extends RunsCase {
    @Test
    void runsAreReadWhenSomebodyLooks() {
        Path run = run("digits", RunLabels.NONE);
        RunsViewModel model = model();
        assertEquals(List.of(), model.all());
        showing(model);
        assertEquals(List.of(run), folders(model.all()));
        assertTrue(model.readProperty().get());
    }

    @Test
    void wordsAreSoughtInNameDataArmsTagsAndNote() {
        Path talk = run("digits", named("Before the talk", "thesis"));
        Path note = run("birds", new RunLabels("", List.of(), "λ was too large", false));
        RunsViewModel model = showing(model());
        assertEquals(List.of(talk), found(model, "TALK"));
        assertEquals(List.of(talk), found(model, "thes"));
        assertEquals(List.of(talk), found(model, "talk digits"));
        assertEquals(List.of(), found(model, "talk birds"));
        assertEquals(List.of(note), found(model, "too large"));
        assertEquals(List.of(note), found(model, "bird"));
        assertEquals(List.of(note, talk), found(model, "no guidance"), "as people call the arm");
        assertEquals(List.of(note, talk), found(model, " "));
        assertEquals(List.of(), found(model, "forced"));
    }

    private static List<Path> found(RunsViewModel model, String words) {
        model.filterProperty().set(new RunFilter(words, "", "", "", ""));
        return folders(model.shown());
    }

    @Test
    void everyFilterLeavesWhatItAsksFor() {
        Path talk = run("digits", named("", "talk"));
        Path birds = run("birds", RunLabels.NONE);
        RunsViewModel model = showing(model());
        List<RunFilter> filters = List.of(
                new RunFilter("", "digits", "", "", ""),
                new RunFilter("", "", "", "cancelled", ""),
                new RunFilter("", "", "", "", "talk"));
        for (RunFilter filter : filters) {
            model.filterProperty().set(filter);
            assertEquals(List.of(talk), folders(model.shown()), filter.toString());
        }
        model.filterProperty().set(new RunFilter("", "", "mnl", "", ""));
        assertEquals(List.of(birds, talk), folders(model.shown()));
        model.filterProperty().set(new RunFilter("", "", "forced", "", ""));
        assertEquals(List.of(), folders(model.shown()));
    }

    @Test
    void whatIsSaidOfARunIsThereAtOnceAndAfterARestart() throws IOException {
        Path run = run("digits", RunLabels.NONE);
        RunsViewModel model = showing(model());
        RunLabels labels = new RunLabels("Mine", List.of("a", "b"), "good", true);
        model.label(model.all().get(0), labels);
        assertEquals(labels, model.all().get(0).labels());
        assertEquals(labels, LabelFile.read(run));
        assertEquals(labels, showing(model()).all().get(0).labels());
    }

    @Test
    void pinnedRunsAreFirstHoweverTheOthersAreSorted() {
        run("digits", new RunLabels("Z", List.of(), "", true));
        run("birds", named("a"));
        RunsViewModel model = showing(model());
        List<RunEntry> sorted = model.all().stream()
                .sorted(RunsViewModel.pinnedFirst(Comparator.comparing(RunEntry::name)))
                .toList();
        assertEquals(List.of("Z", "a"), sorted.stream().map(RunEntry::name).toList());
    }

    @Test
    void aDeletedRunComesBackWhenThatIsUndone() {
        Path run = run("digits", named("Mine"));
        RunsViewModel model = showing(model());
        RunEntry before = model.all().get(0);
        model.delete(before);
        assertEquals(List.of(), model.all());
        assertEquals(List.of("The run “Mine” has been deleted."), said);
        assertTrue(!Files.exists(run));
        undo.run();
        assertEquals(List.of(before), model.all());
        assertEquals(List.of(), failures);
    }

    @Test
    void whatWasDeletedEarlierComesBackFromTheListOfDeletedRuns() {
        Path first = run("digits", named("a"));
        Path second = run("birds", named("b"));
        RunsViewModel model = showing(model());
        model.delete(List.of(model.all().get(1)));
        model.delete(List.of(model.all().get(0)));
        assertEquals(
                List.of(second, first),
                model.deleted().stream().map(RunTrash.Deleted::run).toList(),
                "the last one first");
        model.restore(model.deleted().get(1));
        assertEquals(List.of(first), folders(model.all()));
        assertEquals(1, model.deleted().size());
        assertEquals(List.of(), failures);
    }

    @Test
    void aRunThatIsTrainedStaysAndIsUpToDateWhenItEnds() {
        RunRecorder running = begun("digits");
        RunsViewModel model = showing(model());
        assertEquals("running", RunWords.state(model.all().get(0)));
        model.delete(model.all().get(0));
        assertEquals(1, failures.size());
        assertEquals(1, model.all().size());
        running.append(RunFixture.measurement(0), null);
        running.append(RunFixture.measurement(1), null);
        Path complete = running.complete(RunStatus.FINISHED);
        beat.run();
        assertEquals("running", RunWords.state(model.all().get(0)), "not at every frame");
        nanos += 4_000_000_000L;
        beat.run();
        assertEquals(List.of(complete), folders(model.all()));
        assertEquals("finished", RunWords.state(model.all().get(0)));
    }

    @Test
    void aRunIsOpenedAndADamagedOneSaysWhatIsWrong() throws IOException {
        Path run = run("digits", RunLabels.NONE);
        RunsViewModel model = showing(model());
        model.open(model.all().get(0));
        assertEquals(run, opened.get(0).folder());
        damage(run.resolve("metrics.csv"));
        model.open(model.all().get(0));
        assertEquals(1, opened.size());
        assertTrue(failures.get(0).contains("metrics.csv"), failures.toString());
    }

    @Test
    void addedFoldersAreListedUntilTheyAreTakenAway() throws IOException {
        Path run = run("digits", RunLabels.NONE);
        chosen = Files.createDirectory(folder.resolve("elsewhere"));
        Path moved = Files.move(run, chosen.resolve("mine"));
        RunsViewModel model = showing(model());
        assertEquals(List.of(), model.all());
        model.addFolder();
        assertEquals(List.of(moved), folders(model.all()));
        assertEquals(List.of(moved), folders(showing(model()).all()), "after a restart, too");
        model.removeFolder(chosen);
        assertEquals(List.of(), model.all());
        assertTrue(Files.exists(moved));
    }
}
