package mnl.ui.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import mnl.analysis.cases.CorrectnessCase;
import mnl.analysis.cases.SampleAnswers;
import mnl.data.Split;
import mnl.ui.session.SampleSelection;
import org.junit.jupiter.api.Test;

/** Which samples are listed, and in which order. */
class SamplesListedTest extends SamplesModelCase {
    private static SampleOrder order(SampleOrder.By by, int modality) {
        return SampleOrder.of(List.of("image", "audio")).stream()
                .filter(order -> order.by() == by && order.modality() == modality)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filtersByClassCaseErrorsAndDisagreement() {
        trained();
        SampleChoices choices = model.choices();
        assertEquals("mnl", choices.armProperty().get());
        assertEquals("none", choices.otherProperty().get());
        choices.targetProperty().set(1);
        assertEquals(List.of(1, 5), listed());
        choices.showAll();
        choices.cellProperty().set(CorrectnessCase.FT);
        assertEquals(List.of(1), listed());
        choices.cellProperty().set(CorrectnessCase.TF);
        assertEquals(List.of(0, 3, 4, 5), listed());
        choices.predictionProperty().set(Prediction.WRONG);
        assertEquals(List.of(3), listed());
        choices.armProperty().set("none");
        assertEquals(List.of(3, 4), listed());
        choices.showAll();
        choices.armProperty().set("mnl");
        choices.predictionProperty().set(Prediction.DISAGREE);
        assertEquals(List.of(4), listed());
        choices.otherProperty().set("all-class");
        assertEquals(List.of(), listed());
        assertEquals(-1, model.positionProperty().get());
        assertNull(model.answers().detail());
        assertNull(model.shownProperty().get());
        choices.showAll();
        assertEquals(6, listed().size());
        assertEquals(0, model.positionProperty().get());
    }

    @Test
    void ordersByChangeMarginAndUcom() {
        trained();
        model.choices().orderProperty().set(order(SampleOrder.By.CHANGE, SampleAnswers.FUSED));
        assertEquals(List.of(4, 5, 2, 1, 0, 3), listed());
        model.choices().orderProperty().set(order(SampleOrder.By.MARGIN, 1));
        assertEquals(List.of(0, 3, 4, 5, 1, 2), listed());
        model.choices().orderProperty().set(order(SampleOrder.By.MARGIN, SampleAnswers.FUSED));
        assertEquals(List.of(3, 0, 1, 2, 4, 5), listed());
    }

    @Test
    void searchFindsPartsOfNames() {
        trained();
        model.choices().searchProperty().set(" #4");
        assertEquals(List.of(3), listed());
        model.choices().searchProperty().set("nobody");
        assertEquals(List.of(), listed());
    }

    @Test
    void stepsStayInsideTheListAndTheSampleStaysWhenTheFilterAllows() {
        trained();
        model.step(1);
        model.step(1);
        assertEquals(2, model.sample());
        model.goTo(Integer.MAX_VALUE);
        model.step(1);
        assertEquals(5, model.sample());
        model.choices().targetProperty().set(1);
        assertEquals(5, model.sample(), "still there, now the second of two");
        assertEquals(1, model.positionProperty().get());
        model.choices().targetProperty().set(2);
        assertEquals(2, model.sample());
        model.step(-5);
        assertEquals(2, model.sample());
    }

    @Test
    void aSelectionShowsItsSamplesInItsOrderUntilItIsCleared() {
        trained();
        model.choices().targetProperty().set(2);
        selected.selectionProperty().set(new SampleSelection(8, List.of(5, 1), "a cell"));
        answerAll();
        assertEquals(List.of(5, 1), listed());
        assertEquals(1, model.choices().seedProperty().get());
        assertEquals(5, model.sample());
        model.choices().cellProperty().set(CorrectnessCase.FT);
        assertEquals(List.of(1), listed());
        model.choices().showAll();
        model.clearSelection();
        assertEquals(6, listed().size());
        selected.selectionProperty().set(new SampleSelection(8, List.of(2), "another"));
        answerAll();
        model.choices().seedProperty().set(0);
        assertNull(selected.selectionProperty().get(), "another seed has other samples");
        assertEquals(6, listed().size());
    }

    @Test
    void aSelectionWaitsForTheAnswersOnItsOwnSplit() {
        trained();
        model.choices().splitProperty().set(Split.TRAIN);
        answerAll();
        assertEquals(Split.TRAIN, model.listingProperty().get().split());
        selected.selectionProperty().set(new SampleSelection(7, List.of(2), "a cell"));
        assertNull(model.listingProperty().get());
        answerAll();
        assertEquals(Split.TEST, model.listingProperty().get().split());
        assertEquals(List.of(2), listed());
    }
}
