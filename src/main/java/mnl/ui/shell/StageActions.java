package mnl.ui.shell;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;

/** What commands do to the window of the program. */
final class StageActions implements WindowActions {
    private final Explorer explorer;

    StageActions(Explorer explorer) {
        this.explorer = explorer;
    }

    @Override
    public void showView(int index) {
        explorer.window().views().show(index);
    }

    @Override
    public void toggleSetup() {
        explorer.window().toggleSetup();
    }

    @Override
    public void toggleArms() {
        explorer.window().toggleArms();
    }

    @Override
    public void toggleTheme() {
        explorer.look().darkProperty().set(!explorer.look().darkProperty().get());
    }

    @Override
    public void togglePresentation() {
        explorer.look().togglePresentation();
        explorer.window().showSetup(!explorer.look().isPresentation());
    }

    @Override
    public void largerType() {
        explorer.look().larger();
    }

    @Override
    public void smallerType() {
        explorer.look().smaller();
    }

    @Override
    public void toggleFullScreen() {
        explorer.stage().setFullScreen(!explorer.stage().isFullScreen());
    }

    @Override
    public void showDials() {
        explorer.showDials();
    }

    @Override
    public void showSettings() {
        new SettingsDialog(
                        explorer.stage(),
                        explorer.look(),
                        explorer.threads(),
                        explorer.parts().workspace())
                .show();
    }

    @Override
    public void showEncode() {
        explorer.showEncode();
    }

    @Override
    public void showShortcuts() {
        new ShortcutsDialog(explorer.stage(), explorer.look(), explorer.commands()).show();
    }

    @Override
    public void showAbout() {
        Alert alert = new Alert(
                Alert.AlertType.INFORMATION,
                "See modality imbalance in multimodal learning, and find out whether Multimodal Negative Learning helps."
                        + "\n\nThe method: Gong et al., “Multimodal Negative Learning”, NeurIPS 2025, arXiv 2510.20877."
                        + "\nEvery number here is measured on this machine.",
                ButtonType.CLOSE);
        alert.initOwner(explorer.stage());
        alert.setTitle("About");
        alert.setHeaderText("MNL Explorer");
        explorer.look().dressDialog(alert.getDialogPane());
        alert.show();
    }

    @Override
    public void quit() {
        explorer.quit();
    }
}
