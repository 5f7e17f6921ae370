package mnl.lab.lesson;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mnl.experiment.json.ExperimentFormatException;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/** A teacher's own lessons: one JSON file each, in the folder {@code lessons} of the workspace. */
public final class LessonStore {
    private static final String EXTENSION = ".json";

    private final Path folder;
    private final LessonReader reader = new LessonReader();

    /**
     * What the folder holds.
     *
     * @param lessons those that can be used, in the order of their files' names
     * @param skipped a sentence for each file that cannot be
     */
    public record Listing(List<Lesson> lessons, List<String> skipped) {
        public Listing {
            lessons = List.copyOf(lessons);
            skipped = List.copyOf(skipped);
        }
    }

    /** @param folder where the lessons are; it need not exist */
    public LessonStore(Path folder) {
        this.folder = folder;
    }

    /** Everything in the folder; a file that cannot be used does not keep the others from it. */
    public Listing list() {
        List<Lesson> found = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files(skipped)) {
            try {
                Lesson lesson = read(file);
                if (ids.add(lesson.id())) {
                    found.add(lesson);
                } else {
                    skipped.add(sentence(file, Texts.of("lesson.lesson-store.its-id-is-that", lesson.id())));
                }
            } catch (RunException e) {
                skipped.add(e.getMessage());
            }
        }
        return new Listing(found, skipped);
    }

    private List<Path> files(List<String> skipped) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            skipped.add(Texts.of("lesson.lesson-store.the-folder-cannot-be", folder));
            return List.of();
        }
    }

    /**
     * Reads one file.
     *
     * @throws RunException when it is no lesson; the message names the file, the place in it and the remedy
     */
    public Lesson read(Path file) {
        try {
            Lesson lesson = reader.read(Files.readString(file));
            if (ShippedLessons.ids().contains(lesson.id())) {
                throw new RunException(sentence(file, Texts.of("lesson.lesson-store.its-id-is-that-of", lesson.id())));
            }
            return lesson;
        } catch (CharacterCodingException e) {
            throw new RunException(sentence(file, Texts.of("lesson.lesson-store.it-is-not-a")), e);
        } catch (IOException e) {
            throw new RunException(sentence(file, Texts.of("lesson.lesson-store.it-cannot-be-read")), e);
        } catch (ExperimentFormatException e) {
            throw new RunException(sentence(file, String.valueOf(e.getMessage())), e);
        }
    }

    private static String sentence(Path file, String what) {
        return Texts.of("lesson.lesson-store.the-lesson-is-left", file, what);
    }
}
