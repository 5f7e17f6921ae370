package mnl.data.importing.matlab;

import java.nio.ByteBuffer;
import mnl.data.DataException;
import mnl.words.Texts;
import us.hebi.matlab.mat.format.BufferAllocator;

/** Gives memory for the arrays of a file as long as half of what the program has is left. */
final class BudgetAllocator implements BufferAllocator {
    private final String file;
    private long left = Runtime.getRuntime().maxMemory() / 2;

    BudgetAllocator(String file) {
        this.file = file;
    }

    @Override
    public ByteBuffer allocate(int bytes) {
        left -= bytes;
        if (bytes < 0 || left < 0) {
            throw new DataException(Texts.of("importing.budget-allocator.holds-more-than-fits", file));
        }
        return ByteBuffer.allocate(bytes);
    }

    @Override
    public void release(ByteBuffer buffer) {
        left += buffer.capacity();
    }
}
