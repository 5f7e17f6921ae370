package mnl.ui.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mnl.engine.ExtractionField;
import mnl.engine.ExtractionRefusal;
import mnl.engine.FeatureInput;
import mnl.engine.Pooling;
import org.junit.jupiter.api.Test;

class EncodeViewModelTest {
    private final FakeExtraction extraction = new FakeExtraction();
    private final List<Encoded> opened = new ArrayList<>();
    private long nanos;
    private final EncodeViewModel model =
            new EncodeViewModel(extraction, Runnable::run, Runnable::run, () -> nanos, opened::add);

    private void fill() {
        model.fields().folderProperty().set(Path.of("data", "birds").toString());
        model.fields().moduleProperty().set("resnet.pt");
    }

    private void choose(int modality) {
        model.fields().modalityProperty().set(extraction.modalities.get(modality));
    }

    private String status() {
        return model.statusProperty().get();
    }

    @Test
    void theFolderTellsModalitiesSizeNameAndTarget() {
        fill();
        assertEquals(3, model.modalities().size());
        assertEquals("28", model.fields().preparation().widthProperty().get());
        assertEquals("20", model.fields().preparation().heightProperty().get());
        assertEquals("picture-resnet", model.fields().nameProperty().get());
        assertTrue(model.fields().targetProperty().get().endsWith("birds-picture-resnet"));
        model.fields().nameProperty().set("mine");
        choose(1);
        assertEquals("mine", model.fields().nameProperty().get(), "what is typed stays");
        assertTrue(model.fields().targetProperty().get().endsWith("birds-sound-resnet"));
    }

    @Test
    void eachKindHasItsPreparation() {
        fill();
        model.fields().preparation().imagenetProperty().set(true);
        model.tryBatch();
        choose(1);
        model.fields().preparation().secondsProperty().set("0,5");
        model.tryBatch();
        choose(2);
        model.fields().preparation().tokenizerProperty().set("tokenizer.json");
        model.fields().preparation().poolingProperty().set(Pooling.FIRST);
        model.tryBatch();
        assertEquals(
                List.of(
                        new FeatureInput.Pictures(28, 20, 3, true),
                        new FeatureInput.Sounds(0.5),
                        new FeatureInput.Texts(Path.of("tokenizer.json"), 128, Pooling.FIRST)),
                extraction.requests.stream().map(request -> request.input()).toList());
    }

    @Test
    void oneBatchTellsTheFeaturesAndWhatIsKept() {
        fill();
        model.tryBatch();
        assertEquals("One batch gave 512 features per sample.", status());
        extraction.kept = 5;
        model.tryBatch();
        assertTrue(status().endsWith("5 of 10 samples are encoded already: Encode goes on from there."), status());
        assertNull(model.encodedProperty().get());
    }

    @Test
    void whatIsWrongStandsAtItsField() {
        fill();
        extraction.refusal = new ExtractionRefusal(ExtractionField.MODULE, "resnet.pt takes other pictures.");
        model.tryBatch();
        assertEquals(
                "resnet.pt takes other pictures.",
                model.problem(ExtractionField.MODULE).get());
        assertEquals("", status());
        model.fields().moduleProperty().set("other.pt");
        assertEquals("", model.problem(ExtractionField.MODULE).get());
        model.fields().batchProperty().set("many");
        model.encode();
        assertEquals(
                "Type a whole number, for example 32.",
                model.problem(ExtractionField.BATCH).get());
        assertEquals(1, extraction.requests.size(), "nothing was started");
        model.fields().folderProperty().set("missing");
        assertEquals(
                "missing is not a folder.",
                model.problem(ExtractionField.FOLDER).get());
        assertEquals(List.of(), model.modalities());
    }

    @Test
    void theTimeLeftFollowsThePace() {
        fill();
        List<String> said = new ArrayList<>();
        model.statusProperty().addListener((o, was, now) -> {
            said.add(now);
            nanos += TimeUnit.SECONDS.toNanos(1);
        });
        model.encode();
        assertTrue(said.contains("Encoding: 0 of 10 samples"), said.toString());
        assertTrue(said.stream().anyMatch(each -> each.endsWith(" left")), said.toString());
    }

    @Test
    void whatWasEncodedBeforeCancellingIsKept() {
        fill();
        extraction.between = model::cancel;
        model.encode();
        assertEquals("Cancelled. 5 samples are encoded and kept: Encode goes on from there.", status());
        assertTrue(model.shareProperty().get() < 0);
        assertNull(model.encodedProperty().get());
        extraction.between = () -> {};
        model.encode();
        assertEquals("picture-resnet", model.encodedProperty().get().name());
    }

    @Test
    void theNewFolderIsOpenedWithTheVectorsInPlaceOfThePictures() {
        fill();
        model.encode();
        model.openIt();
        assertEquals("picture", opened.get(0).raw());
        assertEquals("picture-resnet", opened.get(0).name());
        model.fields().nameProperty().set("again");
        assertNull(model.encodedProperty().get(), "that was another request");
    }
}
