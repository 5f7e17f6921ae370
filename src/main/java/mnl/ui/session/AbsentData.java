package mnl.ui.session;

import java.util.List;
import mnl.analysis.run.RunLayout;
import mnl.data.DataException;
import mnl.data.DataSource;
import mnl.data.Dataset;
import mnl.data.DatasetInfo;
import mnl.data.ModalityInfo;
import mnl.experiment.Experiment;
import mnl.experiment.ModalityKind;
import mnl.lab.run.RunInfo;

/**
 * What is known of data that a stored run was trained on and that are not there any more: their description, and no sample.
 *
 * @param info what the data were
 * @param fingerprint what it was when the run was trained
 * @param why no sample can be shown, one sentence
 */
record AbsentData(DatasetInfo info, String fingerprint, String why) implements DataSource {

    /** Of data of which only the run is left. */
    static AbsentData of(RunInfo run, RunLayout layout, String why) {
        Experiment experiment = run.origin().experiment();
        List<ModalityInfo> modalities = experiment.modalities().stream()
                .map(modality -> new ModalityInfo(modality.name(), ModalityKind.FEATURES, 1))
                .toList();
        return new AbsentData(
                new DatasetInfo(run.origin().dataName(), "", layout.classNames(), modalities),
                run.origin().dataFingerprint(),
                why);
    }

    @Override
    public Dataset forSeed(long seed) {
        throw new DataException(why);
    }
}
