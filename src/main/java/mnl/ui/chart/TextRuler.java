package mnl.ui.chart;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures texts and remembers the latest answers, because tick labels hardly change between two frames. */
final class TextRuler {
    private static final int REMEMBERED = 400;

    private final Text text = new Text();
    private final Map<FontKey, Font> fonts = new Recent<>();
    private final Map<WidthKey, Double> widths = new Recent<>();

    private record FontKey(String family, FontWeight weight, double size) {}

    private record WidthKey(String text, Font font) {}

    double width(String content, Font font) {
        return widths.computeIfAbsent(new WidthKey(content, font), key -> {
            text.setFont(font);
            text.setText(content);
            return text.getLayoutBounds().getWidth();
        });
    }

    Font font(String family, FontWeight weight, double size) {
        return fonts.computeIfAbsent(
                new FontKey(family, weight, size), key -> Font.font(key.family(), key.weight(), key.size()));
    }

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        Recent() {
            super(64, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > REMEMBERED;
        }
    }
}
