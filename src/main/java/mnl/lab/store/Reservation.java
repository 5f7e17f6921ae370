package mnl.lab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mnl.data.disk.FileClaim;
import mnl.data.disk.Leftovers;
import mnl.data.disk.MadeFolders;
import mnl.data.disk.Owner;
import mnl.lab.run.FolderTakenException;
import mnl.lab.run.RunInfo;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A folder under a temporary name, {@code X.partial}, which one run alone may fill and which is to become X. It is there
 * in one step and says from its first moment on whose it is, so that of two runs with one name the second is refused
 * before it trains. One that an interrupted run left with measurements in it is never written over; one with nothing in
 * it is deleted.
 *
 * @param partial where the run is for the time being
 * @param target what it is to become
 * @param made the folders above it that were made for it
 */
record Reservation(Path partial, Path target, MadeFolders made) {
    private static final Pattern NAME = Pattern.compile("(.+)\\.partial(-\\d+)?");
    private static final String LOCK = ".continue.lock";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ROOT);

    /**
     * Reserves.
     *
     * @param info what {@code run.json} says at first
     * @throws FolderTakenException when another run is being written there, or something is there already
     */
    static Reservation of(Path target, RunInfo info) throws IOException {
        MadeFolders made = MadeFolders.make(Objects.requireNonNullElse(target.getParent(), target));
        Path own = Leftovers.beside(target);
        try {
            Files.createDirectory(own);
            SealedJson.write(own.resolve(RunFiles.RUN), new RunInfoJson().write(info));
            own = claim(own, target);
            // Another run may have ended, or taken the next number, between the look and the claim.
            RunStore.checkFree(target);
            refuse(target, own);
            return new Reservation(own, target, made);
        } catch (IOException | RuntimeException e) {
            Leftovers.discard(own);
            made.removeIfEmpty();
            throw e;
        }
    }

    /**
     * Takes the folder of a run that nobody writes, to go on in it; it has a temporary name from then on.
     *
     * @param info what {@code run.json} says from then on
     * @throws FolderTakenException when somebody else has taken it
     */
    static Reservation again(Path folder, RunInfo info) throws IOException {
        alone(folder, () -> {
            SealedJson.write(folder.resolve(RunFiles.RUN), new RunInfoJson().write(info));
            return folder;
        });
        Optional<String> name = targetOf(folder);
        if (name.isPresent()) {
            return new Reservation(folder, folder.resolveSibling(name.get()), MadeFolders.make(folder));
        }
        return new Reservation(renamed(folder), folder, MadeFolders.make(folder));
    }

    /** Something that is done with the folder of a run. */
    interface Work {
        /**
         * Does it.
         *
         * @return where the folder is now
         */
        Path done() throws IOException;
    }

    /**
     * Does something with the folder of a run that nobody writes, and has it to itself meanwhile.
     *
     * @return where the folder is now
     * @throws FolderTakenException when somebody writes it
     */
    static Path alone(Path folder, Work work) throws IOException {
        Path lock = folder.resolve(LOCK);
        Path place = folder;
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileClaim claim = FileClaim.on(channel, lock)
                    .orElseThrow(
                            () -> new FolderTakenException(Texts.of("store.continuation.is-being-trained", folder)));
            try (claim) {
                Optional<Owner> other = owner(folder);
                if (other.isPresent()) {
                    throw new FolderTakenException(sentence(folder, folder, other.get()));
                }
                place = work.done();
            }
        } finally {
            Leftovers.discard(place.resolve(LOCK));
            FileClaim.forget(place.resolve(LOCK));
        }
        return place;
    }

    private static Path renamed(Path folder) throws IOException {
        for (int n = 1; ; n++) {
            Path partial = temporary(folder, n);
            if (!Files.exists(partial)) {
                RunFiles.move(folder, partial);
                return partial;
            }
        }
    }

    private static Path temporary(Path target, int n) {
        return target.resolveSibling(target.getFileName() + RunFiles.PARTIAL + (n == 1 ? "" : "-" + n));
    }

    /** The first of {@code X.partial}, {@code X.partial-2} and so on that nothing has. */
    private static Path claim(Path fresh, Path target) throws IOException {
        for (int n = 1; ; n++) {
            settle(target);
            refuse(target, null);
            Path partial = temporary(target, n);
            if (Files.exists(partial)) {
                continue;
            }
            try {
                RunFiles.move(fresh, partial);
                return partial;
            } catch (FileSystemException e) {
                if (!Files.exists(partial)) {
                    throw e;
                }
            }
        }
    }

    /** Makes order among what earlier runs with this name left. */
    private static void settle(Path target) throws IOException {
        for (Path left : partials(target)) {
            Interrupted.settle(left);
        }
        RunStore.checkFree(target);
    }

    /** @param own that which is not somebody else's; null for none */
    private static void refuse(Path target, @Nullable Path own) throws IOException {
        for (Path other : partials(target)) {
            Optional<Owner> owner = other.equals(own) ? Optional.empty() : owner(other);
            if (owner.isPresent()) {
                throw new FolderTakenException(sentence(target, other, owner.get()));
            }
        }
    }

    private static String sentence(Path target, Path partial, Owner owner) {
        String since = TIME.format(owner.started().atZone(ZoneId.systemDefault()));
        return owner.isHere()
                ? Texts.of("store.reservation.is-being-written-by", target, owner.pid(), since)
                : Texts.of("store.reservation.is-being-written-by-a", target, owner.host(), partial);
    }

    private static Optional<Owner> owner(Path partial) {
        try {
            return new RunInfoJson().owner(RunFiles.readRun(partial)).filter(Owner::isAlive);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<Path> partials(Path target) throws IOException {
        String name = String.valueOf(target.getFileName());
        try (Stream<Path> all = Files.list(target.getParent())) {
            return all.filter(path -> targetOf(path).filter(name::equals).isPresent())
                    .toList();
        }
    }

    /** The one that was changed last of those that are to become a folder; empty where there is none with a run in it. */
    static Optional<Path> newest(Path target) {
        try {
            return partials(target).stream()
                    .filter(folder -> Files.isRegularFile(folder.resolve(RunFiles.RUN)))
                    .max(Comparator.comparingLong(folder -> folder.toFile().lastModified()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The name that a folder with a temporary name is to have; empty for one whose name is not temporary. */
    static Optional<String> targetOf(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** Gives the place up, with everything in it. */
    void discard() throws IOException {
        Leftovers.delete(partial);
        made.removeIfEmpty();
    }
}
