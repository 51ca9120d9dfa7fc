package anlan.photos;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.domain.contract.Pictures;
import anlan.domain.photo.Look;
import anlan.domain.photo.MakeCopy;
import anlan.domain.photo.PhotoType;
import anlan.domain.photo.Unfit;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others see of a photo is its picture, and what is none is refused for a reason. */
class JpegCopiesTest {

    private final JpegCopies copies = new JpegCopies();

    private MakeCopy.Copy copied(byte[] file, PhotoType type) {
        MakeCopy.Made made = copies.of(file, type);
        assertThat(made).isInstanceOf(MakeCopy.Copy.class);
        return (MakeCopy.Copy) made;
    }

    private void assertRefused(byte[] file, PhotoType type, Unfit why) {
        assertThat(copies.of(file, type)).isEqualTo(new MakeCopy.None(why));
    }

    private static BufferedImage read(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    @Test
    void nothing_that_a_camera_adds_is_left() {
        byte[] taken = Pictures.fromCamera(Pictures.jpeg(640, 480, 1), 1);
        assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains(Pictures.CANARY, "Exif");
        String copy = new String(copied(taken, PhotoType.JPEG).jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(copy).doesNotContain(Pictures.CANARY, "Exif", "ICC_PROFILE").startsWith("ÿØÿ");
    }

    @Test
    void no_side_is_longer_than_2048_pixels_and_none_grows() throws IOException {
        MakeCopy.Copy large = copied(Pictures.jpeg(5_000, 3_000, 1), PhotoType.JPEG);
        assertThat(large.look()).extracting(Look::width, Look::height).containsExactly(2_048, 1_229);
        assertThat(read(large.jpeg()).getWidth()).isEqualTo(2_048);
        assertThat(copied(Pictures.jpeg(2_049, 10, 1), PhotoType.JPEG).look())
                .extracting(Look::width, Look::height)
                .containsExactly(2_048, 10);
        assertThat(copied(Pictures.png(1, 1, 1), PhotoType.PNG).look())
                .extracting(Look::width, Look::height)
                .containsExactly(1, 1);
    }

    /** A red corner at the upper left of what was seen, wherever the camera has it. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,0,1", "7,1,1", "8,1,0"})
    void a_photo_stands_upright_however_its_camera_was_held(int orientation, int right, int low) throws IOException {
        BufferedImage held = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 100; x++) {
            for (int y = 0; y < 100; y++) {
                held.setRGB(right * 300 + x, low * 100 + y, Color.RED.getRGB());
            }
        }
        byte[] file = Pictures.fromCamera(Pictures.written(held, "jpeg"), orientation);
        BufferedImage seen = read(copied(file, PhotoType.JPEG).jpeg());
        assertThat(seen.getWidth()).isEqualTo(orientation > 4 ? 200 : 400);
        assertThat(new Color(seen.getRGB(20, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(seen.getWidth() - 20, seen.getHeight() - 20)).getRed())
                .isLessThan(60);
    }

    @Test
    void what_can_be_seen_through_is_drawn_on_white() throws IOException {
        byte[] file = Pictures.written(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(new Color(read(copied(file, PhotoType.PNG).jpeg()).getRGB(25, 25)))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void grey_photos_are_photos() {
        BufferedImage grey = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        assertThat(copied(Pictures.written(grey, "jpeg"), PhotoType.JPEG).look().width())
                .isEqualTo(50);
        BufferedImage deep = new BufferedImage(50, 50, BufferedImage.TYPE_USHORT_GRAY);
        assertThat(copied(Pictures.written(deep, "png"), PhotoType.PNG).look().width())
                .isEqualTo(50);
    }

    @Test
    void a_copy_is_never_longer_than_lambda_hands_over() {
        assertThat(copied(Pictures.noise(2_048, 2_048), PhotoType.JPEG).jpeg().length)
                .isLessThanOrEqualTo(MakeCopy.MOST_BYTES);
    }

    @Test
    void a_bomb_is_refused_before_a_pixel_is_read() {
        assertRefused(Pictures.bombPng(40_000, 40_000), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(Integer.MAX_VALUE, Integer.MAX_VALUE), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(-1, -1), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(0, 7), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(33_554_431, 1), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.bombPng(1, 33_554_431), PhotoType.PNG, Unfit.TOO_MANY_PIXELS);
        assertRefused(Pictures.resized(Pictures.jpeg(10, 10, 1), 60_000, 1), PhotoType.JPEG, Unfit.TOO_MANY_PIXELS);
        byte[] forged = Pictures.resized(Pictures.jpeg(10, 10, 1), 60_000, 60_000);
        assertRefused(forged, PhotoType.JPEG, Unfit.TOO_MANY_PIXELS);
    }

    @Test
    void a_file_with_more_in_it_than_a_photo_is_refused() {
        byte[] zip = "PK\3\4 and a program".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(Pictures.joined(Pictures.jpeg(10, 10, 1), zip), PhotoType.JPEG, Unfit.MORE_THAN_A_PHOTO);
        assertRefused(Pictures.joined(Pictures.png(10, 10, 1), zip), PhotoType.PNG, Unfit.MORE_THAN_A_PHOTO);
        byte[] padded = Pictures.joined(Pictures.jpeg(10, 10, 1), new byte[16]);
        assertThat(copied(padded, PhotoType.JPEG).look().width()).isEqualTo(10);
    }

    @Test
    void a_photo_in_the_colours_of_print_is_refused() {
        assertRefused(Pictures.cmyk(20, 20), PhotoType.JPEG, Unfit.PRINT_COLOURS);
    }

    @Test
    void what_is_not_of_its_form_is_refused() {
        assertRefused(new byte[0], PhotoType.JPEG, Unfit.ANOTHER_TYPE);
        assertRefused(new byte[] {0}, PhotoType.PNG, Unfit.ANOTHER_TYPE);
        assertRefused(Pictures.png(10, 10, 1), PhotoType.JPEG, Unfit.ANOTHER_TYPE);
        assertRefused(Pictures.jpeg(10, 10, 1), PhotoType.PNG, Unfit.ANOTHER_TYPE);
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        assertRefused(page, PhotoType.JPEG, Unfit.ANOTHER_TYPE);
        assertRefused("GIF89a and more".getBytes(StandardCharsets.US_ASCII), PhotoType.PNG, Unfit.ANOTHER_TYPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 30, 200, 500, 900})
    void a_photo_that_ends_too_early_is_refused(int rest) {
        byte[] jpeg = Pictures.jpeg(200, 200, 3);
        byte[] png = Pictures.png(200, 200, 3);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length - rest), PhotoType.JPEG, Unfit.DAMAGED);
        assertRefused(Arrays.copyOf(png, Math.max(40, png.length - rest)), PhotoType.PNG, Unfit.DAMAGED);
    }

    /** Whatever stands in a file, the answer is a copy or a reason. */
    @Test
    void no_file_breaks_the_reader() {
        byte[] jpeg = Pictures.fromCamera(Pictures.jpeg(64, 64, 4), 6);
        byte[] png = Pictures.png(64, 64, 4);
        Random random = new Random(20240208);
        for (int n = 0; n < 1_500; n++) {
            byte[] broken = (n % 2 == 0 ? jpeg : png).clone();
            for (int hit = 0; hit <= n % 4; hit++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(copies.of(broken, n % 2 == 0 ? PhotoType.JPEG : PhotoType.PNG))
                    .isInstanceOfAny(MakeCopy.Copy.class, MakeCopy.None.class);
        }
    }

    @Test
    void the_same_picture_looks_the_same_however_it_was_stored() {
        long look =
                copied(Pictures.jpeg(1_600, 1_200, 7), PhotoType.JPEG).look().hash();
        assertThat(copied(Pictures.png(1_600, 1_200, 7), PhotoType.PNG).look().hash())
                .isEqualTo(look);
        assertThat(copied(Pictures.jpeg(800, 600, 7), PhotoType.JPEG).look().hash())
                .isEqualTo(look);
        assertThat(copied(Pictures.jpeg(1_600, 1_200, 8), PhotoType.JPEG).look().hash())
                .isNotEqualTo(look);
        assertThat(Look.tells(look)).isTrue();
        byte[] wall = Pictures.written(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png");
        assertThat(Look.tells(copied(wall, PhotoType.PNG).look().hash())).isFalse();
    }
}
