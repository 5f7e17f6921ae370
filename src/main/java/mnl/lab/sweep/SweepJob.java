package mnl.lab.sweep;

import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.sweep.Cell;
import mnl.lab.run.RunOrigin;
import mnl.lab.run.Versions;

/**
 * A cell that can be trained.
 *
 * @param cell the cell
 * @param place where it lies in the grid, in words
 * @param origin what its run is
 * @param identity see {@link RunOrigin#identity}
 * @param work roughly how much there is to do, in samples through the model; of use only in proportion to another cell's
 */
public record SweepJob(Cell cell, String place, RunOrigin origin, String identity, double work) {
    /** Forward and backward through the model cost about three times what forward alone costs. */
    private static final double STEP_COST = 3;

    private static final int LONGEST_NAME = 80;

    /**
     * Makes one.
     *
     * @param base what every cell is but for the fields of the grid
     * @param place where it lies in the grid, in words
     * @param data what is known of its data
     */
    public static SweepJob of(Scenario base, Cell cell, String place, SweepSources.Facts data) {
        Experiment experiment = cell.experiment();
        RunOrigin origin = new RunOrigin(
                base.name(),
                place.isEmpty() ? base.title() : base.title() + ": " + place,
                base.commentary(),
                experiment,
                Versions.current(),
                data.info().name(),
                data.fingerprint());
        double replicas =
                (double) experiment.trained().size() * experiment.seeds().count();
        double work =
                (STEP_COST * data.train() + data.test()) * experiment.schedule().epochs() * replicas;
        return new SweepJob(cell, place, origin, origin.identity(), work);
    }

    /** What is trained. */
    public Experiment experiment() {
        return cell.experiment();
    }

    /** Epochs that are planned. */
    public int epochs() {
        return experiment().schedule().epochs();
    }

    /** What the run's folder is called. */
    public String folderName() {
        String slug = (place.isEmpty() ? origin.scenario() : place)
                .replaceAll("[^A-Za-z0-9.+]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() > LONGEST_NAME ? slug.substring(0, LONGEST_NAME) : slug;
    }
}
