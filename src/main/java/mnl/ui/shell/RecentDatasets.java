package mnl.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Dataset folders that were opened, the latest first. */
final class RecentDatasets {
    private static final int MOST = 8;

    private final ObservableList<String> folders = FXCollections.observableArrayList();

    RecentDatasets(List<String> remembered) {
        folders.setAll(remembered.stream().distinct().limit(MOST).toList());
    }

    /** A folder was opened. */
    void opened(Path folder) {
        List<String> now = new ArrayList<>(folders);
        String path = folder.toAbsolutePath().normalize().toString();
        now.remove(path);
        now.add(0, path);
        folders.setAll(now.subList(0, Math.min(MOST, now.size())));
    }

    /** A folder is no longer there. */
    void gone(Path folder) {
        folders.remove(folder.toAbsolutePath().normalize().toString());
    }

    ObservableList<String> folders() {
        return folders;
    }
}
