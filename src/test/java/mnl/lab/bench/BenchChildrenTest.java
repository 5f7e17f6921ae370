package mnl.lab.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class BenchChildrenTest {
    private static final int FILES = 3000;

    /** Otherwise Ctrl-C, which ends the program as soon as its own close returns, would leave what the other still deletes. */
    @Test
    void whoeverClosesReturnsWhenNothingIsLeft() throws Exception {
        BenchChildren children = new BenchChildren();
        Path folder = children.folder();
        for (int i = 0; i < FILES; i++) {
            Files.createFile(folder.resolve("file-" + i));
        }
        CountDownLatch ready = new CountDownLatch(2);
        CompletableFuture<Boolean> one = closing(children, folder, ready);
        CompletableFuture<Boolean> other = closing(children, folder, ready);
        assertFalse(one.join());
        assertFalse(other.join());
        assertEquals(0, children.count());
    }

    /** Whether the folder is still there when close returns. */
    private static CompletableFuture<Boolean> closing(BenchChildren children, Path folder, CountDownLatch ready) {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        Executors.defaultThreadFactory()
                .newThread(() -> {
                    ready.countDown();
                    try {
                        ready.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    children.close();
                    left.complete(Files.exists(folder));
                })
                .start();
        return left;
    }
}
