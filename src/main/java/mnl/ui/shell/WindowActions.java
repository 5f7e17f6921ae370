package mnl.ui.shell;

import java.util.List;

/** What commands can do to the window. */
interface WindowActions {
    void showView(int index);

    void toggleSetup();

    void toggleArms();

    void toggleTheme();

    void toggleMotion();

    void togglePresentation();

    void largerType();

    void smallerType();

    void toggleFullScreen();

    void togglePalette();

    void nextPane();

    void previousPane();

    void showDials();

    void showSettings();

    void showEncode();

    void showShortcuts(List<Command> commands);

    void showGlossary();

    void showAbout();

    void quit();
}
