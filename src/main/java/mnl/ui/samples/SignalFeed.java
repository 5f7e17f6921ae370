package mnl.ui.samples;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.experiment.ModalitySpec;
import mnl.ui.session.RunSession;
import mnl.ui.task.Failures;
import mnl.ui.task.LatestOnly;

/** Has the signals of the sample that is looked at read, newest question only. Belongs to the FX thread. */
final class SignalFeed {
    private final RunSession session;
    private final SampleFocus focus;
    private final LatestOnly<SignalReader.Place, SampleShown> latest;
    private final ReadOnlyObjectWrapper<SampleShown> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /** @param problem notified why a sample cannot be read */
    SignalFeed(
            RunSession session, SampleFocus focus, Executor background, Executor fxThread, Consumer<String> problem) {
        this.session = session;
        this.focus = focus;
        this.latest = new LatestOnly<>(
                place -> CompletableFuture.supplyAsync(() -> SignalReader.read(place), background),
                fxThread,
                (sample, failure) -> {
                    if (failure != null) {
                        problem.accept(Failures.sentence(failure, "The sample cannot be read."));
                    } else if (focus.sample() >= 0 && sample.place().equals(place(focus.sample()))) {
                        shown.set(sample);
                    }
                });
    }

    void clear() {
        shown.set(null);
    }

    /** Reads the sample, unless it is there already. */
    void ask() {
        SignalReader.Place place = place(focus.sample());
        if (shown.get() == null || !shown.get().place().equals(place)) {
            latest.ask(place);
        }
    }

    /** Where a listed sample is. */
    SignalReader.Place place(int sample) {
        SampleListing listing = focus.listing();
        return new SignalReader.Place(
                session.sourceProperty().get(),
                listing.layout().seeds().get(listing.seed()),
                listing.split(),
                sample,
                session.experimentProperty().get().activeModalities().stream()
                        .map(ModalitySpec::name)
                        .toList(),
                listing.evaluation().request().noise());
    }

    ReadOnlyObjectProperty<SampleShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
