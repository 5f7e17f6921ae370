package mnl.ui.samples;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mnl.experiment.ModalitySpec;
import mnl.ui.sample.SamplePlace;
import mnl.ui.sample.SampleShown;
import mnl.ui.sample.SignalReader;
import mnl.ui.session.RunSession;
import mnl.ui.task.Inquiry;
import mnl.words.Texts;

/** Has the signals of the sample that is looked at read, newest question only. Belongs to the FX thread. */
final class SignalFeed {
    private final RunSession session;
    private final SampleFocus focus;
    private final Inquiry<SamplePlace, SampleShown> inquiry;
    private final ReadOnlyObjectWrapper<SampleShown> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    SignalFeed(RunSession session, SampleFocus focus, Executor background, Executor fxThread) {
        this.session = session;
        this.focus = focus;
        this.inquiry = Inquiry.inBackground(SignalReader::read, background, fxThread, shown::set)
                .newestOnly()
                .saying(Texts.of("samples.signal-feed.the-sample-cannot-be"));
    }

    void clear() {
        inquiry.cancel();
        shown.set(null);
    }

    /** Reads the sample, unless it is there already. */
    void ask() {
        SamplePlace place = place(focus.sample());
        if (shown.get() == null || !shown.get().place().equals(place)) {
            inquiry.ask(place);
        } else {
            inquiry.cancel();
        }
    }

    /** Where a listed sample is. */
    SamplePlace place(int sample) {
        SampleListing listing = focus.listing();
        return new SamplePlace(
                session.sourceProperty().get(),
                listing.layout().seeds().get(listing.seed()),
                listing.split(),
                sample,
                session.experimentProperty().get().activeModalities().stream()
                        .map(ModalitySpec::name)
                        .toList(),
                listing.evaluation().request().noise());
    }

    Inquiry<?, ?> inquiry() {
        return inquiry;
    }

    ReadOnlyObjectProperty<SampleShown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
