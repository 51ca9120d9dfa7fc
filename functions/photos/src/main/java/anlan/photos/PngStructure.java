package anlan.photos;

import anlan.domain.photo.MakeCopy;
import anlan.domain.photo.Unfit;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;

/** The chunks of a PNG: each has its length, its name and a checksum; nothing follows the last. */
final class PngStructure {

    private static final byte[] SIGNATURE = {(byte) 137, 80, 78, 71, 13, 10, 26, 10};
    private static final int IHDR = 0x49484452;
    private static final int IEND = 0x49454E44;
    private static final int AROUND = 12;
    private static final int NAME = 4;

    private PngStructure() {}

    static Structure of(byte[] file) {
        if (file.length < SIGNATURE.length + AROUND
                || !Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)) {
            return Structure.wrong(Unfit.ANOTHER_TYPE);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = SIGNATURE.length;
        boolean first = true;
        while (file.length - at >= AROUND) {
            int length = bytes.getInt(at);
            int name = bytes.getInt(at + NAME);
            if (length < 0
                    || length > file.length - at - AROUND
                    || first != (name == IHDR)
                    || !checked(file, bytes, at)) {
                return Structure.wrong(Unfit.DAMAGED);
            }
            if (first && tooMany(bytes, at + 2 * NAME)) {
                return Structure.wrong(Unfit.TOO_MANY_PIXELS);
            }
            first = false;
            at += AROUND + length;
            if (name == IEND) {
                return at == file.length
                        ? new Structure(null, Structure.UPRIGHT)
                        : Structure.wrong(Unfit.MORE_THAN_A_PHOTO);
            }
        }
        return Structure.wrong(Unfit.DAMAGED);
    }

    private static boolean tooMany(ByteBuffer bytes, int at) {
        long width = bytes.getInt(at) & 0xFFFFFFFFL;
        long height = bytes.getInt(at + NAME) & 0xFFFFFFFFL;
        return MakeCopy.tooLarge(width, height);
    }

    private static boolean checked(byte[] file, ByteBuffer bytes, int at) {
        int length = bytes.getInt(at);
        CRC32 crc = new CRC32();
        crc.update(file, at + NAME, NAME + length);
        return (int) crc.getValue() == bytes.getInt(at + 2 * NAME + length);
    }
}
