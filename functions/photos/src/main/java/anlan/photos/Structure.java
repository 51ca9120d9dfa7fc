package anlan.photos;

import anlan.domain.photo.PhotoType;
import anlan.domain.photo.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * How a file is built, which is looked at before any reader of pictures sees it.
 *
 * @param wrong why nobody need read it, or null
 * @param orientation how the camera was held, 1 to 8 (EXIF 0x0112)
 */
record Structure(@Nullable Unfit wrong, int orientation) {

    /** As it lies. */
    static final int UPRIGHT = 1;

    static Structure of(byte[] file, PhotoType type) {
        return switch (type) {
            case JPEG -> JpegStructure.of(file);
            case PNG -> PngStructure.of(file);
        };
    }

    static Structure wrong(Unfit why) {
        return new Structure(why, UPRIGHT);
    }
}
