package mnl.data.importing.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Collects the cells of each record as texts. */
final class CellsHandler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private List<String> cells = new ArrayList<>();

    @Override
    protected void handleBegin(long line) {
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] text, int start, int length, boolean quoted) {
        cells.add(new String(text, start, length).strip());
    }

    @Override
    protected List<String> buildRecord() {
        return cells;
    }
}
