package mnl.ui.chart;

import javafx.css.CssMetaData;
import javafx.css.StyleConverter;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/** A colour that style sheets can set on a {@link PaintedPane}. */
abstract class ColorMetaData extends CssMetaData<PaintedPane, Color> {
    ColorMetaData(String property, String initial) {
        super(property, StyleConverter.getColorConverter(), Color.web(initial));
    }

    abstract StyleableObjectProperty<Color> property(PaintedPane pane);

    @Override
    public final boolean isSettable(PaintedPane pane) {
        return !property(pane).isBound();
    }

    @Override
    public final StyleableProperty<Color> getStyleableProperty(PaintedPane pane) {
        return property(pane);
    }
}
