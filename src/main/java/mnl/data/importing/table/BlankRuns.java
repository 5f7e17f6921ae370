package mnl.data.importing.table;

import java.io.IOException;
import java.io.Reader;

/** Text in which every run of blanks and tabs is one blank, and lines neither begin nor end with one. */
final class BlankRuns extends Reader {
    private final Reader text;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int end;
    private boolean lineStart = true;
    private boolean blank;

    BlankRuns(Reader text) {
        this.text = text;
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        int count = 0;
        while (count < length) {
            if (at == end) {
                end = text.read(buffer, 0, buffer.length);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    break;
                }
            }
            char next = buffer[at];
            if (next == ' ' || next == '\t') {
                blank = !lineStart;
                at++;
            } else if (next == '\n' || next == '\r') {
                blank = false;
                lineStart = true;
                target[start + count++] = next;
                at++;
            } else if (blank) {
                blank = false;
                target[start + count++] = ' ';
            } else {
                lineStart = false;
                target[start + count++] = next;
                at++;
            }
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
