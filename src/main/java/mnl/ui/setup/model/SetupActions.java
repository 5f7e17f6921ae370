package mnl.ui.setup.model;

import java.util.function.Consumer;
import mnl.experiment.Scenario;

/**
 * What the setup asks of the window.
 *
 * @param chooseFolder asks for a dataset folder and opens it
 * @param showDials opens the dials of the generator
 * @param deleteScenario deletes a scenario of the user's own
 * @param copySetup puts the settings on the clipboard
 * @param pasteSetup takes the settings from the clipboard
 */
public record SetupActions(
        Runnable chooseFolder,
        Runnable showDials,
        Consumer<Scenario> deleteScenario,
        Runnable copySetup,
        Runnable pasteSetup) {
    /** Nothing, where there is no window. */
    public static final SetupActions NONE = new SetupActions(() -> {}, () -> {}, scenario -> {}, () -> {}, () -> {});
}
