package mnl.ui.lessons;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.lab.lesson.Lesson;
import mnl.lab.lesson.LessonProgress;

/** How far somebody is in every lesson, kept whenever it becomes another one. */
final class KeptProgress {
    private final Consumer<LessonProgress> keep;
    private final ReadOnlyObjectWrapper<LessonProgress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", LessonProgress.NONE);

    KeptProgress(Consumer<LessonProgress> keep) {
        this.keep = keep;
    }

    /** Takes over what was kept. */
    void load(LessonProgress kept) {
        progress.set(kept);
    }

    LessonProgress get() {
        return progress.get();
    }

    LessonProgress.Place of(Lesson lesson) {
        return progress.get().of(lesson);
    }

    void put(Lesson lesson, LessonProgress.Place place) {
        put(progress.get().with(lesson, place));
    }

    void put(LessonProgress next) {
        if (!next.equals(progress.get())) {
            progress.set(next);
            keep.accept(next);
        }
    }

    ReadOnlyObjectProperty<LessonProgress> property() {
        return progress.getReadOnlyProperty();
    }
}
