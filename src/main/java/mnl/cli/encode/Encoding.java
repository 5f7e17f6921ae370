package mnl.cli.encode;

import java.util.concurrent.CancellationException;
import mnl.cli.terminal.Progress;
import mnl.cli.terminal.StopRequest;
import mnl.cli.terminal.Terminal;
import mnl.cli.terminal.UnpackingNotice;
import mnl.engine.FeatureRequest;
import mnl.lab.engine.FolderEncoding;
import mnl.lab.run.RunInterruptedException;
import mnl.lab.store.Workspace;
import org.jspecify.annotations.Nullable;

/** Encodes all samples of one modality and writes the new folder, on the thread that calls. */
final class Encoding {
    private final Terminal terminal;
    private final Workspace workspace;
    private @Nullable Progress progress;

    Encoding(Terminal terminal, Workspace workspace) {
        this.terminal = terminal;
        this.workspace = workspace;
    }

    void run(FeatureRequest request) {
        StopRequest stop = new StopRequest(
                terminal,
                "Interrupted; what is encoded is kept, and the same command goes on from there.",
                "Interrupted; the same command goes on from what is encoded.");
        try {
            new FolderEncoding(workspace.cache(), new UnpackingNotice(terminal)).run(request, this::show, stop::wanted);
            stop.done();
        } catch (CancellationException e) {
            throw new RunInterruptedException();
        } finally {
            if (progress != null) {
                progress.close();
            }
            stop.over();
        }
        terminal.out().println("Dataset: " + request.target());
        terminal.out()
                .println("In it, " + request.modality() + " is there as the feature vectors " + request.name() + ".");
    }

    private void show(int done, int samples) {
        if (progress != null) {
            progress.at(done, 0);
        } else if (done < samples) {
            progress = Progress.on(terminal, samples, "Encoding", "sample");
            if (done > 0) {
                terminal.err().println("Going on after " + done + " samples that are encoded already.");
            }
        }
    }
}
