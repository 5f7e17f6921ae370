package mnl.lab.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mnl.data.disk.FileClaim;
import mnl.lab.run.RunException;
import mnl.words.Texts;

/**
 * Where dataset folders are now that are no longer where runs were trained on them, as the user has said or as it was found out; kept
 * in the workspace, for window and command line alike. Whether a folder still holds the same data is for who opens it to see.
 * Thread-safe.
 */
public final class MovedData {
    private static final System.Logger LOG = System.getLogger(MovedData.class.getName());
    private static final int SCHEMA = 1;
    private static final String PLACES = "places";

    /** The oldest are forgotten. */
    private static final int MOST = 200;

    private final Path file;
    private final Path lock;
    private final List<Place> said = new CopyOnWriteArrayList<>();

    /** @param workspace that keeps them */
    public MovedData(Workspace workspace) {
        file = workspace.movedData();
        lock = workspace.cache().resolve("moved-data.lock");
    }

    /**
     * A folder that was moved.
     *
     * @param before its path, as experiments name it
     * @param now its path
     */
    private record Place(String before, String now) {}

    /** Where the folder of this path may be now, the place that was named last first; empty where nobody has said. */
    public List<String> of(String before) {
        return Stream.concat(said.stream(), onDisk().stream())
                .filter(place -> place.before.equals(before))
                .map(Place::now)
                .distinct()
                .toList();
    }

    /** Every place that was named. */
    List<String> all() {
        return Stream.concat(said.stream(), onDisk().stream())
                .map(Place::now)
                .distinct()
                .toList();
    }

    /**
     * A folder is elsewhere now. It is known at once, and kept.
     *
     * @param before its path, as experiments name it
     * @throws RunException with a sentence when it cannot be kept; then it is known as long as the program runs
     */
    public synchronized void moved(String before, Path now) {
        Place place = new Place(before, now.toAbsolutePath().normalize().toString());
        said.remove(place);
        said.add(0, place);
        try {
            Files.createDirectories(lock.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                FileClaim.await(channel, FileClaim.MOMENT);
                List<Place> places = new ArrayList<>(onDisk());
                places.remove(place);
                places.add(0, place);
                SealedJson.write(file, tree(places.subList(0, Math.min(MOST, places.size()))));
            }
        } catch (IOException e) {
            throw new RunException(Texts.of("store.moved-data.cannot-be-kept", now, file, RecordedPlace.reason(e)), e);
        }
    }

    private static ObjectNode tree(List<Place> places) {
        ObjectNode tree = new ObjectMapper().createObjectNode();
        tree.put("schema", SCHEMA);
        ArrayNode all = tree.putArray(PLACES);
        places.forEach(place -> all.addObject().put("before", place.before).put("now", place.now));
        return tree;
    }

    /** A file that cannot be used says nothing: the user is asked again. */
    private List<Place> onDisk() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Place> places = new ArrayList<>();
            SealedJson.read(file)
                    .path(PLACES)
                    .forEach(place -> places.add(new Place(
                            place.path("before").asText(), place.path("now").asText())));
            return places;
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "Moved data", e);
            return List.of();
        }
    }
}
