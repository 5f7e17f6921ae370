package mnl.cli.input;

import java.nio.file.Files;
import java.nio.file.Path;
import mnl.data.disk.BrokenLink;
import mnl.lab.run.RunException;
import mnl.lab.store.RunStore;
import org.jspecify.annotations.Nullable;

/** A folder that a command is to write into. */
public final class OutFolder {
    private OutFolder() {}

    /**
     * Makes sure, before anything is computed, that it can be one.
     *
     * @param out null for none
     * @throws UsageException when it, or something that it lies in, is there and no folder
     */
    public static void check(@Nullable Path out) {
        if (out != null && Files.exists(out) && !Files.isDirectory(out)) {
            throw new UsageException(out + " is not a folder: choose another one.");
        }
        checkAbove(out);
    }

    /**
     * Likewise, that it can become the folder of a run.
     *
     * @throws UsageException also when there is something in it
     */
    public static void checkFree(@Nullable Path out) {
        check(out);
        try {
            if (out != null) {
                RunStore.checkFree(out);
            }
        } catch (RunException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Likewise, where the command looks itself at what is in that very place. */
    public static void checkAbove(@Nullable Path out) {
        @Nullable
        Path at = out == null ? null : out.toAbsolutePath().normalize().getParent();
        while (at != null && !Files.isDirectory(at)) {
            Path above = at;
            BrokenLink.reason(at).ifPresent(reason -> {
                throw new UsageException(
                        out + " cannot be written, since " + above + " " + reason + ": choose another place.");
            });
            if (Files.exists(at)) {
                throw new UsageException(
                        out + " cannot be written, since " + at + " is not a folder: choose another place.");
            }
            at = at.getParent();
        }
    }
}
