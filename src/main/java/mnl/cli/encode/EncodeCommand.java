package mnl.cli.encode;

import java.nio.file.Path;
import mnl.cli.input.MnlCommand;
import mnl.cli.input.OutFolder;
import mnl.cli.input.UsageException;
import mnl.cli.terminal.Terminal;
import mnl.data.Signal;
import mnl.data.folder.FolderDraft;
import mnl.data.folder.FolderSource;
import mnl.engine.FeatureRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Turns one modality of a dataset folder into feature vectors, once, with a frozen network. */
@Command(
        name = "encode",
        sortOptions = false,
        description = {
            "Run every picture, sound or text of a dataset folder once through a frozen network (a TorchScript file), and"
                    + " write a copy of the folder that holds the feature vectors as a further modality.",
            "What was computed is kept in the workspace: after an interruption the same command goes on where it was.",
            "A TorchScript file is a program: use only files whose origin you trust."
        })
public final class EncodeCommand implements Runnable {
    private final Terminal terminal;

    @ParentCommand
    private MnlCommand program;

    @Parameters(paramLabel = "FOLDER", description = "A dataset folder.")
    private Path folder;

    @Option(names = "--modality", paramLabel = "NAME", required = true, description = "The modality to encode.")
    private String modality;

    @Option(names = "--module", paramLabel = "FILE", required = true, description = "The network, a TorchScript file.")
    private Path module;

    @Option(names = "--name", paramLabel = "NEW", description = "Name of the new modality; MODALITY-FILE unless given.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The new dataset folder.")
    private Path out;

    @Option(names = "--batch", paramLabel = "N", description = "Samples at a time; 32 unless given.")
    private int batch = 32;

    @Mixin
    private EncodeInput input;

    public EncodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        OutFolder.checkAbove(out);
        FolderDraft.checkFree(out);
        FolderSource source = FolderSource.open(folder, 0);
        String newName = name == null ? FeatureRequest.suggestedName(modality, module) : name;
        FeatureRequest request = new FeatureRequest(
                folder, modality, module, input.of(source.signal(0, index(source))), batch, newName, out);
        new Encoding(terminal, program.workspace()).run(request);
    }

    private int index(FolderSource source) {
        try {
            int index = source.info().indexOf(modality);
            if (source.signal(0, index) instanceof Signal.Features) {
                throw new UsageException("The modality \"" + modality
                        + "\" holds feature vectors already: name one of pictures, sounds or texts.");
            }
            return index;
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }
}
