package mnl.ui.dials;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.kordamp.ikonli.feather.Feather;

/** In which plane the samples are seen, and whether it stays. */
final class PlaneBar extends FlowPane {

    PlaneBar(DialsViewModel model) {
        getStyleClass().add("dials-bar");
        ComboBox<Projection> plane =
                Nodes.tip(new ComboBox<>(model.projections()), Texts.of("dials.plane-bar.the-plane-in-which"));
        plane.setId("dials-plane");
        plane.setConverter(new Titles());
        plane.valueProperty().bindBidirectional(model.projectionProperty());
        CheckBox hold = Nodes.tip(
                new CheckBox(Texts.of("dials.plane-bar.hold-axes")),
                Texts.of("dials.plane-bar.keeps-directions-and-scale"));
        hold.setId("dials-hold");
        hold.selectedProperty().bindBidirectional(model.holdProperty());
        Button fit = Nodes.icon(
                new Button(Texts.of("dials.plane-bar.fit-axes")),
                Feather.MAXIMIZE_2,
                Texts.of("dials.plane-bar.turns-and-scales-the"));
        fit.setId("dials-fit");
        fit.setOnAction(e -> model.fit());
        getChildren().addAll(Nodes.labelled(Texts.of("dials.plane-bar.seen-in"), plane), hold, fit);
    }

    /** What one must know to read the pictures. */
    static StringBinding note(DialsViewModel model) {
        return Bindings.createStringBinding(
                () -> {
                    Projection plane = model.projectionProperty().get();
                    String seen = model.preview() == null
                            ? ""
                            : Texts.of(
                                    "dials.plane-bar.the-first-training-samples",
                                    model.preview().samples().labels().length,
                                    model.preview().question().seed());
                    String means = plane == null || plane.isPrincipal()
                            ? Texts.of("dials.plane-bar.principal-components-are-a")
                            : Texts.of(
                                    "dials.plane-bar.in-this-plane-alone",
                                    Objects.requireNonNull(plane.classes()).first(),
                                    plane.classes().second());
                    return Texts.together(seen, means);
                },
                model.projectionProperty(),
                model.scatterProperty());
    }

    private static final class Titles extends StringConverter<Projection> {
        @Override
        public String toString(Projection plane) {
            return plane == null ? "" : plane.title();
        }

        @Override
        public Projection fromString(String text) {
            throw new UnsupportedOperationException("Planes are not typed.");
        }
    }
}
