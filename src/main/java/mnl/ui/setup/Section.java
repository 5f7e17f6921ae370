package mnl.ui.setup;

import atlantafx.base.theme.Tweaks;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import mnl.experiment.fields.FieldSection;
import mnl.ui.setup.model.SetupViewModel;
import mnl.words.Texts;

/** A part of the setup that folds, and says when it applies to the next run only. */
final class Section extends TitledPane {

    Section(SetupViewModel model, FieldSection section) {
        setText(section.title());
        setId("section-" + section.id());
        getStyleClass().addAll("setup-section", Tweaks.ALT_ICON);
        setAnimated(false);
        Label title = new Label(section.title());
        title.getStyleClass().add("section-title");
        Label badge = new Label(Texts.of("setup.section.applies-to-the-next"));
        badge.getStyleClass().add("next-run-badge");
        HBox head = new HBox(title, badge);
        head.getStyleClass().add("section-head");
        setGraphic(head);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        ListChangeListener<FieldSection> mark =
                change -> badge.setVisible(model.appliesToNextRun().contains(section));
        mark.onChanged(null);
        model.appliesToNextRun().addListener(mark);
    }
}
