package mnl.experiment;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one comparison is: everything that, together with the data, determines its numbers.
 *
 * @param schema version of the JSON form, see {@link #SCHEMA}
 * @param dataset where the samples come from
 * @param modalities the modalities in the order in which the engine fuses them; those switched off take no part
 * @param fusion the late fusion of every arm that has none of its own
 * @param guidance the settings all arms share
 * @param arms the guidance arms that are trained side by side
 * @param baseline name of the arm that differences are measured against
 * @param schedule epochs and batches
 * @param optimizer the optimizer of every replica
 * @param seeds the seeds that every arm is trained on
 * @param labels what is done to the training targets
 * @param references arms that are trained beside the others, on the same seeds, to measure them by, and that no list, table or
 *     test holds unless asked for; one that is among the arms is not among these
 */
public record Experiment(
        int schema,
        DatasetSpec dataset,
        List<ModalitySpec> modalities,
        FusionSpec fusion,
        GuidanceSpec guidance,
        List<Arm> arms,
        String baseline,
        Schedule schedule,
        OptimizerSpec optimizer,
        SeedRange seeds,
        LabelSpec labels,
        List<Arm> references) {

    /** Version of the JSON form that is written. Older ones are read, newer ones are refused. */
    public static final int SCHEMA = 1;

    public Experiment {
        modalities = List.copyOf(modalities);
        arms = List.copyOf(arms);
        List<Arm> compared = arms;
        references = references.stream()
                .filter(reference -> compared.stream().noneMatch(arm -> Objects.equals(arm.name(), reference.name())))
                .toList();
    }

    /** An experiment without references. */
    public Experiment(
            int schema,
            DatasetSpec dataset,
            List<ModalitySpec> modalities,
            FusionSpec fusion,
            GuidanceSpec guidance,
            List<Arm> arms,
            String baseline,
            Schedule schedule,
            OptimizerSpec optimizer,
            SeedRange seeds,
            LabelSpec labels) {
        this(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                List.of());
    }

    /** An experiment on the labels as they are, all of them counting alike. */
    public Experiment(
            int schema,
            DatasetSpec dataset,
            List<ModalitySpec> modalities,
            FusionSpec fusion,
            GuidanceSpec guidance,
            List<Arm> arms,
            String baseline,
            Schedule schedule,
            OptimizerSpec optimizer,
            SeedRange seeds) {
        this(schema, dataset, modalities, fusion, guidance, arms, baseline, schedule, optimizer, seeds, LabelSpec.NONE);
    }

    /** Whether anything in it watches the validation split. */
    public boolean watchesValidation() {
        return schedule.earlyStopping().enabled()
                || schedule.learningRate().kind() == LearningRateSpec.Kind.REDUCE_ON_PLATEAU
                || guidance.warmUp().untilPlateau();
    }

    /** The modalities that take part, in order. */
    public List<ModalitySpec> activeModalities() {
        return modalities.stream().filter(ModalitySpec::enabled).toList();
    }

    /** The late fusion of an arm: its own, or else the experiment's. */
    public FusionSpec fusionOf(Arm arm) {
        return arm.fusion() == null ? fusion : arm.fusion();
    }

    /** A copy on other data. */
    public Experiment withDataset(DatasetSpec other) {
        return new Experiment(
                schema,
                other,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with other modalities. */
    public Experiment withModalities(List<ModalitySpec> other) {
        return new Experiment(
                schema,
                dataset,
                other,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with another fusion for the arms that have none of their own. */
    public Experiment withFusion(FusionSpec other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                other,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with other shared guidance settings. */
    public Experiment withGuidance(GuidanceSpec other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                other,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with other arms and the arm that the others are compared with. */
    public Experiment withArms(List<Arm> other, String otherBaseline) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                other,
                otherBaseline,
                schedule,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with another schedule. */
    public Experiment withSchedule(Schedule other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                other,
                optimizer,
                seeds,
                labels,
                references);
    }

    /** A copy with another optimizer. */
    public Experiment withOptimizer(OptimizerSpec other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                other,
                seeds,
                labels,
                references);
    }

    /** A copy with other seeds. */
    public Experiment withSeeds(SeedRange other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                other,
                labels,
                references);
    }

    /** A copy with other training targets. */
    public Experiment withLabels(LabelSpec other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                other,
                references);
    }

    /** A copy with other references. */
    public Experiment withReferences(List<Arm> other) {
        return new Experiment(
                schema,
                dataset,
                modalities,
                fusion,
                guidance,
                arms,
                baseline,
                schedule,
                optimizer,
                seeds,
                labels,
                other);
    }

    /** Everything that is trained: the arms, and after them the references. */
    public List<Arm> trained() {
        return Stream.concat(arms.stream(), references.stream()).toList();
    }

    /** A copy whose references are arms like the others, with the same replicas in the same order. */
    public Experiment comparingReferences() {
        return withArms(trained(), baseline);
    }
}
