package mnl.experiment.fields;

import static mnl.experiment.fields.Facts.field;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.Experiment;
import mnl.words.Texts;

/** The fields of an experiment, down to the last one. */
public final class ExperimentFields {
    private static final int MOST_ARMS = 16;
    private static final int MOST_REFERENCES = 4;

    /** The sections, in the order in which they are shown, checked and written into the schema. */
    public static final List<FieldSection> SECTIONS = List.of(
            FieldSection.of(
                    "data",
                    Texts.of("fields.experiment-fields.data"),
                    new Field.OfVariant(
                            field(
                                    "dataset",
                                    Texts.of("fields.experiment-fields.dataset"),
                                    Texts.of("fields.experiment-fields.where-the-samples-come")),
                            List.of(
                                    new Field.Variant("synthetic", DatasetFields.SYNTHETIC),
                                    new Field.Variant("folder", DatasetFields.FOLDER)))),
            FieldSection.of(
                    "modalities",
                    Texts.of("fields.experiment-fields.modalities"),
                    new Field.OfRecords(
                            field(
                                    "modalities",
                                    Texts.of("fields.experiment-fields.modalities"),
                                    Texts.of("fields.experiment-fields.which-modalities-take-part")),
                            ModalityFields.MODALITY,
                            Field.Count.atLeast(2, Texts.of("fields.experiment-fields.a-late-fusion-needs")))),
            FieldSection.of(
                    "labels",
                    Texts.of("fields.experiment-fields.training-labels"),
                    new Field.OfRecord(
                            field(
                                            "labels",
                                            Texts.of("fields.experiment-fields.labels"),
                                            Texts.of("fields.experiment-fields.what-is-done-to"))
                                    .subject(Texts.of("fields.experiment-fields.the-treatment-of-the")),
                            LabelFields.LABELS,
                            false)),
            FieldSection.of(
                    "fusion",
                    Texts.of("fields.experiment-fields.fusion"),
                    new Field.OfRecord(
                            field(
                                    "fusion",
                                    Texts.of("fields.experiment-fields.fusion"),
                                    Texts.of("fields.experiment-fields.the-late-fusion-of")),
                            FusionFields.FUSION,
                            false)),
            FieldSection.of(
                    "guidance",
                    Texts.of("fields.experiment-fields.guidance"),
                    new Field.OfRecords(
                            field(
                                    "arms",
                                    Texts.of("fields.experiment-fields.arms"),
                                    Texts.of("fields.experiment-fields.what-is-trained-side", MOST_ARMS)),
                            ArmFields.ARM,
                            new Field.Count(1, MOST_ARMS, Texts.of("fields.experiment-fields.there-is-no-arm"))),
                    new Field.OfRecords(
                            field(
                                            "references",
                                            Texts.of("fields.experiment-fields.references"),
                                            Texts.of("fields.experiment-fields.arms-that-are-trained", MOST_REFERENCES))
                                    .subject(Texts.of("fields.experiment-fields.the-list-of-references")),
                            ArmFields.ARM,
                            new Field.Count(0, MOST_REFERENCES, "")),
                    Field.text(field(
                            "baseline",
                            Texts.of("fields.experiment-fields.baseline"),
                            Texts.of("fields.experiment-fields.the-arm-that-every"))),
                    new Field.OfRecord(
                            field(
                                    "guidance",
                                    Texts.of("fields.experiment-fields.guidance"),
                                    Texts.of("fields.experiment-fields.the-guidance-that-all")),
                            GuidanceFields.GUIDANCE,
                            false)),
            FieldSection.of(
                    "training",
                    Texts.of("fields.experiment-fields.training"),
                    new Field.OfRecord(
                            field(
                                    "schedule",
                                    Texts.of("fields.experiment-fields.schedule"),
                                    Texts.of("fields.experiment-fields.epochs-batches-rates-stopping")),
                            ScheduleFields.SCHEDULE,
                            false),
                    new Field.OfRecord(
                            field(
                                    "optimizer",
                                    Texts.of("fields.experiment-fields.optimizer"),
                                    Texts.of("fields.experiment-fields.the-optimizer-of-every")),
                            TrainingFields.OPTIMIZER,
                            false)),
            FieldSection.of(
                    "seeds",
                    Texts.of("fields.experiment-fields.seeds"),
                    new Field.OfRecord(
                            field(
                                            "seeds",
                                            Texts.of("fields.experiment-fields.seeds"),
                                            Texts.of("fields.experiment-fields.the-seeds-that-every"))
                                    .subject(Texts.of("fields.experiment-fields.the-seed-range")),
                            TrainingFields.SEEDS,
                            false)));

    /** The whole experiment. */
    public static final RecordFields<Experiment> EXPERIMENT =
            RecordFields.of(Experiment.class, null, withSchema().toArray(Field[]::new));

    private ExperimentFields() {}

    private static List<Field> withSchema() {
        List<Field> all = new ArrayList<>();
        all.add(Field.number(
                field(
                        "schema",
                        Texts.of("fields.experiment-fields.schema"),
                        Texts.of("fields.experiment-fields.version-of-the-files")),
                NumberBounds.whole(1, Experiment.SCHEMA)));
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
