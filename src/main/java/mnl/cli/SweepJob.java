package mnl.cli;

import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.Split;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.sweep.Cell;
import mnl.runs.RunOrigin;
import mnl.runs.Versions;

/**
 * A cell that can be trained.
 *
 * @param cell the cell
 * @param place where it lies in the grid, in words
 * @param source its data
 * @param origin what its run is
 * @param identity see {@link RunOrigin#identity}
 */
record SweepJob(Cell cell, String place, DataSource source, RunOrigin origin, String identity) {
    /** Forward and backward through the model cost about three times what forward alone costs. */
    private static final int STEP_COST = 3;

    static SweepJob of(Scenario base, Cell cell, String place, DataSource source) {
        RunOrigin origin = new RunOrigin(
                base.name(),
                place.isEmpty() ? base.title() : base.title() + ": " + place,
                base.commentary(),
                cell.experiment(),
                Versions.current(),
                source.info().name(),
                source.fingerprint());
        return new SweepJob(cell, place, source, origin, origin.identity());
    }

    Experiment experiment() {
        return cell.experiment();
    }

    int epochs() {
        return experiment().schedule().epochs();
    }

    /** Roughly how much there is to do, in samples through the model; of use only in proportion to another cell's. */
    double work() {
        Dataset data = source.forSeed(experiment().seeds().first());
        double samples = (double) STEP_COST * data.size(Split.TRAIN) + data.size(Split.TEST);
        return samples
                * epochs()
                * experiment().arms().size()
                * experiment().seeds().count();
    }

    /** What the run's folder is called. */
    String folderName() {
        String slug = (place.isEmpty() ? origin.scenario() : place)
                .replaceAll("[^A-Za-z0-9.+]+", "-")
                .replaceAll("^-|-$", "");
        return slug.length() > 80 ? slug.substring(0, 80) : slug;
    }
}
