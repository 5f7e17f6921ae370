package mnl.data;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mnl.words.Texts;

/**
 * Recognises that memory ran out, whoever noticed: the heap, the buffers beside it, the native library or the system that
 * starts threads. What is said names the remedy, which the messages of the virtual machine do not.
 */
public final class MemoryShortage {
    private static final String FEWER = Texts.of("data.memory-shortage.use-fewer-samples-seeds");

    /** What the native libraries and the system's loader say, in lower case. */
    private static final List<String> NATIVE = List.of(
            "can't allocate memory",
            "cannot allocate memory",
            "not enough memory",
            "bad_alloc",
            "bad allocation",
            "failed to map segment",
            "cannot map zero-fill",
            "cannot create shared object descriptor",
            "not enough space");

    /** Of what is free; the rest is left to the window and to what goes on beside it. */
    private static final double USABLE = 0.8;

    private MemoryShortage() {}

    /**
     * Refuses what does not fit beside what is in use, before the attempt takes the memory that the rest of the program
     * lives on: a window whose thread finds none left is lost with everything in it.
     *
     * @param what needs it, in the plural, such as {@code 1000 samples}
     * @param bytes how many it needs at the least
     * @throws LargeDataException with a sentence when that is more than there is
     */
    public static void require(String what, double bytes) {
        Runtime java = Runtime.getRuntime();
        if (bytes > USABLE * free(java)) {
            java.gc();
            require(what, bytes, free(java), java.maxMemory());
        }
    }

    /**
     * The same with the memory given.
     *
     * @param free bytes that Java may still take
     * @param most bytes that it may have in all
     */
    static void require(String what, double bytes, long free, long most) {
        if (bytes > USABLE * free) {
            long needed = (long) Math.ceil(bytes / (1 << 20));
            long enough = (long) Math.ceil((most - free + bytes / USABLE) / (1 << 20));
            throw new LargeDataException(Texts.of(
                    "data.memory-shortage.need-about-mb-and",
                    what,
                    needed,
                    most >> 20,
                    free >> 20,
                    Math.max(2, (enough + 1023) / 1024),
                    FEWER));
        }
    }

    /**
     * Refuses arrays of the native library that can have no place: one longer than Java can hand over, or all of them more than
     * the machine has. What others use of it is not asked: they may give it back.
     *
     * @param what needs them, in the plural
     * @param bytes of each of them
     * @param count how many are kept at once, at the least
     * @throws LargeDataException with a sentence when they cannot fit
     */
    public static void requireNative(String what, double bytes, int count) {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        requireNative(what, bytes, count, machine.getTotalMemorySize());
    }

    /**
     * The same with the memory given.
     *
     * @param machine bytes that it has in all
     */
    static void requireNative(String what, double bytes, int count, long machine) {
        if (bytes > Integer.MAX_VALUE) {
            throw new LargeDataException(Texts.of(
                    "data.memory-shortage.need-mb-in-one",
                    what,
                    (long) Math.ceil(bytes / (1 << 20)),
                    Integer.MAX_VALUE >> 20));
        }
        if (bytes * count > machine) {
            throw new LargeDataException(Texts.of(
                    "data.memory-shortage.need-about-mb-of",
                    what,
                    (long) (bytes * count / (1 << 20)),
                    machine >> 20,
                    FEWER));
        }
    }

    private static long free(Runtime java) {
        return java.maxMemory() - java.totalMemory() + java.freeMemory();
    }

    /** One sentence for the user where a failure, or what caused it, is that memory ran out. */
    public static Optional<String> sentence(Throwable failure) {
        return Causes.chain(failure).stream()
                .map(MemoryShortage::ofOne)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> ofOne(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof LargeDataException) {
            return Optional.of(message);
        }
        String said = message.toLowerCase(Locale.ROOT);
        if (said.contains("native thread")) {
            return Optional.of(Texts.of("data.memory-shortage.the-system-did-not"));
        }
        if (message.contains("exceeds VM limit")) {
            return Optional.of(Texts.of("data.memory-shortage.an-array-would-be", FEWER));
        }
        if (failure instanceof OutOfMemoryError || message.contains("OutOfMemoryError")) {
            return Optional.of(Texts.of("data.memory-shortage.the-mb-of-memory", megabytes(), more(), FEWER));
        }
        // A folder mounted noexec has the loader fail to map the library, too, and says so.
        boolean ranOut = NATIVE.stream().anyMatch(said::contains) && !said.contains("not permitted");
        return ranOut ? Optional.of(Texts.of("data.memory-shortage.the-system-has-no", FEWER)) : Optional.empty();
    }

    private static long megabytes() {
        return Runtime.getRuntime().maxMemory() >> 20;
    }

    /** Twice of what there is, in whole gigabytes. */
    private static long more() {
        return Math.max(2, Math.round(2.0 * megabytes() / 1024));
    }
}
