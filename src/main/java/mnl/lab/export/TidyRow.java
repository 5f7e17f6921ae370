package mnl.lab.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One value of one metric.
 *
 * @param arm that it is of
 * @param seed that it is of
 * @param epoch passes over the training split that the model had seen
 * @param stage when it was measured
 * @param noise on which modalities noise rises; null outside {@link Stage#NOISE}
 * @param severity of that noise; null where the value is over all of them
 * @param metric its name, as in every file of a run
 * @param value NaN where it was not measured; no such row is written
 */
record TidyRow(
        String arm,
        long seed,
        double epoch,
        Stage stage,
        @Nullable String noise,
        @Nullable Double severity,
        String metric,
        double value) {

    /** The same place with another value. */
    TidyRow of(String other, double number) {
        return new TidyRow(arm, seed, epoch, stage, noise, severity, other, number);
    }

    /** The same of another seed. */
    TidyRow ofSeed(long other) {
        return new TidyRow(arm, other, epoch, stage, noise, severity, metric, value);
    }

    /** The same under noise of a severity. */
    TidyRow under(double other) {
        return new TidyRow(arm, seed, epoch, stage, noise, other, metric, value);
    }

    /** When a value was measured. */
    enum Stage {
        /** While the model was trained. */
        TRAINING,
        /** Of the finished model. */
        FINAL,
        /** Of the finished model under rising noise. */
        NOISE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A column of the table. */
    enum Column {
        RUN,
        ARM,
        SEED,
        EPOCH,
        STAGE,
        NOISE,
        SEVERITY,
        METRIC,
        VALUE;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The titles in order. */
        static List<String> titles() {
            return Arrays.stream(values()).map(Column::title).toList();
        }
    }

    /**
     * What stands in a column.
     *
     * @param run name of the run
     * @return a text, a whole number, a number, or null for nothing
     */
    @Nullable
    Object at(Column column, String run) {
        return switch (column) {
            case RUN -> run;
            case ARM -> arm;
            case SEED -> seed;
            case EPOCH -> epoch;
            case STAGE -> stage.word();
            case NOISE -> noise;
            case SEVERITY -> severity;
            case METRIC -> metric;
            case VALUE -> value;
        };
    }
}
