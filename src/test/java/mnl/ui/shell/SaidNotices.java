package mnl.ui.shell;

import java.util.ArrayList;
import java.util.List;

/** What a window would say, and what it would offer. */
final class SaidNotices implements Notices {
    final List<String> sentences = new ArrayList<>();
    Runnable offered = () -> {};
    Runnable undo = () -> {};

    @Override
    public void failure(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void also(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void notice(String sentence) {
        sentences.add(sentence);
    }

    @Override
    public void each(List<String> each) {
        sentences.addAll(each);
    }

    @Override
    public void offering(String sentence, String action, Runnable run) {
        sentences.add(sentence);
        offered = run;
    }

    @Override
    public void notice(String sentence, String action, Runnable run) {
        sentences.add(sentence);
    }

    @Override
    public void instead(String before, String sentence, String action, Runnable run) {
        sentences.add(sentence);
    }

    /** What can be taken back is no news. */
    @Override
    public void undoable(String sentence, Runnable action) {
        undo = action;
    }
}
