package mnl.ui.shell;

import java.util.List;

/** What commands do to the window of the program. */
final class StageActions implements WindowActions {
    private final MainWindow window;
    private final Look look;
    private final SideWindows side;
    private final WindowMemory memory;
    private final FullScreen fullScreen;
    private final Presentation presentation;
    private final Runnable palette;
    private final Runnable quit;

    StageActions(
            MainWindow window,
            Look look,
            SideWindows side,
            WindowMemory memory,
            FullScreen fullScreen,
            Presentation presentation,
            Runnable palette,
            Runnable quit) {
        this.palette = palette;
        this.presentation = presentation;
        this.window = window;
        this.look = look;
        this.side = side;
        this.memory = memory;
        this.fullScreen = fullScreen;
        this.quit = quit;
    }

    @Override
    public void showView(int index) {
        window.views().show(index);
        window.focusView();
    }

    @Override
    public void toggleSetup() {
        window.toggleSetup();
    }

    @Override
    public void toggleArms() {
        window.toggleArms();
    }

    @Override
    public void toggleTheme() {
        look.darkProperty().set(!look.darkProperty().get());
    }

    @Override
    public void toggleMotion() {
        memory.reducedMotionProperty().set(!memory.reducedMotionProperty().get());
    }

    @Override
    public void togglePresentation() {
        presentation.toggle();
    }

    @Override
    public void largerType() {
        look.larger();
    }

    @Override
    public void smallerType() {
        look.smaller();
    }

    @Override
    public void toggleFullScreen() {
        fullScreen.toggle();
    }

    @Override
    public void togglePalette() {
        palette.run();
    }

    @Override
    public void nextPane() {
        window.keys().go(1);
    }

    @Override
    public void previousPane() {
        window.keys().go(-1);
    }

    @Override
    public void showDials() {
        side.dials();
    }

    @Override
    public void showSettings() {
        side.settings(memory);
    }

    @Override
    public void showEncode() {
        side.encode();
    }

    @Override
    public void showShortcuts(List<Command> commands) {
        side.shortcuts(commands);
    }

    @Override
    public void showGlossary() {
        String explained = window.explain().explained();
        if (explained.isEmpty()) {
            side.glossary(window.views().explained(), window.views().title());
        } else {
            side.glossary(explained, "");
        }
    }

    @Override
    public void showAbout() {
        side.about(memory);
    }

    @Override
    public void quit() {
        quit.run();
    }
}
