package mnl.ui.samples;

import java.util.List;
import mnl.analysis.cases.SampleAnswers;
import mnl.analysis.run.RunLayout;
import mnl.data.Split;
import mnl.engine.Evaluation;
import mnl.words.Texts;

/**
 * The samples of one seed's split that pass the filter.
 *
 * @param layout of the run
 * @param evaluation where the answers come from
 * @param seed index of the seed
 * @param answers of all samples of the split
 * @param names what each sample of the split is called
 * @param samples those that pass, in order
 * @param splits the parts of the data that have samples
 */
record SampleListing(
        RunLayout layout,
        Evaluation evaluation,
        int seed,
        SampleAnswers answers,
        List<String> names,
        List<Integer> samples,
        List<Split> splits) {
    SampleListing {
        splits = List.copyOf(splits);
        names = List.copyOf(names);
        samples = List.copyOf(samples);
    }

    Split split() {
        return evaluation.request().split();
    }

    double epoch() {
        return evaluation.measurement().epoch();
    }

    String className(int k) {
        return k < 0
                ? Texts.of("samples.sample-listing.nothing")
                : layout.classNames().get(k);
    }

    /** What a sample is called, for people. */
    String title(int sample) {
        return Texts.of("samples.sample-listing.class", className(answers.target(sample)), names.get(sample));
    }
}
