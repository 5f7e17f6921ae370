package mnl.ui.shell;

/** What commands can do to the window. */
interface WindowActions {
    void showView(int index);

    void toggleSetup();

    void toggleArms();

    void toggleTheme();

    void togglePresentation();

    void largerType();

    void smallerType();

    void toggleFullScreen();

    void showDials();

    void showSettings();

    void showEncode();

    void showShortcuts();

    void showAbout();

    void quit();
}
