package mnl.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mnl.data.Dataset;
import mnl.data.ModalityInfo;
import mnl.data.Split;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.PayloadFormat;
import mnl.data.folder.SampleRow;
import mnl.experiment.DatasetSpec;
import mnl.experiment.Experiment;
import mnl.experiment.NoiseSpec;
import mnl.lab.bench.child.ChildProcesses;
import mnl.lab.bench.child.TrainCommandRun;
import mnl.lab.bench.work.BenchWork;
import mnl.lab.bench.work.GeneratedSource;
import mnl.lab.bench.work.Used;
import mnl.lab.bench.work.WorkFile;
import mnl.words.Texts;

/** An older program beside this one, both started anew for every sample and trained by their own command {@code train}. */
public final class OlderPrograms {
    private static final String GENERATED = "generated";

    private final TrainCommandRun own;
    private final TrainCommandRun older;
    private final Path folder;
    private int datasets;

    /**
     * @param jar the older program
     * @param folder where both write
     */
    public OlderPrograms(ChildProcesses children, Path jar, Path folder) {
        this(children, TrainCommandRun.thisProgram(), TrainCommandRun.ofJar(jar), folder);
    }

    /** Each program has a folder of its own: neither writes over what the other left. */
    OlderPrograms(ChildProcesses children, List<String> ownProgram, List<String> olderProgram, Path folder) {
        own = new TrainCommandRun(children, ownProgram, folder.resolve("own"));
        older = new TrainCommandRun(children, olderProgram, folder.resolve("older"));
        this.folder = folder;
    }

    /** Both at one work. */
    record Race(BenchCase measured, List<Entrant> entrants) {}

    /** What they can do of a case: nothing of one that does not train. */
    List<Race> races(BenchCase each) {
        if (each.work().task() == BenchWork.Task.EVALUATION) {
            return List.of();
        }
        BenchWork work = each.work().lasting(each.childEpochs());
        Experiment experiment = onDisk(work);
        List<Race> all = new ArrayList<>();
        all.add(new Race(
                each.of(Texts.of("bench.older-programs.started-anew", each.title()), each.work()),
                pair(program -> program.train(experiment)
                        .epoch()
                        .times(each.work().experiment().schedule().epochs()))));
        if (each.work().task() == BenchWork.Task.RUN) {
            all.add(new Race(
                    each.of(Texts.of("bench.older-programs.start-to-report", each.title(), each.childEpochs()), work),
                    pair(program -> program.train(experiment).whole())));
        }
        return all;
    }

    private List<Entrant> pair(java.util.function.Function<TrainCommandRun, Used> once) {
        return List.of(
                Entrant.of(Texts.of("bench.own-work.this-program"), () -> once.apply(own)),
                Entrant.of(Texts.of("bench.older-programs.older"), () -> once.apply(older)));
    }

    /** The experiment on data that another program can read. */
    private Experiment onDisk(BenchWork work) {
        if (!(work.source() instanceof GeneratedSource)) {
            return work.experiment();
        }
        try {
            return work.experiment()
                    .withDataset(new DatasetSpec.Folder(write(work).toString(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(BenchWork work) throws IOException {
        Path target = folder.resolve(GENERATED + "-" + datasets++);
        Dataset samples = work.first();
        try (FolderDraft draft = new FolderDraft(target)) {
            draft.describe(GENERATED, "CC0-1.0", GENERATED, work.source().info().classNames());
            for (ModalityInfo modality : work.modalities()) {
                int index = work.source().info().indexOf(modality.name());
                String file = modality.name() + ".f32";
                WorkFile.write(
                        draft.file(file),
                        samples.features(Split.TRAIN, index, NoiseSpec.NONE, 0),
                        samples.features(Split.TEST, index, NoiseSpec.NONE, 0));
                draft.modality(modality.name(), PayloadFormat.features(modality.features()), file, null);
            }
            draft.samples(rows(samples), List.of());
            draft.finish();
        }
        return target;
    }

    private static List<SampleRow> rows(Dataset samples) {
        List<SampleRow> rows = new ArrayList<>();
        for (Split split : List.of(Split.TRAIN, Split.TEST)) {
            int[] labels = samples.labels(split);
            IntStream.range(0, labels.length)
                    .forEach(i -> rows.add(
                            SampleRow.inSplit(split.number() + "-" + i, labels[i], split, java.util.Map.of())));
        }
        return rows;
    }
}
