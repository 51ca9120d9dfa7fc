package anlan.localstack;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Photos that people choose on a page. */
final class Pictures {

    private static final int RATIONAL = 5;
    private static final int SECONDS = 3600;
    private static final int PARTS = 1000;

    private Pictures() {}

    static byte[] jpeg() {
        return of(320, 240, 0.8f);
    }

    /** As a camera of many pixels makes it: more than 12 MB. */
    static byte[] noise() {
        return of(3200, 2400, 1f);
    }

    private static byte[] of(int width, int height, float quality) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** With the place where it was taken, as EXIF has it. */
    static byte[] jpegTakenAt(double longitude, double latitude) {
        byte[] plain = jpeg();
        byte[] exif = exif(longitude, latitude);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + exif.length + 4);
        whole.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 2));
        return whole.put(exif).put(plain, 2, plain.length - 2).array();
    }

    private static byte[] exif(double longitude, double latitude) {
        ByteBuffer tiff = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1);
        entry(tiff, 0x8825, 4, 1).putInt(26).putInt(0);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2).putInt('N');
        entry(tiff, 2, RATIONAL, 3).putInt(80);
        entry(tiff, 3, 2, 2).putInt('E');
        entry(tiff, 4, RATIONAL, 3).putInt(104);
        tiff.putInt(0);
        degrees(tiff, latitude);
        degrees(tiff, longitude);
        return ByteBuffer.allocate(6 + 128)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff.array())
                .array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    /** Degrees, minutes and seconds, each of them over what it is divided by. */
    private static void degrees(ByteBuffer tiff, double angle) {
        int whole = (int) angle;
        int minutes = (int) ((angle - whole) * 60);
        double seconds = (angle - whole) * SECONDS - minutes * 60;
        tiff.putInt(whole).putInt(1).putInt(minutes).putInt(1);
        tiff.putInt((int) Math.round(seconds * PARTS)).putInt(PARTS);
    }
}
