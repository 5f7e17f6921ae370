package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Experiment;

/** The fields of an experiment, down to the last one. */
public final class ExperimentFields {
    /** The whole experiment. */
    public static final RecordFields<Experiment> EXPERIMENT = RecordFields.of(
            Experiment.class,
            null,
            Field.number(
                    field("schema", "Schema", "version of the file's form."), NumberBounds.whole(1, Experiment.SCHEMA)),
            new Field.OfVariant(
                    field("dataset", "Dataset", "where the samples come from."),
                    List.of(
                            new Field.Variant("synthetic", DatasetFields.SYNTHETIC),
                            new Field.Variant("folder", DatasetFields.FOLDER))),
            new Field.OfRecords(
                    field("modalities", "Modalities", "which modalities take part."), ModalityFields.MODALITY),
            new Field.OfRecord(
                    field("fusion", "Fusion", "the late fusion of every arm that has none of its own."),
                    FusionFields.FUSION,
                    false),
            new Field.OfRecords(
                    field("arms", "Arms", "what is trained side by side on the same seeds; up to 16."), ArmFields.ARM),
            new Field.OfText(
                    field("baseline", "Baseline", "the arm that every difference is measured against, seed by seed."),
                    false),
            new Field.OfRecord(
                    field("guidance", "Guidance", "the guidance that all arms share."), GuidanceFields.GUIDANCE, false),
            new Field.OfRecord(
                    field("schedule", "Schedule", "epochs, batches, rates, stopping."), ScheduleFields.SCHEDULE, false),
            new Field.OfRecord(
                    field("labels", "Labels", "what is done to the training labels.")
                            .subject("The treatment of the labels"),
                    LabelFields.LABELS,
                    false),
            new Field.OfRecord(
                    field("optimizer", "Optimizer", "the optimizer of every arm and seed."),
                    TrainingFields.OPTIMIZER,
                    false),
            new Field.OfRecord(
                    field("seeds", "Seeds", "the seeds that every arm is trained on.")
                            .subject("The seed range"),
                    TrainingFields.SEEDS,
                    false));

    private ExperimentFields() {}

    /**
     * A field by its path, with anything in brackets behind the name of a list, such as {@code modalities[*].lossWeight}. Of a
     * dataset the first type that has the field is meant.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Field at(String path) {
        return Paths.of(EXPERIMENT).stream()
                .filter(each -> each.path().equals(path.replaceAll("\\[[^]]*]", "[*]")))
                .map(Paths.Place::field)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no field " + path));
    }

    /** The paths of all fields, {@code [*]} for the elements of lists, each once. */
    public static List<String> paths() {
        return Paths.of(EXPERIMENT).stream().map(Paths.Place::path).distinct().toList();
    }

    /** Every field with its path; one of two datasets has a path of its own only where the other lacks it. */
    static final class Paths {
        /** A field and its path. */
        record Place(String path, Field field) {}

        private final List<Place> places = new ArrayList<>();

        private Paths() {}

        static List<Place> of(RecordFields<?> fields) {
            Paths paths = new Paths();
            paths.collect(fields, "");
            return paths.places;
        }

        private void collect(RecordFields<?> fields, String above) {
            for (Field field : fields.all()) {
                String path = above + field.name();
                places.add(new Place(path, field));
                if (field instanceof Field.OfRecord record) {
                    collect(record.fields(), path + ".");
                } else if (field instanceof Field.OfRecords records) {
                    places.add(new Place(path + "[*]", field));
                    collect(records.fields(), path + "[*].");
                } else if (field instanceof Field.OfVariant variant) {
                    variant.variants().forEach(each -> collect(each.fields(), path + "."));
                }
            }
        }
    }
}
