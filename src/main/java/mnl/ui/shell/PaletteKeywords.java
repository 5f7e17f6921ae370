package mnl.ui.shell;

import static java.util.Map.entry;

import java.util.Map;
import mnl.words.Texts;

/** Other words by which commands are looked for, by id, and by title those that show a view. */
final class PaletteKeywords {
    private static final Map<String, String> WORDS = Map.ofEntries(
            entry(Texts.of("shell.standard-views.story"), Texts.of("shell.palette-keywords.story")),
            entry(Texts.of("shell.standard-views.regions"), Texts.of("shell.palette-keywords.regions")),
            entry(Texts.of("shell.standard-views.live"), Texts.of("shell.palette-keywords.live")),
            entry(
                    Texts.of("shell.standard-views.non-target-heatmap"),
                    Texts.of("shell.palette-keywords.non-target-heatmap")),
            entry(Texts.of("shell.standard-views.noise-lab"), Texts.of("shell.palette-keywords.noise-lab")),
            entry(Texts.of("shell.standard-views.cases"), Texts.of("shell.palette-keywords.cases")),
            entry(Texts.of("shell.standard-views.samples"), Texts.of("shell.palette-keywords.samples")),
            entry(Texts.of("shell.standard-views.results"), Texts.of("shell.palette-keywords.results")),
            entry(Texts.of("shell.standard-views.robustness"), Texts.of("shell.palette-keywords.robustness")),
            entry("idea", Texts.of("shell.palette-keywords.idea")),
            entry("run", Texts.of("shell.palette-keywords.run")),
            entry("pause", Texts.of("shell.palette-keywords.pause")),
            entry("step", Texts.of("shell.palette-keywords.step")),
            entry("step-batch", Texts.of("shell.palette-keywords.step-batch")),
            entry("stop", Texts.of("shell.palette-keywords.stop")),
            entry("continue", Texts.of("shell.palette-keywords.continue")),
            entry("longer", Texts.of("shell.palette-keywords.longer")),
            entry("same-seeds", Texts.of("shell.palette-keywords.same-seeds")),
            entry("new-seeds", Texts.of("shell.palette-keywords.new-seeds")),
            entry("find-data", Texts.of("shell.palette-keywords.find-data")),
            entry("run-report", Texts.of("shell.palette-keywords.run-report")),
            entry("run-folder", Texts.of("shell.palette-keywords.run-folder")),
            entry("run-path", Texts.of("shell.palette-keywords.run-path")),
            entry("open", Texts.of("shell.palette-keywords.open")),
            entry("open-folder", Texts.of("shell.palette-keywords.open-folder")),
            entry("import", Texts.of("shell.palette-keywords.import")),
            entry("encode", Texts.of("shell.palette-keywords.encode")),
            entry("undo", Texts.of("shell.palette-keywords.undo")),
            entry("redo", Texts.of("shell.palette-keywords.redo")),
            entry("copy-setup", Texts.of("shell.palette-keywords.copy-setup")),
            entry("paste-setup", Texts.of("shell.palette-keywords.paste-setup")),
            entry("save", Texts.of("shell.palette-keywords.save")),
            entry("export", Texts.of("shell.palette-keywords.export")),
            entry("export-run", Texts.of("shell.palette-keywords.export-run")),
            entry("open-run", Texts.of("shell.palette-keywords.open-run")),
            entry("keep-run", Texts.of("shell.palette-keywords.keep-run")),
            entry("settings", Texts.of("shell.palette-keywords.settings")),
            entry("quit", Texts.of("shell.palette-keywords.quit")),
            entry("dials", Texts.of("shell.palette-keywords.dials")),
            entry("setup-panel", Texts.of("shell.palette-keywords.setup-panel")),
            entry("arms-panel", Texts.of("shell.palette-keywords.arms-panel")),
            entry("theme", Texts.of("shell.palette-keywords.theme")),
            entry("motion", Texts.of("shell.palette-keywords.motion")),
            entry("presentation", Texts.of("shell.palette-keywords.presentation")),
            entry("larger", Texts.of("shell.palette-keywords.larger")),
            entry("smaller", Texts.of("shell.palette-keywords.smaller")),
            entry("full-screen", Texts.of("shell.palette-keywords.full-screen")),
            entry("next-pane", Texts.of("shell.palette-keywords.next-pane")),
            entry("previous-pane", Texts.of("shell.palette-keywords.previous-pane")),
            entry("lessons", Texts.of("shell.palette-keywords.lessons")),
            entry("lesson-sheet", Texts.of("shell.palette-keywords.lesson-sheet")),
            entry("palette", Texts.of("shell.palette-keywords.palette")),
            entry("glossary", Texts.of("shell.palette-keywords.glossary")),
            entry("shortcuts", Texts.of("shell.palette-keywords.shortcuts")),
            entry("about", Texts.of("shell.palette-keywords.about")));

    private PaletteKeywords() {}

    /** The words of a command, with blanks between; empty where it has none but its title. */
    static String of(Command command) {
        return WORDS.getOrDefault(
                command.id(), WORDS.getOrDefault(command.text().get(), ""));
    }
}
