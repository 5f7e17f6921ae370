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
import org.kordamp.ikonli.feather.Feather;

/** In which plane the samples are seen, and whether it stays. */
final class PlaneBar extends FlowPane {

    PlaneBar(DialsViewModel model) {
        getStyleClass().add("dials-bar");
        ComboBox<Projection> plane = Nodes.tip(
                new ComboBox<>(model.projections()),
                "The plane in which the training samples are seen: the first two principal components, or the plane in"
                        + " which ρ turns the prototypes of a confusable pair");
        plane.setId("dials-plane");
        plane.setConverter(new Titles());
        plane.valueProperty().bindBidirectional(model.projectionProperty());
        CheckBox hold = Nodes.tip(
                new CheckBox("Hold axes"),
                "Keeps directions and scale while dials move, so that you see what a dial does; off: the principal"
                        + " components of every new sample");
        hold.setId("dials-hold");
        hold.selectedProperty().bindBidirectional(model.holdProperty());
        Button fit = Nodes.icon(
                new Button("Fit axes"), Feather.MAXIMIZE_2, "Turns and scales the axes to the samples of now");
        fit.setId("dials-fit");
        fit.setOnAction(e -> model.fit());
        getChildren().addAll(Nodes.labelled("Seen in", plane), hold, fit);
    }

    /** What one must know to read the pictures. */
    static StringBinding note(DialsViewModel model) {
        return Bindings.createStringBinding(
                () -> {
                    Projection plane = model.projectionProperty().get();
                    String seen = model.preview() == null
                            ? ""
                            : "The first " + model.preview().samples().labels().length + " training samples of seed "
                                    + model.preview().question().seed()
                                    + ", marked at class means. Percentages are shares of the sample's variance. ";
                    return plane == null || plane.isPrincipal()
                            ? seen
                                    + "Principal components are a projection: classes that overlap here may be apart in other"
                                    + " directions. The ceiling below knows them all."
                            : seen + "In this plane ρ alone sets class "
                                    + Objects.requireNonNull(plane.classes()).first() + " and "
                                    + plane.classes().second()
                                    + " apart, upwards; the other classes have no signal in it and lie around 0.";
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
