package mnl.ui.story;

import mnl.words.Texts;

/** The three pictures of the story. */
enum StoryPicture {
    MARGINS(
            1,
            Texts.of("story.story-picture.what-each-modality-knows"),
            Texts.of("story.story-picture.every-point-is-a"),
            Texts.of("story.story-picture.each-point-is-a")),
    TEACHING(
            2,
            Texts.of("story.story-picture.who-teaches-whom"),
            Texts.of("story.story-picture.what-the-guide-says"),
            Texts.of("story.story-picture.mean-probabilities-over-the")),
    SURVIVAL(
            3,
            Texts.of("story.story-picture.what-survives"),
            Texts.of("story.story-picture.kept-by-the-fusion"),
            Texts.of("story.story-picture.bars-of-the-test"));

    private final int number;
    private final String title;
    private final String note;
    private final String explanation;

    StoryPicture(int number, String title, String note, String explanation) {
        this.number = number;
        this.title = title;
        this.note = note;
        this.explanation = explanation;
    }

    /** Its place in the story, from 1. */
    int number() {
        return number;
    }

    String title() {
        return title;
    }

    /** A few words beside the title. */
    String note() {
        return note;
    }

    /** How to read it, with the formula. */
    String explanation() {
        return explanation;
    }
}
