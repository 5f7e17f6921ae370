package mnl.data.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The process that is writing something. Process numbers are used again, so the time of its start belongs to it, and a
 * folder may be shared by several computers, so the computer's name does.
 *
 * @param pid number of the process
 * @param started when it was started; the epoch where the system does not tell
 * @param host name of the computer; empty where it is not known
 */
public record Owner(long pid, Instant started, String host) {
    /** What an owner looks like within the name of a file. */
    static final String MARK = "([0-9a-z]+)-([0-9a-z]+)-([0-9a-f]+)";

    private static final int RADIX = 36;
    private static final Pattern WHOLE_MARK = Pattern.compile(MARK);

    /** The system works the time of a start out from the clock, which may have been set in between. */
    private static final Duration CLOCK_MOVED = Duration.ofSeconds(5);

    /** This process. */
    public static Owner current() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), started(self), thisHost());
    }

    /** Whether it runs on this computer. */
    public boolean isHere() {
        return hostNumber().equals(number(thisHost()));
    }

    /** Whether the process is alive; of another computer's nobody here can tell, so it is taken to be. */
    public boolean isAlive() {
        return !isHere()
                || ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(handle ->
                                Duration.between(started(handle), started).abs().compareTo(CLOCK_MOVED) <= 0)
                        .isPresent();
    }

    /** What stands for it in the name of a file. */
    String mark() {
        return Long.toString(pid, RADIX) + "-" + Long.toString(started.toEpochMilli(), RADIX) + "-" + hostNumber();
    }

    /** Reads a {@link #mark()}; the computer's name is then its number. */
    static Optional<Owner> ofMark(String mark) {
        Matcher parts = WHOLE_MARK.matcher(mark);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Owner(
                    Long.parseLong(parts.group(1), RADIX),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(2), RADIX)),
                    "#" + parts.group(3)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String hostNumber() {
        return host.startsWith("#") ? host.substring(1) : number(host);
    }

    private static String number(String host) {
        return Integer.toHexString(host.toLowerCase(Locale.ROOT).hashCode());
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** Asked of the system, not of the network, which may take its time. */
    private static String thisHost() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException e) {
            String name = System.getenv("COMPUTERNAME");
            return name == null ? "" : name;
        }
    }
}
