package mnl.data.disk;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folders of the real disk that behave as on a disk which fills up, or in a program which is killed: after so many bytes
 * nothing more can be written, after so many changes nothing more happens at all.
 */
public final class FaultyDisk extends FileSystemProvider {
    private static final FileSystemProvider REAL = FileSystems.getDefault().provider();

    private final FileSystem system = new FaultyFileSystem(this);
    private long room = Long.MAX_VALUE;
    private int changesLeft = Integer.MAX_VALUE;
    private int changes;
    private boolean network;

    /** The program is killed; nothing catches this. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** A folder seen through this disk. */
    public Path path(Path real) {
        return new FaultyPath(real, system);
    }

    /** The same place on the real disk. */
    public static Path real(Path path) {
        return path instanceof FaultyPath faulty ? faulty.real() : path;
    }

    /** From now on so many bytes fit; deleting makes room. */
    public void roomFor(long bytes) {
        room = bytes;
    }

    /** From now on so many changes happen; then the program is killed. */
    public void killAfter(int more) {
        changesLeft = more;
    }

    /** From now on it is as the plainest network disk: files cannot be locked, and nothing is moved in one step. */
    public FaultyDisk overTheNetwork() {
        network = true;
        return this;
    }

    /** How often something was changed so far. */
    public int changes() {
        return changes;
    }

    private void change() {
        if (changesLeft == 0) {
            throw new Killed();
        }
        changesLeft--;
        changes++;
    }

    private void freed(Path real) throws IOException {
        if (room != Long.MAX_VALUE && Files.isRegularFile(real)) {
            room += Files.size(real);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (!writes) {
            return REAL.newByteChannel(real(path), options, attributes);
        }
        change();
        if (options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            freed(real(path));
        }
        return new Channel(REAL.newByteChannel(real(path), options, attributes));
    }

    /** Only used to lock, and to make sure that what was written is on the disk. */
    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        FileChannel real = REAL.newFileChannel(real(path), options, attributes);
        return network ? new UnlockedChannel(real) : real;
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        if (Files.notExists(real(folder))) {
            change();
        }
        REAL.createDirectory(real(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        if (Files.exists(real(path))) {
            change();
        }
        long size = Files.isRegularFile(real(path)) ? Files.size(real(path)) : 0;
        REAL.delete(real(path));
        room += room == Long.MAX_VALUE ? 0 : size;
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        change();
        REAL.copy(real(source), real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        if (network && List.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(source.toString(), target.toString(), "not over the network");
        }
        change();
        long replaced = Files.isRegularFile(real(target)) ? Files.size(real(target)) : 0;
        REAL.move(real(source), real(target), options);
        room += room == Long.MAX_VALUE ? 0 : replaced;
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> found = REAL.newDirectoryStream(real(folder), entry -> true)) {
            for (Path entry : found) {
                Path seen = path(entry);
                if (filter.accept(seen)) {
                    all.add(seen);
                }
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return all.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return REAL.isSameFile(real(one), real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return REAL.isHidden(real(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return REAL.getFileStore(real(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        REAL.checkAccess(real(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return REAL.getFileAttributeView(real(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return REAL.readAttributes(real(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) throws IOException {
        return REAL.readAttributes(real(path), names, options);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) throws IOException {
        change();
        REAL.setAttribute(real(path), name, value, options);
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    /** Writes as much as there is room for, as a real disk does. */
    private final class Channel implements SeekableByteChannel {
        private final SeekableByteChannel real;

        Channel(SeekableByteChannel real) {
            this.real = real;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            change();
            int asked = from.remaining();
            long inPlace = Math.max(0, Math.min(asked, real.size() - real.position()));
            int fits = room == Long.MAX_VALUE ? asked : (int) Math.min(asked, inPlace + room);
            if (fits == 0 && asked > 0) {
                throw new IOException("No space left on device");
            }
            int written = real.write(from.slice(from.position(), fits));
            from.position(from.position() + written);
            room -= room == Long.MAX_VALUE ? 0 : Math.max(0, written - inPlace);
            return written;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            return real.read(to);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            change();
            long less = Math.max(0, real.size() - size);
            real.truncate(size);
            room += room == Long.MAX_VALUE ? 0 : less;
            return this;
        }

        @Override
        public boolean isOpen() {
            return real.isOpen();
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
