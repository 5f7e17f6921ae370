package mnl.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import mnl.data.DataSource;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.ModalitySpec;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.transfer.CarriedSettings;

/**
 * What a dataset folder is trained on with where nobody says anything else.
 *
 * @param experiment the usual settings on the folder
 * @param outline what is known of its samples
 * @param folds K; 0 where it has none
 */
record FolderDefaults(Experiment experiment, DatasetOutline outline, int folds) {

    /** Reads a folder; takes as long as reading its data does. */
    static FolderDefaults read(Path folder, Function<DatasetSpec, DataSource> openData) {
        DatasetSpec data = new DatasetSpec.Folder(folder.toAbsolutePath().toString(), 0);
        DataSource source = openData.apply(data);
        List<String> modalities =
                source.info().modalities().stream().map(ModalityInfo::name).toList();
        Experiment usual = new ExperimentJson().byDefault(data, modalities, source.folds());
        boolean validation = source.forSeed(usual.seeds().first()).size(Split.VALIDATION) > 0;
        return new FolderDefaults(usual, source.info().outline().withValidation(validation), source.folds());
    }

    /** The same with one modality in place of another. */
    FolderDefaults with(String without, String instead) {
        List<String> modalities = experiment.modalities().stream()
                .map(ModalitySpec::name)
                .filter(name -> !name.equals(instead))
                .map(name -> name.equals(without) ? instead : name)
                .toList();
        Experiment other =
                new ExperimentJson().byDefault(experiment.dataset(), modalities).withSeeds(experiment.seeds());
        return new FolderDefaults(other, outline, folds);
    }

    /** What fits of other settings, on this folder. */
    CarriedSettings.Carried carrying(Experiment before) {
        return CarriedSettings.onto(before, experiment, outline, folds);
    }
}
