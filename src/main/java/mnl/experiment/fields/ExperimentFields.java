package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Experiment;

/** The fields of an experiment, down to the last one. */
public final class ExperimentFields {
    private static final int MOST_ARMS = 16;
    private static final int MOST_REFERENCES = 4;

    /** The sections, in the order in which they are shown, checked and written into the schema. */
    public static final List<FieldSection> SECTIONS = List.of(
            FieldSection.of(
                    "data",
                    "Data",
                    new Field.OfVariant(
                            field("dataset", "Dataset", "where the samples come from."),
                            List.of(
                                    new Field.Variant("synthetic", DatasetFields.SYNTHETIC),
                                    new Field.Variant("folder", DatasetFields.FOLDER)))),
            FieldSection.of(
                    "modalities",
                    "Modalities",
                    new Field.OfRecords(
                            field("modalities", "Modalities", "which modalities take part."),
                            ModalityFields.MODALITY,
                            Field.Count.atLeast(2, "A late fusion needs at least two modalities: list another one."))),
            FieldSection.of(
                    "labels",
                    "Training labels",
                    new Field.OfRecord(
                            field("labels", "Labels", "what is done to the training labels.")
                                    .subject("The treatment of the labels"),
                            LabelFields.LABELS,
                            false)),
            FieldSection.of(
                    "fusion",
                    "Fusion",
                    new Field.OfRecord(
                            field("fusion", "Fusion", "the late fusion of every arm that has none of its own."),
                            FusionFields.FUSION,
                            false)),
            FieldSection.of(
                    "guidance",
                    "Guidance",
                    new Field.OfRecords(
                            field(
                                    "arms",
                                    "Arms",
                                    "what is trained side by side on the same seeds; up to " + MOST_ARMS + "."),
                            ArmFields.ARM,
                            new Field.Count(1, MOST_ARMS, "There is no arm to train: switch at least one on.")),
                    new Field.OfRecords(
                            field(
                                            "references",
                                            "References",
                                            "arms that are trained beside the others to measure them by, and that no list, table "
                                                    + "or test holds unless asked for; up to " + MOST_REFERENCES + ".")
                                    .subject("The list of references"),
                            ArmFields.ARM,
                            new Field.Count(0, MOST_REFERENCES, "")),
                    Field.text(field(
                            "baseline",
                            "Baseline",
                            "the arm that every difference is measured against, seed by seed.")),
                    new Field.OfRecord(
                            field("guidance", "Guidance", "the guidance that all arms share."),
                            GuidanceFields.GUIDANCE,
                            false)),
            FieldSection.of(
                    "training",
                    "Training",
                    new Field.OfRecord(
                            field("schedule", "Schedule", "epochs, batches, rates, stopping."),
                            ScheduleFields.SCHEDULE,
                            false),
                    new Field.OfRecord(
                            field("optimizer", "Optimizer", "the optimizer of every arm and seed."),
                            TrainingFields.OPTIMIZER,
                            false)),
            FieldSection.of(
                    "seeds",
                    "Seeds",
                    new Field.OfRecord(
                            field("seeds", "Seeds", "the seeds that every arm is trained on.")
                                    .subject("The seed range"),
                            TrainingFields.SEEDS,
                            false)));

    /** The whole experiment. */
    public static final RecordFields<Experiment> EXPERIMENT =
            RecordFields.of(Experiment.class, null, withSchema().toArray(Field[]::new));

    private ExperimentFields() {}

    private static List<Field> withSchema() {
        List<Field> all = new ArrayList<>();
        all.add(Field.number(
                field("schema", "Schema", "version of the file's form."), NumberBounds.whole(1, Experiment.SCHEMA)));
        SECTIONS.forEach(section -> all.addAll(section.fields()));
        return all;
    }

    /**
     * A section by its id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static FieldSection section(String id) {
        return SECTIONS.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no section " + id));
    }

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
