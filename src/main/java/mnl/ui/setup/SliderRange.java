package mnl.ui.setup;

import javafx.scene.control.Slider;

/**
 * The range a slider offers; typed numbers may go beyond it as far as the experiment allows.
 *
 * @param min left end
 * @param max right end
 * @param step dragging stops at multiples of it
 */
record SliderRange(double min, double max, double step) {
    static final SliderRange SEVERITY = new SliderRange(0, 10, 0.5);
    static final SliderRange SHARE = new SliderRange(0, 1, 0.05);

    /** A slider that follows a number and sets it. */
    Slider slider(Form form, NumberSetting setting) {
        Slider slider = new Slider(min, max, setting.get());
        slider.setBlockIncrement(step);
        slider.setMinWidth(60);
        form.whenever(() -> slider.setValue(setting.get()), setting.valueProperty());
        slider.valueProperty().addListener((o, was, now) -> {
            boolean moved = now.doubleValue() != Math.max(min, Math.min(max, setting.get()));
            if (moved) {
                setting.drag(now.doubleValue(), step);
            }
        });
        return slider;
    }
}
