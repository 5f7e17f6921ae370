package mnl.data.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.data.Split;

/**
 * What an import wrote.
 *
 * @param folder the dataset folder
 * @param samples n
 * @param classes names of the classes
 * @param classCounts samples per class
 * @param modalities the modalities with their shapes
 * @param splitSizes samples per split; empty where there are folds
 * @param folds number of folds; 0 where there are splits
 * @param notes what a user should know, such as samples that were left out, in full sentences
 */
public record ImportReport(
        Path folder,
        int samples,
        List<String> classes,
        List<Integer> classCounts,
        List<SourceModality> modalities,
        Map<Split, Integer> splitSizes,
        int folds,
        List<String> notes) {

    public ImportReport {
        classes = List.copyOf(classes);
        classCounts = List.copyOf(classCounts);
        modalities = List.copyOf(modalities);
        splitSizes = Map.copyOf(splitSizes);
        notes = List.copyOf(notes);
    }
}
