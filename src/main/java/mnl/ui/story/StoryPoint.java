package mnl.ui.story;

/**
 * The point of the margin map that is looked at.
 *
 * @param sample its place in the test split of the first seed
 * @param name what it is called
 * @param words what it is
 */
record StoryPoint(int sample, String name, String words) {}
