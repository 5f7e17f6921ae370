package mnl.experiment.check;

/**
 * What is wrong with a field of an experiment.
 *
 * @param path the field, as in the JSON form: {@code schedule.epochs}, {@code modalities[1].lossWeight}
 * @param message a sentence that says what is wrong and what to do
 */
public record Problem(String path, String message) {}
