package mnl.lab.report;

import mnl.figure.Drawing;
import mnl.figure.FigureOptions;
import mnl.figure.color.FigureTheme;
import mnl.figure.export.SvgFigure;

/**
 * A picture that a report opens with, and that stands beside it in a file of its own.
 *
 * @param file name of its file
 * @param figure the picture
 * @param width of the picture in pixels, of which 96 are an inch
 * @param height likewise
 * @param lead what is said below it
 * @param more what the tests say and what was chosen; may be empty
 */
public record OpeningFigure(String file, Drawing figure, double width, double height, String lead, String more) {
    /** The picture without its title, which the report says as a heading. */
    String inline() {
        FigureOptions whole = FigureOptions.whole(FigureTheme.LIGHT);
        FigureOptions untitled =
                new FigureOptions(whole.theme(), whole.fontSize(), false, true, whole.hidden(), null, null, false, 0);
        return SvgFigure.render(figure, untitled, width, height);
    }

    /** The content of its file. */
    public String svg() {
        return SvgFigure.render(figure, FigureOptions.whole(FigureTheme.LIGHT), width, height);
    }
}
