package mnl.ui.runs;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import mnl.lab.library.Headline;
import mnl.lab.library.RunEntry;
import mnl.words.Texts;

/** What can be shown of each run, in the order of the columns; the name is always shown. */
enum RunColumn {
    CURVE(Texts.of("runs.column.curve"), 6.2, Texts.of("runs.column.curve-says")),
    DIFFERENCE(Texts.of("runs.column.difference"), 11, Texts.of("runs.column.difference-says")),
    STATE(Texts.of("runs.column.state"), 8.2, Texts.of("runs.column.state-says")),
    TAGS(Texts.of("runs.column.tags"), 7, Texts.of("runs.column.tags-says")),
    ARMS(Texts.of("runs.column.arms"), 5.6, Texts.of("runs.column.arms-says")),
    SEEDS(Texts.of("runs.column.seeds"), 6.2, Texts.of("runs.column.seeds-says")),
    EPOCHS(Texts.of("runs.column.epochs"), 7.8, Texts.of("runs.column.epochs-says")),
    WHEN(Texts.of("runs.column.when"), 9, Texts.of("runs.column.when-says")),
    TOOK(Texts.of("runs.column.took"), 5.8, Texts.of("runs.column.took-says")),
    SIZE(Texts.of("runs.column.size"), 5.4, Texts.of("runs.column.size-says")),
    DATA(Texts.of("runs.column.data"), 9, Texts.of("runs.column.data-says")),
    NOTE(Texts.of("runs.column.note"), 14, Texts.of("runs.column.note-says"));

    /** Shown until somebody chooses others. */
    static final Set<RunColumn> USUAL = Set.copyOf(EnumSet.range(CURVE, SIZE));

    private final String title;
    private final double width;
    private final String says;

    RunColumn(String title, double width, String says) {
        this.title = title;
        this.width = width;
        this.says = says;
    }

    /** What stands above it. */
    String title() {
        return title;
    }

    /** How wide it is, in type sizes. */
    double width() {
        return width;
    }

    /** What it shows, in one sentence. */
    String says() {
        return says;
    }

    /** What it says of a run; the curve is drawn. */
    String text(RunEntry run) {
        return switch (this) {
            case CURVE -> "";
            case DIFFERENCE -> RunWords.difference(run);
            case WHEN -> RunWords.when(run);
            case STATE -> RunWords.state(run);
            case TAGS -> RunWords.tags(run);
            case ARMS -> String.valueOf(run.arms().size());
            case SEEDS -> String.valueOf(run.seeds());
            case EPOCHS -> RunWords.epochs(run);
            case TOOK -> RunWords.took(run);
            case SIZE -> RunWords.size(run);
            case DATA -> run.data();
            case NOTE -> run.labels().note();
        };
    }

    /** How it sorts runs. */
    Comparator<RunEntry> order() {
        return switch (this) {
            case CURVE, DIFFERENCE -> Comparator.comparingDouble(RunColumn::difference);
            case WHEN -> Comparator.comparingLong(RunEntry::startedMillis);
            case ARMS ->
                Comparator.<RunEntry>comparingInt(run -> run.arms().size()).thenComparing(RunWords::arms);
            case SEEDS -> Comparator.comparingInt(RunEntry::seeds);
            case EPOCHS -> Comparator.comparingDouble(RunEntry::measured);
            case TOOK -> Comparator.comparingLong(RunEntry::tookMillis);
            case SIZE -> Comparator.comparingLong(RunEntry::bytes);
            case STATE, TAGS, DATA, NOTE -> Comparator.comparing(this::text, String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static double difference(RunEntry run) {
        Headline headline = run.headline();
        return headline == null ? Double.NEGATIVE_INFINITY : headline.difference();
    }

    /** Whether it shows numbers. */
    boolean isNumeric() {
        return EnumSet.of(DIFFERENCE, ARMS, SEEDS, EPOCHS, TOOK, SIZE).contains(this);
    }
}
