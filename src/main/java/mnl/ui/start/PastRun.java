package mnl.ui.start;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mnl.lab.run.RunInfo;
import mnl.lab.run.StoredRun;
import mnl.words.Texts;

/**
 * One of the last runs.
 *
 * @param run where it is and what it is
 * @param picture its curves; empty until they are read
 */
record PastRun(StoredRun run, RunPicture picture) {

    String title() {
        return run.info().origin().title();
    }

    /** Such as "28 Nov, 09:14". */
    String when() {
        return when(run.info().started());
    }

    /** Such as "finished, 5 arms, 6 seeds, 80 epochs". */
    String about() {
        RunInfo info = run.info();
        return info.layout()
                .map(layout -> Texts.of(
                        "start.past-run.about", status(), layout.arms().size(), layout.over(), layout.epochs()))
                .orElse(status());
    }

    /** Such as "finished". */
    String status() {
        return run.info().status().name().toLowerCase(Locale.ROOT);
    }

    private static String when(Instant started) {
        return DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH)
                .withZone(ZoneId.systemDefault())
                .format(started);
    }

    PastRun with(RunPicture other) {
        return new PastRun(run, other);
    }
}
