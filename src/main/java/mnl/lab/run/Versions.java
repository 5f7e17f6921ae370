package mnl.lab.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Versions of everything that a run's numbers may depend on. */
public final class Versions {
    /** Key of this program's own version. */
    static final String PROGRAM = "mnl-explorer";

    private Versions() {}

    /** Program, Java, DJL, PyTorch and operating system of this process. */
    public static Map<String, String> current() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put(PROGRAM, program());
        versions.put("java", System.getProperty("java.runtime.version", System.getProperty("java.version")));
        String binding = property("jnilib/pytorch.properties", "jni_version");
        versions.put("djl", binding.substring(binding.indexOf('-') + 1));
        versions.put("pytorch", property("native/lib/pytorch.properties", "version"));
        versions.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"));
        return versions;
    }

    /** The program's own version; {@code development} when it does not run from its jar. */
    public static String program() {
        String version = Versions.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static String property(String resource, String key) {
        Properties properties = new Properties();
        try (InputStream in = Versions.class.getClassLoader().getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            return "unknown";
        }
        return properties.getProperty(key, "unknown");
    }
}
