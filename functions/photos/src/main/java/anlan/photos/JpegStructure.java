package anlan.photos;

import anlan.domain.photo.MakeCopy;
import anlan.domain.photo.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a JPEG: how large its picture is, of which colours, and how its camera was held.
 * Nothing follows its end but padding, and it is not drawn over and over.
 */
final class JpegStructure {

    private static final int MARK = 0xFF;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int EXIF = 0xE1;
    private static final int FIRST_RESTART = 0xD0;

    /** A camera draws a picture once, or in about ten finer and finer scans. */
    private static final int MOST_SCANS = 64;

    private static final int COLOURS_OF_PRINT = 4;

    private final byte[] file;
    private int at = 2;
    private int orientation = Structure.UPRIGHT;
    private boolean framed;
    private int scans;

    private JpegStructure(byte[] file) {
        this.file = file;
    }

    static Structure of(byte[] file) {
        boolean jpeg = file.length > 4
                && Byte.toUnsignedInt(file[0]) == MARK
                && Byte.toUnsignedInt(file[1]) == SOI
                && Byte.toUnsignedInt(file[2]) == MARK;
        return jpeg ? new JpegStructure(file).walked() : Structure.wrong(Unfit.ANOTHER_TYPE);
    }

    private Structure walked() {
        while (at + 1 < file.length) {
            if (u8(at) != MARK) {
                return Structure.wrong(Unfit.DAMAGED);
            }
            int marker = u8(at + 1);
            if (marker == MARK) {
                at++;
                continue;
            }
            at += 2;
            if (marker == EOI) {
                return ended();
            }
            Unfit wrong = segment(marker);
            if (wrong != null) {
                return Structure.wrong(wrong);
            }
        }
        return Structure.wrong(Unfit.DAMAGED);
    }

    /** One segment, and what is drawn after it. */
    private @Nullable Unfit segment(int marker) {
        if (at + 2 > file.length || u16(at) < 2 || u16(at) > file.length - at) {
            return Unfit.DAMAGED;
        }
        int length = u16(at);
        Unfit wrong = isFrame(marker) ? frame(length) : null;
        if (marker == EXIF) {
            orientation = Orientation.of(file, at + 2, at + length, orientation);
        }
        at += length;
        if (marker == SOS) {
            scans++;
            drawn();
        }
        return scans > MOST_SCANS || (scans > 0 && !framed) ? Unfit.DAMAGED : wrong;
    }

    /** Goes to the mark behind what is drawn, in which a mark is a byte that a zero does not follow. */
    private void drawn() {
        while (at + 1 < file.length
                && !(u8(at) == MARK && u8(at + 1) != 0 && !(u8(at + 1) >= FIRST_RESTART && u8(at + 1) < SOI))) {
            at++;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private @Nullable Unfit frame(int length) {
        if (framed || length < 8) {
            return Unfit.DAMAGED;
        }
        framed = true;
        if (MakeCopy.tooLarge(u16(at + 5), u16(at + 3))) {
            return Unfit.TOO_MANY_PIXELS;
        }
        return u8(at + 7) >= COLOURS_OF_PRINT ? Unfit.PRINT_COLOURS : null;
    }

    private Structure ended() {
        for (int rest = at; rest < file.length; rest++) {
            if (file[rest] != 0) {
                return Structure.wrong(Unfit.MORE_THAN_A_PHOTO);
            }
        }
        return scans == 0 ? Structure.wrong(Unfit.DAMAGED) : new Structure(null, orientation);
    }

    private int u8(int index) {
        return Byte.toUnsignedInt(file[index]);
    }

    private int u16(int index) {
        return u8(index) << 8 | u8(index + 1);
    }
}
