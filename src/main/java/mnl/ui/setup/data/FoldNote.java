package mnl.ui.setup.data;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import mnl.analysis.statistics.Folds;
import mnl.experiment.SeedRange;
import mnl.ui.setup.model.DatasetFacts;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** Which folds of the data the seeds test; not there where the data have no folds. */
final class FoldNote extends Label {

    FoldNote(SetupViewModel model) {
        setId("fold-note");
        setWrapText(true);
        getStyleClass().add("quiet");
        textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(
                                model.knowledge().shownProperty().get(),
                                model.experimentProperty().get().seeds()),
                        model.knowledge().shownProperty(),
                        model.experimentProperty()));
        visibleProperty().bind(textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
    }

    static String words(DatasetFacts facts, SeedRange seeds) {
        if (facts == null || facts.folds() == 0) {
            return "";
        }
        return Folds.advice(facts.folds(), seeds.count())
                .orElseGet(() -> seeds.count() == facts.folds()
                        ? Texts.of("setup.fold-note.folds-each-tested-by", facts.folds(), seeds.first())
                        : Texts.of(
                                "setup.fold-note.folds-each-tested-by-seeds",
                                facts.folds(),
                                seeds.count() / facts.folds(),
                                seeds.first()));
    }
}
