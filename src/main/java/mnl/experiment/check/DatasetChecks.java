package mnl.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;

/** Checks of {@code dataset}. */
final class DatasetChecks {
    private static final int LARGEST_SPLIT = 1_000_000;

    private DatasetChecks() {}

    static void check(Problems problems, DatasetSpec dataset, Optional<DatasetOutline> outline) {
        if (dataset instanceof DatasetSpec.Synthetic synthetic) {
            synthetic(problems, synthetic);
        } else if (dataset instanceof DatasetSpec.Folder folder) {
            folder(problems, folder, outline);
        } else {
            problems.add("dataset", "The dataset is missing: choose one.");
        }
    }

    private static void folder(Problems problems, DatasetSpec.Folder folder, Optional<DatasetOutline> outline) {
        problems.present("dataset.path", "The dataset folder", folder.path());
        String path = "dataset.trainSize";
        problems.whole(path, "The training size", folder.trainSize(), 0, LARGEST_SPLIT);
        problems.within("dataset.validationShare", "The validation share", folder.validationShare(), 0, 0.9);
        int classes = outline.map(DatasetOutline::classes).orElse(1);
        if (folder.trainSize() > 0 && folder.trainSize() % classes != 0) {
            problems.add(
                    path,
                    "The training size must be a multiple of the " + classes
                            + " classes, since each class gets as many samples: " + folder.trainSize() + " is not.");
        }
    }

    private static void synthetic(Problems problems, DatasetSpec.Synthetic data) {
        problems.whole("dataset.classes", "The number of classes", data.classes(), 2, 1000);
        problems.whole("dataset.dimensions", "The number of dimensions", data.dimensions(), 1, 4096);
        if (data.classes() > data.dimensions()) {
            problems.add(
                    "dataset.dimensions",
                    "Orthonormal prototypes of " + data.classes() + " classes need as many dimensions, and there are "
                            + data.dimensions() + ": raise the dimensions or lower the number of classes.");
        }
        modalities(problems, data.modalities());
        pairs(problems, data.confusablePairs(), data.classes());
        problems.within("dataset.carriedByOne", "The probability u", data.carriedByOne(), 0, 1);
        problems.within("dataset.misleading", "The probability mu", data.misleading(), 0, 1);
        problems.whole("dataset.trainSize", "The training size", data.trainSize(), 1, LARGEST_SPLIT);
        problems.whole("dataset.testSize", "The test size", data.testSize(), 1, LARGEST_SPLIT);
        problems.whole("dataset.validationSize", "The validation size", data.validationSize(), 0, LARGEST_SPLIT);
        problems.within("dataset.imbalance", "The imbalance of the training classes", data.imbalance(), 1, 1000);
    }

    private static void modalities(Problems problems, List<DatasetSpec.SyntheticModality> modalities) {
        if (modalities.isEmpty()) {
            problems.add("dataset.modalities", "The dataset has no modality: add at least two.");
        }
        Set<String> names = new HashSet<>();
        for (int m = 0; m < modalities.size(); m++) {
            DatasetSpec.SyntheticModality modality = modalities.get(m);
            String path = "dataset.modalities[" + m + "]";
            if (problems.present(path + ".name", "The modality's name", modality.name())
                    && !names.add(modality.name())) {
                problems.add(path + ".name", "Two modalities are called \"" + modality.name() + "\": rename one.");
            }
            problems.within(path + ".amplitude", "The amplitude", modality.amplitude(), 0, 1000);
            problems.positive(path + ".deviation", "The deviation sigma", modality.deviation(), 1000);
            problems.within(path + ".separation", "The separation rho", modality.separation(), 0, 1);
        }
    }

    private static void pairs(Problems problems, List<DatasetSpec.ClassPair> pairs, int classes) {
        Set<Integer> used = new HashSet<>();
        for (int p = 0; p < pairs.size(); p++) {
            DatasetSpec.ClassPair pair = pairs.get(p);
            String path = "dataset.confusablePairs[" + p + "]";
            problems.whole(path + ".first", "A class of a confusable pair", pair.first(), 0, classes - 1L);
            problems.whole(path + ".second", "A class of a confusable pair", pair.second(), 0, classes - 1L);
            boolean fresh = used.add(pair.first());
            if (!used.add(pair.second()) || !fresh) {
                problems.add(
                        path,
                        "Confusable pairs must be disjoint, and class " + (fresh ? pair.second() : pair.first())
                                + " stands twice: remove one.");
            }
        }
    }
}
