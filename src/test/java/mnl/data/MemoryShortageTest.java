package mnl.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryShortageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Java heap space",
                "GC overhead limit exceeded",
                "Metaspace",
                "Cannot reserve 1048576 bytes of direct buffer memory (allocated: 66000000, limit: 67108864)"
            })
    void whatJavaMayUseIsSaidWithTheOptionThatRaisesIt(String message) {
        String sentence = MemoryShortage.sentence(new OutOfMemoryError(message)).orElseThrow();
        assertTrue(sentence.contains("-Xmx"), sentence);
        assertTrue(sentence.contains("fewer samples"), sentence);
        assertEquals(1, sentence.lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[enforce fail at alloc_cpu.cpp:119] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to",
                "libtorch_cpu.so: failed to map segment from shared object",
                "libtorch_cpu.so: cannot allocate memory in static TLS block",
                "std::bad_alloc",
                "not enough memory"
            })
    void whatTheSystemDoesNotGiveIsSaidWithItsLimit(String message) {
        String sentence = MemoryShortage.sentence(
                        new CompletionException(new IllegalStateException("x", new UnsatisfiedLinkError(message))))
                .orElseThrow();
        assertTrue(sentence.contains("ulimit -v"), sentence);
    }

    @Test
    void threadsAndArraysHaveTheirOwnRemedy() {
        String thread = MemoryShortage.sentence(new OutOfMemoryError(
                        "unable to create native thread: possibly out of memory or process/resource limits reached"))
                .orElseThrow();
        assertTrue(thread.contains("ulimit -u"), thread);
        String array = MemoryShortage.sentence(new OutOfMemoryError("Requested array size exceeds VM limit"))
                .orElseThrow();
        assertTrue(array.contains("fewer samples") && !array.contains("-Xmx"), array);
    }

    @Test
    void aClassThatCouldNotBeMadeForWantOfMemoryIsRecognised() {
        assertTrue(MemoryShortage.sentence(new NoClassDefFoundError(
                        "Could not initialize class X: Exception java.lang.OutOfMemoryError: Java heap space"))
                .isPresent());
    }

    @Test
    void whatIsInUseAlreadyIsNotThereForNewData() {
        long most = 1L << 30;
        MemoryShortage.require("10 samples", 0.79 * most, most, most);
        LargeDataException full = assertThrows(
                LargeDataException.class, () -> MemoryShortage.require("10 samples", 0.5 * most, most / 2, most));
        assertEquals(
                "10 samples need about 512 MB, and of the 1024 MB that Java may use, 512 MB are free: start the program with"
                        + " more, for example java -Xmx2g, or use fewer samples, seeds or arms, or smaller encoders.",
                full.getMessage());
    }

    @Test
    void theMemoryAdvisedIsEnough() {
        long most = 1L << 30;
        double bytes = 5.0 * most;
        LargeDataException full = assertThrows(
                LargeDataException.class, () -> MemoryShortage.require("10 samples", bytes, most / 2, most));
        Matcher advised = Pattern.compile("-Xmx(\\d+)g").matcher(full.getMessage());
        assertTrue(advised.find());
        long then = Long.parseLong(advised.group(1)) << 30;
        MemoryShortage.require("10 samples", bytes, then - most / 2, then);
    }

    @Test
    void whatFillsTheWholeMemoryIsRefused() {
        LargeDataException full = assertThrows(
                LargeDataException.class,
                () -> MemoryShortage.require("10 samples", Runtime.getRuntime().maxMemory()));
        MemoryShortage.require("10 samples", 1 << 20);
        Matcher said = Pattern.compile("of the (\\d+) MB that Java may use, (\\d+) MB are free")
                .matcher(full.getMessage());
        assertTrue(said.find(), full.getMessage());
        assertTrue(
                Long.parseLong(said.group(2)) < Long.parseLong(said.group(1)),
                "this test is in memory, too: " + full.getMessage());
    }

    @Test
    void otherFailuresAreNotMistakenForIt() {
        assertEquals(Optional.empty(), MemoryShortage.sentence(new IOException("No space left on device")));
        assertEquals(
                Optional.empty(),
                MemoryShortage.sentence(new UnsatisfiedLinkError(
                        "libc10.so: failed to map segment from shared object: Operation not permitted")));
        assertEquals(Optional.empty(), MemoryShortage.sentence(new UnsatisfiedLinkError("invalid ELF header")));
        assertEquals(Optional.empty(), MemoryShortage.sentence(null));
    }

    @Test
    void whatTheMachineCannotHoldIsRefusedAndWhatItCanIsNot() {
        long gigabyte = 1L << 30;
        MemoryShortage.requireNative("The parameters", 0.35 * gigabyte, 4, 4 * gigabyte);
        String machine = assertThrows(
                        LargeDataException.class,
                        () -> MemoryShortage.requireNative("The parameters", 1.5 * gigabyte, 4, 4 * gigabyte))
                .getMessage();
        assertTrue(machine.startsWith("The parameters need about 6144 MB, and this machine has 4096 MB"), machine);
        String array = assertThrows(
                        LargeDataException.class,
                        () -> MemoryShortage.requireNative("The parameters", 2.5 * gigabyte, 1, 64 * gigabyte))
                .getMessage();
        assertEquals(
                "The parameters need 2560 MB in one piece, and a piece has 2047 MB at most: use fewer seeds or arms, or"
                        + " smaller encoders (less width or depth).",
                array);
    }
}
