package mnl.cli;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import mnl.data.importing.ImportFiles;
import mnl.data.sound.WavBytes;

/** Folders of WAV files that must be refused. */
final class BrokenSounds {
    private static final byte[] GOOD = WavBytes.tone(440, 8_000);
    private static final byte[] FORMAT = WavBytes.chunk("fmt ", WavBytes.format(1, 16, 1, 8_000));

    private BrokenSounds() {}

    private static void good(ImportFiles files) {
        files.folder("w");
        for (int i = 0; i < 12; i++) {
            files.bytes("w/" + i % 2 + "_anna_" + i + ".wav", GOOD);
        }
    }

    /** Twelve good sounds of two classes, and one more. */
    private static BrokenImport sound(String name, byte[] content, String... words) {
        return new BrokenImport(
                name,
                files -> {
                    good(files);
                    files.bytes("w/1_ben_99.wav", content);
                },
                "@w --pattern {label}_{speaker}_{take} --group-column none",
                words);
    }

    private static BrokenImport options(String name, String options, String... words) {
        String command = "@w --pattern {label}_{speaker}_{take} " + options;
        return new BrokenImport(name, BrokenSounds::good, command.strip(), words);
    }

    private static byte[] changed(int at, int value) {
        byte[] file = GOOD.clone();
        file[at] = (byte) value;
        return file;
    }

    static List<BrokenImport> all() {
        byte[] mp3 = "ID3\3\0\0\0\0\0\0 and so on, no WAV".getBytes(StandardCharsets.ISO_8859_1);
        byte[] noNumber = {0, 0, (byte) 0xc0, 0x7f};
        return List.of(
                sound("sound of zero bytes", new byte[0], "1_ben_99.wav is empty", "Choose"),
                sound("MP3 called .wav", mp3, "1_ben_99.wav is not a WAV file", "Export"),
                sound("big-endian WAV", changed(3, 'X'), "1_ben_99.wav is not a WAV file, but RIFX", "Export"),
                sound("WAV cut off in its header", Arrays.copyOf(GOOD, 30), "1_ben_99.wav ends", "again"),
                sound(
                        "WAV cut off in its samples",
                        Arrays.copyOf(GOOD, 200),
                        "promises 1600 bytes",
                        "and has 156",
                        "again"),
                sound(
                        "more samples promised than there are",
                        WavBytes.riff(FORMAT, WavBytes.chunk("data", 4_000_000, new byte[100])),
                        "1_ben_99.wav promises 4000000 bytes",
                        "incomplete"),
                sound(
                        "part of a wrong length",
                        WavBytes.riff(FORMAT, WavBytes.chunk("LIST", 9_999, new byte[4]), WavBytes.chunk("data", GOOD)),
                        "\"LIST\" promises 9999 bytes",
                        "again"),
                sound("no part with samples", WavBytes.riff(FORMAT), "no part \"data\"", "again"),
                sound("no format", WavBytes.riff(WavBytes.chunk("data", new byte[64])), "no part \"fmt\"", "again"),
                sound("no samples", WavBytes.linear(), "1_ben_99.wav holds no sound samples", "Leave it out"),
                sound("half a sample", WavBytes.file(1, 16, 2, 8_000, new byte[3]), "no sound samples", "Leave it out"),
                sound("mu-law in a WAV", changed(20, 7), "16-bit sound of format 7", "PCM"),
                sound("12-bit samples", changed(34, 12), "12-bit sound", "PCM"),
                sound("no channels", changed(22, 0), "0 channels at 8000 Hz", "again"),
                sound("no rate", WavBytes.file(1, 16, 1, 0, new byte[64]), "1 channels at 0 Hz", "again"),
                sound("frame of a wrong size", changed(32, 3), "3 bytes for 1 samples of 16 bits", "again"),
                sound("NaN", WavBytes.file(3, 32, 1, 8_000, noNumber), "1_ben_99.wav, sample 0: NaN", "Export"),
                sound(
                        "ten minutes and more",
                        WavBytes.file(1, 8, 1, 1_000, new byte[600_001]),
                        "600 seconds",
                        "Cut it"),
                sound("one sample of 44.1 kHz", WavBytes.file(1, 16, 1, 44_100, new byte[2]), "is too short", "again"),
                options("rate beyond hearing", "--rate 192000", "--rate 192000", "4000 to 96000"),
                options("rate too low", "--rate 100", "--rate 100", "4000 to 96000"),
                options("unknown encoding", "--sound-encoding flac", "--sound-encoding flac", "mulaw or pcm16le"),
                options("unknown features", "--sound-features plp", "--sound-features plp", "mfcc"),
                options("one speaker in all splits", "", "there is 1 group", "without groups"));
    }
}
