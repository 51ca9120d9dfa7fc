package anlan.photos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** How a camera was held, as it says in EXIF (tag 0x0112). */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int LITTLE = 0x4949;
    private static final int BIG = 0x4D4D;
    private static final int ENTRY = 12;
    private static final int LAST = 8;

    private Orientation() {}

    /**
     * Reads a segment.
     *
     * @param otherwise what holds if it says nothing that can be read
     */
    static int of(byte[] file, int from, int to, int otherwise) {
        int tiff = from + EXIF.length;
        if (to - tiff < 8) {
            return otherwise;
        }
        for (int i = 0; i < EXIF.length; i++) {
            if (file[from + i] != EXIF[i]) {
                return otherwise;
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(file, tiff, to - tiff).slice();
        int order = Short.toUnsignedInt(bytes.getShort(0));
        if (order != LITTLE && order != BIG) {
            return otherwise;
        }
        return read(bytes.order(order == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN), otherwise);
    }

    private static int read(ByteBuffer bytes, int otherwise) {
        int directory = bytes.getInt(4);
        if (directory < 0 || directory > bytes.limit() - 2) {
            return otherwise;
        }
        int entries = Short.toUnsignedInt(bytes.getShort(directory));
        for (int n = 0; n < entries; n++) {
            int entry = directory + 2 + n * ENTRY;
            if (entry > bytes.limit() - ENTRY) {
                break;
            }
            if (Short.toUnsignedInt(bytes.getShort(entry)) == TAG) {
                int value = Short.toUnsignedInt(bytes.getShort(entry + 8));
                return value >= 1 && value <= LAST ? value : otherwise;
            }
        }
        return otherwise;
    }
}
