package mnl.engine.djl;

import ai.djl.util.Platform;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import mnl.words.Texts;

/**
 * The PyTorch library as it lies on the class path, with the folder name under which the engine looks for it unpacked.
 *
 * @param folderName {@code version-flavor-classifier}
 * @param files what the folder has to hold
 */
record PackedLibrary(String folderName, List<LibraryFile> files) {

    PackedLibrary {
        files = List.copyOf(files);
    }

    /** Reads the list of files and their sizes from the native jars. */
    static PackedLibrary onClassPath() throws IOException {
        Properties library = properties("native/lib/pytorch.properties");
        Properties binding = properties("jnilib/pytorch.properties");
        String version = library.getProperty("version");
        String flavor = library.getProperty("flavor");
        String classifier = library.getProperty("classifier");
        List<LibraryFile> files = new ArrayList<>();
        for (String name : library.getProperty("libraries").split(",", -1)) {
            files.add(file(name, "pytorch/" + flavor + '/' + classifier + '/' + name));
        }
        String bindingVersion = binding.getProperty("jni_version");
        String bindingName = System.mapLibraryName("djl_torch");
        files.add(file(
                bindingVersion.substring(bindingVersion.indexOf('-') + 1) + '-' + bindingName,
                "jnilib/" + classifier + '/' + flavor + '/' + bindingName));
        return new PackedLibrary(version + '-' + flavor + '-' + classifier, files);
    }

    /**
     * The library of tokenizers.
     *
     * @throws FileNotFoundException where there is none for this system
     */
    static PackedLibrary ofTokenizers() throws IOException {
        Platform platform = Platform.detectPlatform("tokenizers");
        String name = System.mapLibraryName("tokenizers");
        return new PackedLibrary(
                platform.getVersion() + '-' + platform.getFlavor() + '-' + platform.getClassifier(),
                List.of(file(
                        name, "native/lib/" + platform.getClassifier() + '/' + platform.getFlavor() + '/' + name)));
    }

    long bytes() {
        return files.stream().mapToLong(LibraryFile::size).sum();
    }

    private static LibraryFile file(String name, String resource) throws IOException {
        URLConnection connection = find(resource).openConnection();
        long size = connection.getContentLengthLong();
        return new LibraryFile(name, size, sum(connection), () -> find(resource).openStream());
    }

    /** A jar knows the sum of each of its files, so that none is read for it. */
    private static long sum(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return jar.getJarEntry().getCrc();
        }
        try (InputStream in = connection.getInputStream()) {
            return CheckedFiles.sum(in);
        }
    }

    private static Properties properties(String resource) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = find(resource).openStream()) {
            properties.load(in);
        }
        return properties;
    }

    private static URL find(String resource) throws IOException {
        URL url = PackedLibrary.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new FileNotFoundException(Texts.of("djl.packed-library.is-not-on-the", resource));
        }
        return url;
    }
}
