package com.sun.glass.ui.monocle;

import java.nio.Buffer;

/**
 * Monocle without a screen, for {@code -Dmonocle.platform=WholePictures}: the toolkit looks a platform up by its name
 * in this package. Of a window that is partly beyond the screen's edge, {@link Framebuffer#composePixels} leaves the
 * picture's buffer with the limit of what was visible, and the painter then fails with that buffer ("Too small int
 * buffer", or a BufferOverflowException). Here the screen is given a view of the buffer, and the limits of that one
 * change.
 */
final class WholePicturesPlatformFactory extends HeadlessPlatformFactory {
    @Override
    protected NativePlatform createNativePlatform() {
        return new HeadlessPlatform() {
            @Override
            protected NativeScreen createScreen() {
                return new WholePictures();
            }
        };
    }

    private static final class WholePictures extends HeadlessScreen {
        @Override
        public void uploadPixels(Buffer pixels, int x, int y, int width, int height, float alpha) {
            super.uploadPixels(pixels.duplicate(), x, y, width, height, alpha);
        }
    }
}
