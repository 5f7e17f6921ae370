package mnl.ui.setup;

import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import mnl.experiment.LearningRateSpec.Kind;

/** Schedules in words. */
final class ScheduleWords {
    private ScheduleWords() {}

    static String rate(Kind kind) {
        return switch (kind) {
            case CONSTANT -> "constant";
            case STEP -> "steps";
            case COSINE -> "cosine";
            case REDUCE_ON_PLATEAU -> "reduce on plateau";
        };
    }

    /** "constant rate, no early stopping, measured every epoch". */
    static ObservableValue<String> summary(ScheduleSettings settings) {
        Observable[] on = Stream.of(
                        settings.rateProperty(),
                        settings.stopsEarlyProperty(),
                        settings.stoppingPatience().textProperty(),
                        settings.measureEvery().textProperty())
                .toArray(Observable[]::new);
        return Bindings.createStringBinding(() -> words(settings), on);
    }

    private static String words(ScheduleSettings settings) {
        Kind kind = settings.rateProperty().get();
        String rate = kind == Kind.REDUCE_ON_PLATEAU ? "rate reduced on plateau" : rate(kind) + " rate";
        String stopping = settings.stopsEarlyProperty().get()
                ? "early stopping, patience "
                        + settings.stoppingPatience().textProperty().get()
                : "no early stopping";
        String every = settings.measureEvery().textProperty().get();
        return rate + ", " + stopping + ", measured every " + (every.equals("1") ? "epoch" : every + " epochs");
    }
}
