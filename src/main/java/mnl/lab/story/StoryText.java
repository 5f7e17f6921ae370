package mnl.lab.story;

/**
 * What is said below a picture.
 *
 * @param lead what the numbers say, in one or two sentences
 * @param more what the tests say, and what was chosen; empty for nothing
 */
public record StoryText(String lead, String more) {
    /** Both, one after the other. */
    public String whole() {
        return more.isEmpty() ? lead : lead + " " + more;
    }
}
