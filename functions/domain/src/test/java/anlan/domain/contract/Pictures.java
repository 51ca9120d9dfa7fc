package anlan.domain.contract;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Files that are photos, and files that are none. */
public final class Pictures {

    /** Stands in what a camera adds. */
    public static final String CANARY = "GPS-CANARY-28.85N-121.13E";

    private Pictures() {}

    /** A picture with blocks of colour that the seed draws. */
    public static BufferedImage drawn(int width, int height, int seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(seed);
        for (int y = 0; y < 6; y++) {
            for (int x = 0; x < 8; x++) {
                pen.setColor(new Color(random.nextInt(0x1000000)));
                pen.fillRect(x * width / 8, y * height / 6, width / 8 + 1, height / 6 + 1);
            }
        }
        pen.dispose();
        return image;
    }

    /** A photo that is as long as one can be. */
    public static byte[] noise(int width, int height) {
        BufferedImage noise = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                noise.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return written(noise, "jpeg");
    }

    public static byte[] jpeg(int width, int height, int seed) {
        return written(drawn(width, height, seed), "jpeg");
    }

    public static byte[] png(int width, int height, int seed) {
        return written(drawn(width, height, seed), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same as a camera would write it: how it was held, what it is, and where it was. */
    public static byte[] fromCamera(byte[] jpeg, int orientation) {
        byte[] canary = (CANARY + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + canary.length);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(canary.length).putInt(38);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        tiff.putShort((short) 0).putInt(0).put(canary);
        byte[] exif = joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array());
        byte[] comment = CANARY.getBytes(StandardCharsets.US_ASCII);
        return joined(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE1, exif),
                segment(0xFE, comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        int length = content.length + 2;
        return joined(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Few bytes that say they are a picture of so many pixels. */
    public static byte[] bombPng(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {1, 0, 0, 0, 0})
                .array();
        return joined(
                new byte[] {(byte) 137, 80, 78, 71, 13, 10, 26, 10},
                chunk("IHDR", header),
                chunk("IDAT", new byte[1_000]),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
            CRC32 crc = new CRC32();
            crc.update(named);
            out.writeInt(content.length);
            out.write(named);
            out.writeInt((int) crc.getValue());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The same JPEG that says it has other sides. */
    public static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] forged = jpeg.clone();
        for (int at = 2; at < forged.length - 9; at++) {
            if (forged[at] == (byte) 0xFF && (forged[at + 1] == (byte) 0xC0 || forged[at + 1] == (byte) 0xC2)) {
                ByteBuffer.wrap(forged).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return forged;
            }
        }
        throw new IllegalArgumentException("no frame");
    }

    /** A JPEG of four colours, as a printer wants it. */
    public static byte[] cmyk(int width, int height) {
        try {
            WritableRaster raster = Raster.createInterleavedRaster(0, width, height, 4, null);
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(raster, null, null), null);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
