package mnl.data.sources;

import mnl.data.DataSource;
import mnl.data.ProgramFolders;
import mnl.data.folder.FolderSource;
import mnl.data.synthetic.SyntheticSource;
import mnl.experiment.DatasetSpec;

/** Opens the data that an experiment names. */
public final class DataSources {
    private DataSources() {}

    /**
     * Opens data; relative folders start from the working directory or the program's own folder. Reads a folder's files, so it
     * does not belong on a thread that draws.
     *
     * @throws mnl.data.DataException when the data cannot be used
     */
    public static DataSource open(DatasetSpec spec) {
        return open(spec, ProgramFolders.standard());
    }

    /**
     * Opens data.
     *
     * @param spec where the samples come from
     * @param folders where relative folders start
     * @throws mnl.data.DataException when the data cannot be used
     */
    public static DataSource open(DatasetSpec spec, ProgramFolders folders) {
        if (spec instanceof DatasetSpec.Folder folder) {
            return FolderSource.open(folders.find(folder.path()), folder.trainSize(), folder.validationShare());
        }
        return new SyntheticSource((DatasetSpec.Synthetic) spec);
    }
}
