package anlan.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip that is deployed, unpacked as Lambda does: it holds jars, all of them in lib/. */
final class Zip {

    static final Path FILE = Path.of("target", "anlan-lambda.zip");

    private final Path folder;

    private Zip(Path folder) {
        this.folder = folder;
    }

    static Zip unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException("the zip reaches out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip.getInputStream(entry), to);
                }
            }
        }
        return new Zip(folder);
    }

    /** A class path of the zip alone, and after it what only the tests need. */
    URLClassLoader loader(Path... testClasses) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(url(folder));
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            jars.sorted().map(Zip::url).forEach(urls::add);
        }
        Stream.of(testClasses).map(Zip::url).forEach(urls::add);
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
