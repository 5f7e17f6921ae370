package mnl.lab.lesson;

import java.nio.file.Path;
import java.util.List;
import mnl.experiment.json.ExperimentFormatException;
import mnl.lab.run.RunException;
import mnl.lab.store.JsonFolder;
import mnl.words.Texts;

/** A teacher's own lessons: one JSON file each, in the folder {@code lessons} of the workspace. */
public final class LessonStore {
    private final JsonFolder<Lesson> files;

    /**
     * @param folder where the lessons are; it need not exist
     * @param views titles of the views that a step can show; none where they are not known
     */
    public LessonStore(Path folder, List<String> views) {
        files = new JsonFolder<>(folder, new Kind(new LessonReader(views)));
    }

    private record Kind(LessonReader reader) implements JsonFolder.Kind<Lesson> {
        @Override
        public Lesson parse(String text) {
            Lesson lesson = reader.read(text);
            if (ShippedLessons.ids().contains(lesson.id())) {
                throw new ExperimentFormatException(Texts.of("lesson.lesson-store.id-of-the-program", lesson.id()));
            }
            return lesson;
        }

        @Override
        public String name(Lesson lesson) {
            return lesson.id();
        }

        @Override
        public String taken(String id) {
            return Texts.of("lesson.lesson-store.id-taken", id);
        }

        @Override
        public String leftOut(Path file, String why) {
            return Texts.of("lesson.lesson-store.left-out", file, why);
        }

        @Override
        public String unreadable(Path folder) {
            return Texts.of("lesson.lesson-store.folder-unreadable", folder);
        }
    }

    /** Everything in the folder; a file that cannot be used does not keep the others from it. */
    public JsonFolder.Listing<Lesson> list() {
        return files.list();
    }

    /**
     * Reads one file.
     *
     * @throws RunException when it is no lesson; the message names the file, the place in it and the remedy
     */
    public Lesson read(Path file) {
        return files.read(file);
    }
}
