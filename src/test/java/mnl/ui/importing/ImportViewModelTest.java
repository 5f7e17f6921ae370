package mnl.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import mnl.data.Split;
import mnl.data.folder.FolderSource;
import mnl.data.importing.ChosenFile.Use;
import mnl.data.importing.Pairing;
import mnl.data.importing.SourceOptions.Header;
import mnl.data.importing.SourceOutline.Tag;
import org.junit.jupiter.api.Test;

/** The import from clicks to the folder, without a toolkit. */
class ImportViewModelTest extends ImportSteps {
    @Test
    void nothingIsImportedBeforeAFileIsThere() {
        assertEquals("Add at least one file or folder.", whyNot());
        model.next();
        assertEquals(ImportStep.SOURCES, model.stepProperty().get());
    }

    /** Two tables whose last column is the class, under another name in the second, where nobody named it. */
    private void labelsAmongTheFeatures() {
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            first.append(i * 7 % 11 + "," + i % 3 + "," + i % 2 + "\n");
            second.append(i * 5 % 13 + "," + i % 7 + "," + (9 - i % 2) + "\n");
        }
        add(file("first.csv", first.toString())).tags().column(Tag.LABEL).set("last");
        add(file("second.csv", second.toString()));
        toTheLastStep();
        model.next();
    }

    private List<Integer> features() {
        return FolderSource.open(model.job().reportProperty().get().folder(), 0).info().modalities().stream()
                .map(modality -> modality.features())
                .toList();
    }

    @Test
    void labelsAmongTheFeaturesAreLeftOutAtTheUsersWish() {
        labelsAmongTheFeatures();
        assertEquals(ImportJob.State.FAILED, model.job().stateProperty().get());
        assertTrue(
                model.job().problemProperty().get().startsWith("The column \"2\" of \"second\" (second.csv) equals"),
                model.job().problemProperty().get());
        assertEquals(1, model.job().leakingProperty().get().size());
        model.leaveOutLeaking();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
        assertEquals(List.of(2, 2), features());
        assertEquals(List.of(), model.job().leakingProperty().get());
    }

    @Test
    void labelsAmongTheFeaturesAreImportedOnlyAtTheUsersWish() {
        labelsAmongTheFeatures();
        model.next();
        assertEquals(ImportJob.State.FAILED, model.job().stateProperty().get());
        model.allowLeaking();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
        assertEquals(List.of(2, 3), features());
    }

    @Test
    void theFileOfLabelsBringsItsSplitsToo() {
        StringBuilder views = new StringBuilder("a,b\n");
        StringBuilder labels = new StringBuilder("label,split\n");
        for (int i = 0; i < 40; i++) {
            views.append(i * 7 % 11 + "," + i % 3 + "\n");
            labels.append(i % 2 + "," + (i < 30 ? "train" : "test") + "\n");
        }
        add(file("views.csv", views.toString()));
        add(file("labels.csv", labels.toString())).useProperty().set(Use.LABELS);
        toTheLastStep();
        model.next();
        assertEquals(
                java.util.Map.of(Split.TRAIN, 30, Split.VALIDATION, 0, Split.TEST, 10),
                model.job().reportProperty().get().splitSizes());
    }

    @Test
    void whatIsDetectedIsToldAndImported() {
        SourceSettings sound = add(file("sound.csv", table(40, "f0,f1")));
        add(file("picture.csv", table(40, "p0,p1")));
        assertEquals(
                "comma-separated text, 4 columns, header row",
                sound.outline().orElseThrow().format());
        assertEquals(Tag.LABEL, sound.lookProperty().get().uses().uses().get(3).tag());
        assertEquals("sound", sound.lookProperty().get().uses().uses().get(1).modality());
        assertEquals(
                List.of("cat", "dog"), model.splitStep().classesProperty().get().names());
        assertEquals(List.of(20, 20), model.splitStep().classesProperty().get().counts());
        assertEquals(
                List.of(List.of(12, 4, 4), List.of(12, 4, 4)),
                model.splitStep().forecastProperty().get().counts());
        toTheLastStep();
        model.target().nameProperty().set("My data, 2");
        assertEquals(
                folder.resolve("datasets/my-data-2").toString(),
                model.target().folderProperty().get());
        model.next();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
        FolderSource written = FolderSource.open(folder.resolve("datasets/my-data-2"), 0);
        assertEquals("My data, 2", written.info().name());
        assertEquals(2, written.info().modalities().size());
        assertEquals(24, written.forSeed(0).size(Split.TRAIN));
        model.openIt();
        assertEquals(List.of(folder.resolve("datasets/my-data-2")), opened);
        assertEquals(1, pulse.subscriptions());
        model.close();
        assertEquals(0, pulse.subscriptions());
    }

    @Test
    void whatIsDetectedWronglyIsCorrected() {
        SourceSettings source = add(file("data.csv", "1,5,0\n2,6,0\n3,7,1\n4,8,1\n1,5,0\n2,6,0\n3,7,1\n4,8,1\n"));
        assertTrue(whyNot().startsWith("No source says which class its samples belong to"), whyNot());
        source.tags().column(Tag.LABEL).set("last");
        assertEquals("", whyNot());
        assertEquals(List.of(4, 4), model.splitStep().classesProperty().get().counts());
        source.headerProperty().set(Header.YES);
        assertEquals(List.of(3, 4), model.splitStep().classesProperty().get().counts());
        source.delimiterProperty().set(Delimiter.SEMICOLON);
        assertTrue(whyNot().contains("data.csv"), whyNot());
        assertEquals(1, source.outline().orElseThrow().columns().size());
        source.delimiterProperty().set(Delimiter.DETECT);
        assertEquals("", whyNot());
        source.tags().column(Tag.LABEL).set("99");
        assertTrue(source.problem().startsWith("data.csv has no column \"99\""), source.problem());
        assertEquals(source.problem(), whyNot());
        assertNull(model.splitStep().forecastProperty().get());
    }

    @Test
    void columnsOfAWideFileBecomeModalities() {
        SourceSettings source = add(file("wide.csv", table(20, "a,b")));
        source.addModality();
        assertTrue(whyNot().startsWith("Give every modality a name and columns"), whyNot());
        source.modalities().get(0).nameProperty().set("first");
        source.modalities().get(0).columnsProperty().set("1");
        source.addModality();
        source.modalities().get(1).nameProperty().set("second");
        source.modalities().get(1).columnsProperty().set("1-2");
        assertTrue(whyNot().contains("is used twice"), whyNot());
        source.modalities().get(1).columnsProperty().set("b*");
        assertEquals("", whyNot());
        assertEquals(2, source.outline().orElseThrow().modalities().size());
        source.modalities().get(1).nameProperty().set("first");
        assertTrue(whyNot().contains("is there twice"), whyNot());
    }

    @Test
    void labelsMayBeInAFileOfTheirOwn() {
        add(file("x.csv", "a,b\n1,2\n3,4\n5,6\n7,8\n1,2\n3,4\n"));
        SourceSettings labels = add(file("y.csv", "0\n0\n0\n1\n1\n1\n"));
        labels.useProperty().set(Use.LABELS);
        assertEquals("", whyNot());
        assertEquals(List.of(3, 3), model.splitStep().classesProperty().get().counts());
    }

    @Test
    void filesOfSplitsAreOneModality() {
        SourceSettings train = add(file("train.csv", table(8, "a,b")));
        SourceSettings test = add(file("test.csv", table(4, "a,b").replace("s", "t")));
        for (SourceSettings each : List.of(train, test)) {
            each.nameProperty().set("sound");
            each.useProperty().set(Use.TRAIN);
        }
        assertTrue(whyNot().contains("another file already holds the train samples"), whyNot());
        test.useProperty().set(Use.TEST);
        assertEquals("", whyNot());
        assertEquals(
                SplitChoice.GIVEN, model.splitStep().splits().choiceProperty().get());
        assertEquals(8, model.splitStep().forecastProperty().get().partSize(Split.TRAIN.ordinal()));
        assertEquals(4, model.splitStep().forecastProperty().get().partSize(Split.TEST.ordinal()));
    }

    @Test
    void pairsThatDoNotFitAreRefusedWhereTheyAreChosen() {
        add(file("a.csv", table(20, "a,b")));
        add(file("b.csv", table(30, "c,d")));
        model.next();
        model.next();
        assertEquals(ImportStep.SPLIT, model.stepProperty().get());
        assertTrue(whyNot().contains("there is no sample with this id in a.csv"), whyNot());
        model.splitStep().pairingProperty().set(Pairing.BY_SHARED_ID);
        assertEquals("", whyNot());
        assertEquals(20, model.splitStep().forecastProperty().get().samples());
        assertEquals(
                List.of("10 of the 30 samples of b.csv have no partner and are left out."),
                model.splitStep().forecastProperty().get().notes());
        model.splitStep().splits().sharesProperty().set("90/20/20");
        assertTrue(whyNot().contains("add up to 100"), whyNot());
        model.splitStep().splits().choiceProperty().set(SplitChoice.FOLDS);
        model.splitStep().splits().foldsProperty().set("4");
        assertEquals(
                List.of("fold 0", "fold 1", "fold 2", "fold 3"),
                model.splitStep().forecastProperty().get().parts());
        model.splitStep().splits().choiceProperty().set(SplitChoice.GROUPS);
        assertTrue(whyNot().contains("no source has a group column"), whyNot());
        model.splitStep().splits().choiceProperty().set(SplitChoice.FOLDS);
        model.splitStep().splits().byGroupProperty().set(true);
        assertTrue(whyNot().contains("no source has a group column"), whyNot());
        model.splitStep().seedProperty().set("x");
        assertTrue(whyNot().startsWith("Type the seed"), whyNot());
    }

    @Test
    void aFolderThatIsTakenIsRefused() {
        add(file("data.csv", table(20, "a,b")));
        assertTrue(model.splitStep().forecastProperty().get().notes().get(0).startsWith("There is one modality"));
        toTheLastStep();
        model.target().folderProperty().set(folder.toString());
        assertTrue(whyNot().contains("is already there"), whyNot());
        model.target().nameProperty().set(" ");
        assertEquals("The dataset has no name. Give it one.", whyNot());
    }

    @Test
    void aCancelledImportLeavesNothing() {
        add(file("data.csv", table(20, "a,b")));
        toTheLastStep();
        holding = true;
        model.next();
        assertTrue(model.running().get());
        model.job().cancel();
        pulse.beat();
        assertEquals("Cancelling", model.job().whatProperty().get());
        held.remove().run();
        assertEquals(ImportJob.State.CANCELLED, model.job().stateProperty().get());
        assertFalse(Files.exists(model.target().target()));
        holding = false;
        model.next();
        assertEquals(ImportJob.State.DONE, model.job().stateProperty().get());
    }

    @Test
    void whatWaitsForAnImportThatNeverComesGoesWithTheWindow() {
        add(file("data.csv", table(20, "a,b")));
        toTheLastStep();
        model.close();
        assertFalse(Files.exists(folder.resolve("datasets")));
    }

    @Test
    void onlyTheNewestQuestionIsAnswered() {
        holding = true;
        SourceSettings source = add(file("data.csv", table(20, "a,b")));
        source.nameProperty().set("x");
        source.nameProperty().set("xy");
        assertEquals(1, held.size());
        assertEquals("Looking at the files.", whyNot());
        held.remove().run();
        assertNull(model.sources().lookedProperty().get());
        assertEquals(1, held.size());
        holding = false;
        held.remove().run();
        assertEquals("xy", source.outline().orElseThrow().modalities().get(0).name());
        assertEquals("", whyNot());
    }
}
