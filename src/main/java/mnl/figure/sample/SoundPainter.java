package mnl.figure.sample;

import java.util.List;
import mnl.figure.FigureOptions;
import mnl.figure.axis.AxesPainter;
import mnl.figure.axis.Frame;
import mnl.figure.axis.Range;
import mnl.figure.axis.Scale;
import mnl.figure.axis.Spacing;
import mnl.figure.axis.TickRoom;
import mnl.figure.axis.Ticks;
import mnl.figure.color.ColorMap;
import mnl.figure.color.FigureTheme;
import mnl.figure.color.Palette;
import mnl.figure.surface.Fit;
import mnl.figure.surface.Surface;
import mnl.figure.surface.Surface.Anchor;
import mnl.figure.surface.Surface.Lettering;
import mnl.figure.surface.Surface.Pen;
import mnl.figure.text.Numbers;
import mnl.words.Texts;

/** Draws a {@link SoundFigure}. */
final class SoundPainter {
    private static final double HERTZ_PER_KILOHERTZ = 1000;

    private final Surface surface;
    private final FigureTheme theme;
    private final double font;
    private final SoundFigure figure;
    private final boolean titled;

    SoundPainter(Surface surface, FigureOptions options, SoundFigure figure) {
        this.surface = surface;
        this.theme = options.theme();
        this.font = options.fontSize();
        this.figure = figure;
        this.titled = options.title();
    }

    void paint(double width, double height, double waveShare, double cell) {
        Spacing spacing = Spacing.roomy(font);
        double top = 0.3 * font + (titled ? spacing.pad() + spacing.titleRow() : 0);
        if (titled) {
            new AxesPainter(surface, theme, spacing).title(figure.title(), spacing.titleBase(), width);
        }
        double left = 3.6 * font;
        double right = width - 1.3 * font;
        double bottom = height - 2.5 * font;
        double waveBottom = Math.round(top + waveShare * (bottom - top));
        Frame wave = new Frame(left, top, right, waveBottom);
        Frame spectrum = new Frame(left, waveBottom + 0.5 * font, right, bottom);
        wave(wave);
        spectrogram(spectrum, cell);
        frequencies(spectrum);
        times(spectrum, height);
    }

    /** From the lowest to the highest value of the wave under each column of pixels. */
    private void wave(Frame frame) {
        float[] values = figure.wave();
        double middle = (frame.top() + frame.bottom()) / 2;
        double half = frame.height() / 2;
        surface.line(frame.left(), middle, frame.right(), middle, Pen.solid(theme.grid(), 1));
        int columns = (int) Math.max(1, Math.min(frame.width(), values.length));
        for (int c = 0; c < columns; c++) {
            int from = (int) ((long) c * values.length / columns);
            int to = Math.max(from + 1, (int) ((long) (c + 1) * values.length / columns));
            double low = 1;
            double high = -1;
            for (int i = from; i < to; i++) {
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
            double top = middle - half * Math.min(1, high);
            double bottom = middle - half * Math.max(-1, low);
            double x = frame.left() + c * frame.width() / columns;
            surface.rectangle(x, top, Math.ceil(frame.width() / columns), Math.max(1, bottom - top), Palette.SKY, 1);
        }
        label(Texts.of("figure.sound-painter.wave"), frame);
    }

    private void spectrogram(Frame frame, double cell) {
        int columns = (int) Math.max(1, Math.floor(frame.width() / cell));
        int rows = (int) Math.max(1, Math.floor(frame.height() / cell));
        for (int column = 0; column < columns; column++) {
            double second = (column + 0.5) / columns * figure.seconds();
            double x = Math.floor(frame.left() + column * frame.width() / columns);
            double next = Math.floor(frame.left() + (column + 1) * frame.width() / columns);
            for (int row = 0; row < rows; row++) {
                double hertz = (row + 0.5) / rows * figure.highestHertz();
                double level = figure.level(second, hertz);
                double top = Math.floor(frame.bottom() - (row + 1) * frame.height() / rows);
                double bottom = Math.floor(frame.bottom() - row * frame.height() / rows);
                String color =
                        ColorMap.SEQUENTIAL.at(1 - level / figure.floor()).hex();
                surface.rectangle(x, top, next - x, bottom - top, color, 1);
            }
        }
    }

    private void frequencies(Frame frame) {
        Range range = new Range(0, figure.highestHertz() / HERTZ_PER_KILOHERTZ);
        Scale scale = new Scale(range, false, frame.bottom(), frame.top());
        Ticks ticks = Ticks.linear(range, (int) Math.max(2, Math.min(5, frame.height() / (2 * font) + 1)), false)
                .beside("");
        for (int i = 0; i < ticks.values().size(); i++) {
            double y = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(frame.left() - 0.3 * font, y, frame.left(), y, Pen.solid(theme.muted(), 1));
            double base = Math.min(y + 0.35 * font, frame.bottom());
            surface.text(ticks.labels().get(i), frame.left() - 0.5 * font, base, muted(Anchor.END));
        }
        label(Texts.of("figure.sound-painter.khz"), frame);
    }

    private void times(Frame frame, double height) {
        Range range = new Range(0, Math.max(1e-3, figure.seconds()));
        Scale scale = new Scale(range, false, frame.left(), frame.right());
        int most = (int) Math.max(2, Math.min(7, frame.width() / (3.5 * font)));
        Ticks ticks = new TickRoom(surface, font).across(range, most, "", frame.width());
        for (int i = 0; i < ticks.values().size(); i++) {
            double x = Scale.crisp(scale.position(ticks.values().get(i)));
            surface.line(x, frame.bottom(), x, frame.bottom() + 0.3 * font, Pen.solid(theme.muted(), 1));
            surface.text(ticks.labels().get(i), x, frame.bottom() + 1.3 * font, muted(Anchor.MIDDLE));
        }
        String levels = Texts.of("figure.sound-painter.to-0-db", Numbers.plain(figure.floor()));
        List<String> names = List.of(
                Texts.of("figure.sound-painter.seconds-colour", levels),
                Texts.of("figure.sound-painter.seconds", levels),
                "s, " + levels,
                Texts.of("figure.sound-painter.seconds-2"),
                "s");
        String name = Fit.first(surface, names, font, frame.right());
        double half = surface.textWidth(name, font, false) / 2;
        double middle = Math.min((frame.left() + frame.right()) / 2, frame.right() - half);
        surface.text(name, middle, height - 0.2 * font, text(Anchor.MIDDLE));
    }

    private void label(String name, Frame frame) {
        if (surface.textWidth(name, font, false) > frame.height()) {
            return;
        }
        surface.textUpwards(name, 1.2 * font, (frame.top() + frame.bottom()) / 2, text(Anchor.MIDDLE));
    }

    private Lettering muted(Anchor anchor) {
        return new Lettering(theme.muted(), font, false, anchor);
    }

    private Lettering text(Anchor anchor) {
        return new Lettering(theme.text(), font, false, anchor);
    }
}
