package mnl.data.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import mnl.data.Signal;
import org.junit.jupiter.api.Test;

class WavFileTest {

    @Test
    void theJavaSoundSystemReadsIt() throws Exception {
        byte[] file = WavFile.bytes(new Signal.Sound(8000, new float[] {0, 0.5f, -1, 2}));
        try (AudioInputStream stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertEquals(8000, stream.getFormat().getSampleRate());
            assertEquals(1, stream.getFormat().getChannels());
            assertEquals(4, stream.getFrameLength());
            ByteBuffer samples = ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            assertEquals(0, samples.getShort());
            assertEquals(16_384, samples.getShort());
            assertEquals(-32_767, samples.getShort());
            assertEquals(32_767, samples.getShort());
        }
    }
}
