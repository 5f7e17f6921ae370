package mnl.ui.setup.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mnl.experiment.DatasetSpec.ClassPair;
import mnl.ui.form.TypedSetting;
import mnl.words.Texts;

/** Pairs of classes as text, such as {@code 0-1, 2-3}; no text is no pair. */
public final class PairsSetting implements TypedSetting {
    /** What to do where the line cannot be read. */
    public static final String REMEDY = Texts.of("setup.pairs-setting.type-pairs-of-classes");

    private static final Pattern PAIR = Pattern.compile("\\s*(\\d{1,6})\\s*[-–]\\s*(\\d{1,6})\\s*");

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private List<ClassPair> pairs = List.of();
    private boolean readable = true;
    private boolean writing;

    PairsSetting(Runnable changed) {
        text.addListener((o, was, typed) -> {
            if (!writing) {
                read(typed);
                changed.run();
            }
        });
    }

    private void read(String typed) {
        List<ClassPair> found = new ArrayList<>();
        readable = true;
        for (String part : typed.isBlank() ? new String[0] : typed.split("[,;]", -1)) {
            Matcher pair = PAIR.matcher(part);
            if (!pair.matches()) {
                readable = false;
                return;
            }
            found.add(new ClassPair(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2))));
        }
        pairs = List.copyOf(found);
    }

    void set(List<ClassPair> next) {
        writing = true;
        pairs = List.copyOf(next);
        readable = true;
        text.set(print(next));
        writing = false;
    }

    /** Takes these pairs as if they had been typed. */
    public void type(List<ClassPair> next) {
        text.set(print(next));
    }

    private static String print(List<ClassPair> pairs) {
        return pairs.stream().map(p -> p.first() + "-" + p.second()).collect(Collectors.joining(", "));
    }

    /** The last pairs that could be read. */
    public List<ClassPair> get() {
        return pairs;
    }

    @Override
    public boolean isReadable() {
        return readable;
    }

    @Override
    public String remedy() {
        return readable ? "" : REMEDY;
    }

    @Override
    public StringProperty textProperty() {
        return text;
    }
}
