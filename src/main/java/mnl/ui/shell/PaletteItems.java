package mnl.ui.shell;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import mnl.experiment.Experiment;
import mnl.experiment.Scenario;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Facts;
import mnl.lab.run.StoredRun;
import mnl.lab.store.RunStore;
import mnl.ui.form.Term;
import mnl.ui.palette.PaletteItem;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.style.Sentences;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What the palette offers: every command, view, setting, scenario, dataset and run, and the exports of the view in front. */
final class PaletteItems {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Commands commands;
    private final SetupViewModel setup;
    private final SetupReveal reveal;
    private final FileActions files;
    private final RecentDatasets recent;
    private final RunStore store;
    private final PastRuns past;
    private final Supplier<Node> shown;

    /** @param shown the view in front, whose exports are offered, too */
    PaletteItems(
            Commands commands,
            SetupViewModel setup,
            SetupReveal reveal,
            FileActions files,
            RecentDatasets recent,
            RunStore store,
            PastRuns past,
            Supplier<Node> shown) {
        this.commands = commands;
        this.setup = setup;
        this.reveal = reveal;
        this.files = files;
        this.recent = recent;
        this.store = store;
        this.past = past;
        this.shown = shown;
    }

    /** What is known at once. */
    List<PaletteItem> known() {
        List<PaletteItem> all = new ArrayList<>();
        commands.all().forEach(command -> all.add(item(command)));
        settings().forEach(all::add);
        setup.scenarios().all().forEach(scenario -> all.add(item(scenario)));
        recent.folders().forEach(folder -> all.add(dataset(Path.of(folder))));
        all.addAll(ShownMenus.of(shown.get()));
        return all;
    }

    /** What can be done with each of the runs in the workspace, the newest first; read from the disk. */
    List<PaletteItem> runs() {
        return store.list().stream().flatMap(this::items).toList();
    }

    private static PaletteItem item(Command command) {
        return new PaletteItem(
                command.id(),
                command.id().startsWith("view-")
                        ? Texts.of("shell.palette-items.view")
                        : command.menu().title(),
                command.text().get(),
                command.hint(),
                PaletteKeywords.of(command),
                command.shortcut() == null ? "" : command.shortcut().getDisplayText(),
                command.icon(),
                command.enabled().get(),
                command.action());
    }

    /** Every field that has a control in the setup as it is now. */
    private Stream<PaletteItem> settings() {
        Experiment experiment = setup.experimentProperty().get();
        return ExperimentFields.paths().stream()
                .flatMap(path -> path.startsWith("modalities[*].")
                        ? IntStream.range(0, experiment.modalities().size())
                                .mapToObj(m -> path.replace("[*]", "[" + m + "]"))
                        : Stream.of(path))
                .filter(path -> reveal.has(Term.id(path)))
                .map(path -> setting(path, experiment));
    }

    private PaletteItem setting(String path, Experiment experiment) {
        Facts facts = ExperimentFields.at(path).facts();
        String whose = path.startsWith("modalities[")
                ? experiment.modalities().get(index(path)).name() + ": "
                : "";
        String title = whose + facts.label() + (facts.symbol().isEmpty() ? "" : "  " + facts.symbol());
        return new PaletteItem(
                "setting:" + path,
                Texts.of("shell.palette-items.setting"),
                title,
                Texts.of("shell.palette-items.help-and-path", Sentences.capital(facts.help()), path),
                "",
                "",
                Feather.SLIDERS,
                true,
                () -> reveal.go(Term.id(path)));
    }

    private static int index(String path) {
        return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
    }

    private PaletteItem item(Scenario scenario) {
        return new PaletteItem(
                "scenario:" + scenario.name(),
                Texts.of("shell.palette-items.scenario"),
                scenario.title(),
                scenario.commentary(),
                scenario.name(),
                "",
                Feather.BOOKMARK,
                true,
                () -> setup.scenarios().chosenProperty().set(scenario));
    }

    private PaletteItem dataset(Path folder) {
        return new PaletteItem(
                "dataset:" + folder,
                Texts.of("shell.palette-items.dataset"),
                String.valueOf(folder.getFileName()),
                folder.toString(),
                Texts.of("shell.palette-keywords.dataset"),
                "",
                Feather.DATABASE,
                true,
                () -> files.openRecent(folder));
    }

    /** When it was started. */
    static String when(StoredRun run) {
        return WHEN.format(run.info().started());
    }

    private Stream<PaletteItem> items(StoredRun run) {
        Experiment experiment = run.info().origin().experiment();
        String what = Texts.of(
                "shell.palette-items.arms-and-seeds",
                experiment.arms().size(),
                experiment.seeds().count(),
                run.folder().getFileName());
        String title = run.info().origin().title();
        String when = when(run);
        return Stream.of(
                item(
                        run,
                        "open",
                        Texts.of("shell.palette-items.open-run", title, when),
                        Texts.of("shell.palette-items.shows-it-in-every-view", what),
                        Feather.ROTATE_CCW,
                        past::open),
                item(
                        run,
                        "report",
                        Texts.of("shell.palette-items.report", title, when),
                        Texts.of("shell.palette-items.opens-its-report", what),
                        Feather.FILE_TEXT,
                        past::report),
                item(
                        run,
                        "folder",
                        Texts.of("shell.palette-items.folder", title, when),
                        Texts.of("shell.palette-items.opens-its-folder", what),
                        Feather.FOLDER,
                        past::folder),
                item(
                        run,
                        "settings",
                        Texts.of("shell.palette-items.settings", title, when),
                        Texts.of("shell.palette-items.brings-back-its-settings", what),
                        Feather.ARCHIVE,
                        past::settings));
    }

    private static PaletteItem item(
            StoredRun run, String part, String title, String hint, Ikon icon, Consumer<StoredRun> action) {
        return new PaletteItem(
                "run:" + part + ":" + run.folder(),
                Texts.of("shell.palette-items.run"),
                title,
                hint,
                Texts.of("shell.palette-keywords.past-run"),
                "",
                icon,
                true,
                () -> action.accept(run));
    }
}
