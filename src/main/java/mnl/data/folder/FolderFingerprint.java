package mnl.data.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import mnl.data.DataException;
import mnl.data.Fingerprint;
import mnl.words.Texts;

/** SHA-256 over the contents of a folder's files. */
final class FolderFingerprint {
    private final FolderAccess access;

    FolderFingerprint(FolderAccess access) {
        this.access = access;
    }

    /** Digest over these files in this order, each with its name and size, and over what else determines the samples. */
    String of(List<String> files, String rest) {
        MessageDigest digest = Fingerprint.digest();
        for (String name : files) {
            Path file = access.file(name);
            try {
                digest.update((name + '\0' + Files.size(file) + '\0').getBytes(StandardCharsets.UTF_8));
                Fingerprint.update(digest, file);
            } catch (IOException failure) {
                throw new DataException(
                        Texts.of("folder.folder-fingerprint.cannot-be-read-check", name, failure.getMessage()),
                        failure);
            }
        }
        digest.update(rest.getBytes(StandardCharsets.UTF_8));
        return Fingerprint.text(digest);
    }
}
