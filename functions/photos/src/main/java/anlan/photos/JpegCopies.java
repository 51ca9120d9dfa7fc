package anlan.photos;

import anlan.domain.photo.Look;
import anlan.domain.photo.MakeCopy;
import anlan.domain.photo.PhotoType;
import anlan.domain.photo.Unfit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Copies as JPEG, made by the readers and writers of Java itself. The header is read before any
 * pixel, and of many pixels only every so manieth.
 */
public final class JpegCopies implements MakeCopy {

    private static final Logger LOG = System.getLogger(JpegCopies.class.getName());

    /** Each is tried until a copy is short enough; the first nearly always is. */
    private static final float[] QUALITIES = {0.82f, 0.6f, 0.4f, 0.2f};

    @Override
    public Made of(byte[] file, PhotoType type) {
        Structure structure = Structure.of(file, type);
        Unfit wrong = structure.wrong();
        if (wrong != null) {
            return new None(wrong);
        }
        try {
            return copied(file, type, structure.orientation());
        } catch (IOException | RuntimeException broken) {
            // A file can be wrong in ways of which the readers tell by any exception there is.
            LOG.log(
                    Level.INFO,
                    "a photo is not readable: {0}",
                    broken.getClass().getName());
            return new None(Unfit.DAMAGED);
        }
    }

    private static Made copied(byte[] file, PhotoType type, int orientation) throws IOException {
        ImageReader reader = reader(type);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (MakeCopy.tooLarge(width, height)) {
                return new None(Unfit.TOO_MANY_PIXELS);
            }
            boolean[] warned = {false};
            reader.addIIOReadWarningListener((source, warning) -> warned[0] = true);
            int step = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
            ImageReadParam every = reader.getDefaultReadParam();
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage upright = Upright.copy(reader.read(0, every), orientation);
            return warned[0]
                    ? new None(Unfit.DAMAGED)
                    : new Copy(
                            written(upright), new Look(upright.getWidth(), upright.getHeight(), Likeness.of(upright)));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PhotoType type) {
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT));
        return readers.next();
    }

    /** It has no metadata: nothing of the file but its picture goes on. */
    private static byte[] written(BufferedImage image) throws IOException {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = written(image, quality);
            if (jpeg.length <= MOST_BYTES) {
                break;
            }
        }
        return jpeg;
    }

    private static byte[] written(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
