package mnl.ui.heatmap;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.guidance.Profiles;
import mnl.analysis.run.Measurement;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.axis.Range;
import mnl.figure.color.ColorMap;
import mnl.figure.matrix.MatrixFigure;
import mnl.words.Texts;

/**
 * Which matrices are shown side by side.
 *
 * @param reading how profiles are read
 * @param arms indices of the arms; for a difference the first minus the second
 * @param modalities indices of the modalities
 */
record ProfileGrid(Reading reading, List<Integer> arms, List<Integer> modalities) {

    /**
     * One matrix of the grid.
     *
     * @param title modality and arm
     * @param modality index
     * @param values [y][k]
     */
    record Cell(String title, int modality, double[][] values) {
        /** As a heatmap on a scale that several share. */
        MatrixFigure figure(List<String> classNames, Range range, ColorMap colors) {
            return new MatrixFigure(
                    title,
                    Texts.of("heatmap.profile-grid.target-y"),
                    Texts.of("heatmap.profile-grid.class-k"),
                    classNames,
                    classNames,
                    values,
                    range,
                    colors,
                    true);
        }
    }

    /** The matrices at one measurement, modality by modality. */
    List<Cell> cells(Measurement measurement, RunLayout layout) {
        List<Cell> cells = new ArrayList<>();
        for (int modality : modalities) {
            String name = layout.modalities().get(modality);
            if (reading.isDifference()) {
                double[][] values = Profiles.difference(
                        read(measurement, arms.get(0), modality), read(measurement, arms.get(1), modality));
                String title = ArmName.of(layout.arms().get(arms.get(0))) + " − "
                        + ArmName.of(layout.arms().get(arms.get(1)));
                cells.add(new Cell(name + ": " + title, modality, values));
            } else {
                for (int arm : arms) {
                    cells.add(new Cell(
                            name + " · " + ArmName.of(layout.arms().get(arm)),
                            modality,
                            read(measurement, arm, modality)));
                }
            }
        }
        return cells;
    }

    /** Largest absolute value off the diagonals at one measurement. */
    double largest(Measurement measurement, RunLayout layout) {
        return cells(measurement, layout).stream()
                .mapToDouble(cell -> Profiles.largestNonTarget(cell.values()))
                .max()
                .orElse(0);
    }

    private double[][] read(Measurement measurement, int arm, int modality) {
        double[][] profile = Profiles.matrix(measurement.profiles()[arm][modality]);
        return reading.isRenormalised() ? Profiles.renormalised(profile) : profile;
    }
}
