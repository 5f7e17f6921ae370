/**
 * Turns data in the forms that people have into the one dataset folder that {@code sample-data/README.md} describes. No
 * engine, no window: the command {@code convert} and the window's assistant are both built on it.
 *
 * <h2>How an import runs</h2>
 *
 * <ol>
 *   <li>{@link mnl.data.importing.SourceFormats} finds the form of a file or folder and makes a
 *       {@link mnl.data.importing.Source} of it, with {@link mnl.data.importing.SourceOptions} for what a look cannot tell.
 *   <li>{@link mnl.data.importing.Source#outline} tells what was found: modalities with their shapes, which of ids, labels,
 *       groups and splits there are, a preview. A user corrects the options and looks again; nothing is read in full.
 *   <li>An {@link mnl.data.importing.ImportPlan} names sources, pairing, splits, class names, seed and the data's name.
 *   <li>{@link mnl.data.importing.ReadSamples} reads each source once in full: payloads go to files in a temporary folder, tags
 *       (id, label, group, split, fold) into memory, from which {@link mnl.data.importing.ImportForecast} tells what would
 *       come of a plan. Without a window {@link mnl.data.importing.Importer} reads.
 *   <li>{@link mnl.data.importing.Importer} pairs and divides the samples, puts the payloads into their order, writes tables and
 *       {@code dataset.json} in a temporary folder beside the target and renames it into place. A failure or a cancellation
 *       at any point leaves nothing.
 * </ol>
 *
 * <h2>How to add a form</h2>
 *
 * <ol>
 *   <li>Write a {@link mnl.data.importing.SourceFormat} and add it to
 *       {@link mnl.data.importing.formats.StandardFormats#all} before the text tables, which take any file. It recognises a path by
 *       its first bytes or its name; a folder has no first bytes.
 *   <li>Write a {@link mnl.data.importing.Source}. Its outline is cheap: headers, a directory listing, the first rows. Whatever
 *       tags the outline announces, every sample must have.
 *   <li>In {@code read}, call {@link mnl.data.importing.SampleSink#tags} once per sample, and per modality
 *       {@link mnl.data.importing.SampleSink#features} for vectors or {@link mnl.data.importing.SampleSink#bytes} for what has
 *       another {@link mnl.data.folder.PayloadFormat} (pictures, sounds of different length). Keep a few samples in memory, not
 *       all. Call {@link mnl.data.importing.SampleSink#reads} before a file is opened, and
 *       {@link mnl.data.importing.SampleSink#progress} with every sample; let its exception through: that is how a user
 *       cancels.
 *   <li>Refuse what is wrong with a {@link mnl.data.DataException}: one sentence with the place (file, line, column) and the
 *       remedy. {@link mnl.data.importing.SourceFiles} has the sentences for files that are missing, empty or unreadable.
 *   <li>A new kind of payload also needs a factory in {@link mnl.data.folder.PayloadFormat} and a store in
 *       {@code mnl.data.folder} that reads it.
 *   <li>Arrays of numbers of any other file need only an implementation of
 *       {@link mnl.data.importing.array.ArraySource.Arrays}.
 *   <li>Add it to {@code EveryForm}, over which the tests go, and a list of inputs that must be refused.
 * </ol>
 */
@NullMarked
package mnl.data.importing;

import org.jspecify.annotations.NullMarked;
