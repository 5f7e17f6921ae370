package mnl.experiment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.experiment.DatasetOutline;
import mnl.experiment.DatasetSpec;
import mnl.words.Texts;

/** Checks of what the fields of {@code dataset} have to do with each other, and with the data where they are known. */
final class DatasetChecks {
    private DatasetChecks() {}

    static void check(Problems problems, DatasetSpec dataset, Optional<DatasetOutline> outline) {
        if (dataset instanceof DatasetSpec.Synthetic synthetic) {
            synthetic(problems, synthetic);
        } else if (dataset instanceof DatasetSpec.Folder folder) {
            folder(problems, folder, outline);
        }
    }

    private static void folder(Problems problems, DatasetSpec.Folder folder, Optional<DatasetOutline> outline) {
        int classes = outline.map(DatasetOutline::classes).orElse(1);
        if (folder.trainSize() > 0 && folder.trainSize() % classes != 0) {
            problems.add(
                    "dataset.trainSize",
                    Texts.of("check.dataset-checks.the-training-size-must", classes, folder.trainSize()));
        }
    }

    private static void synthetic(Problems problems, DatasetSpec.Synthetic data) {
        Set<String> names = new HashSet<>();
        for (int m = 0; m < data.modalities().size(); m++) {
            String name = data.modalities().get(m).name();
            String path = "dataset.modalities[" + m + "].name";
            if (problems.isFine(path) && !names.add(name)) {
                problems.add(path, Texts.of("check.dataset-checks.two-modalities-are-called", name));
            }
        }
        pairs(problems, data.confusablePairs());
    }

    private static void pairs(Problems problems, List<DatasetSpec.ClassPair> pairs) {
        Set<Integer> used = new HashSet<>();
        for (int p = 0; p < pairs.size(); p++) {
            DatasetSpec.ClassPair pair = pairs.get(p);
            String path = "dataset.confusablePairs[" + p + "]";
            boolean fresh = used.add(pair.first());
            if (!used.add(pair.second()) || !fresh) {
                problems.add(
                        path,
                        Texts.of(
                                "check.dataset-checks.confusable-pairs-must-be", fresh ? pair.second() : pair.first()));
            }
        }
    }
}
