package mnl.lab.lesson;

/**
 * What a run answers to a question.
 *
 * @param answer the choice that is right
 * @param numbers the numbers that it follows from, and what the test says of them
 */
public record Revealed(String answer, String numbers) {}
