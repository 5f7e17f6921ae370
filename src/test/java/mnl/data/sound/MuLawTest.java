package mnl.data.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void everyCodeSurvivesDecodingAndEncoding() {
        byte[] codes = new byte[256];
        for (int i = 0; i < 256; i++) {
            codes[i] = (byte) i;
        }
        byte[] again = MuLaw.encode(MuLaw.decode(codes, 0, 256));
        codes[0x7f] = (byte) 0xff; // minus zero is written as plus zero
        assertArrayEquals(codes, again);
    }

    @Test
    void valuesOfTheStandard() {
        byte[] codes = {(byte) 0xff, (byte) 0x80, 0x00, (byte) 0xfe};
        float[] wave = MuLaw.decode(codes, 0, 4);
        assertArrayEquals(new float[] {0, 32_124 / 32_768f, -32_124 / 32_768f, 8 / 32_768f}, wave, 0);
    }

    @Test
    void speechLevelsKeepAbout37Decibels() {
        double signal = 0;
        double error = 0;
        float[] wave = new float[8000];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.1 * Math.sin(0.0731 * i) + 0.05 * Math.sin(0.41 * i));
        }
        float[] decoded = MuLaw.decode(MuLaw.encode(wave), 0, wave.length);
        for (int i = 0; i < wave.length; i++) {
            signal += wave[i] * wave[i];
            error += Math.pow(decoded[i] - wave[i], 2);
        }
        assertEquals(37.5, 10 * Math.log10(signal / error), 1.5);
    }

    @Test
    void loudValuesAreClipped() {
        float[] wave = MuLaw.decode(MuLaw.encode(new float[] {3, -3}), 0, 2);
        assertTrue(wave[0] > 0.97 && wave[1] < -0.97);
    }
}
