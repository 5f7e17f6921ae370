package mnl.ui.setup.model;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import mnl.data.DataException;
import mnl.data.sources.DataSources;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.Scenario;
import mnl.experiment.json.Scenarios;
import mnl.ui.feed.ManualPulse;
import mnl.ui.feed.SteadyEngine;
import mnl.ui.session.RunSession;

/** What {@link SetupViewModelTest} and {@link SetupOriginTest} have in common. */
abstract class SetupModelCase {
    final List<Scenario> scenarios = Scenarios.all();

    final SteadyEngine engine = new SteadyEngine();

    final ManualPulse pulse = new ManualPulse();

    final RunSession session = new RunSession(engine::start, DataSources::open, Runnable::run, Runnable::run, pulse);

    final SetupViewModel model = new SetupViewModel(scenarios, this::facts, Runnable::run, session);

    CompletableFuture<DatasetFacts> facts(Experiment experiment) {
        return experiment.dataset() instanceof DatasetSpec.Folder
                ? CompletableFuture.failedFuture(new DataException("There is no such folder."))
                : CompletableFuture.completedFuture(DatasetFacts.read(
                        experiment.dataset(), DataSources.open(experiment.dataset()), experiment.seeds()));
    }

    Experiment now() {
        return model.experimentProperty().get();
    }

    DatasetSpec.Synthetic data() {
        return (DatasetSpec.Synthetic) now().dataset();
    }

    ModalitySpec spec() {
        return now().modalities().get(0);
    }
}
