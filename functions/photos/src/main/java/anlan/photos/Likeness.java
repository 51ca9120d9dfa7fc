package anlan.photos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** How a picture looks, in 64 bits: whether it grows lighter from one point of a grid to the next. */
final class Likeness {

    private static final int SIDE = 8;

    private Likeness() {}

    static long of(BufferedImage picture) {
        BufferedImage at = picture;
        // Halves on the way: one step from far away would see single pixels only.
        while (at.getWidth() > 4 * SIDE && at.getHeight() > 4 * SIDE) {
            at = drawn(at, at.getWidth() / 2, at.getHeight() / 2);
        }
        BufferedImage grid = drawn(at, SIDE + 1, SIDE);
        long hash = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                hash = hash << 1 | (light(grid.getRGB(x, y)) < light(grid.getRGB(x + 1, y)) ? 1 : 0);
            }
        }
        return hash;
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    /** In thousandths, by ITU-R BT.601. */
    private static int light(int rgb) {
        return 299 * (rgb >> 16 & 255) + 587 * (rgb >> 8 & 255) + 114 * (rgb & 255);
    }
}
