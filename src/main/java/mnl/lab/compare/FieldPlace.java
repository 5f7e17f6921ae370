package mnl.lab.compare;

import java.util.ArrayList;
import java.util.List;
import mnl.experiment.fields.Field;
import mnl.words.Texts;

/**
 * Where fields stand.
 *
 * @param path above them, empty or with a dot at its end
 * @param names of the records that they are in
 * @param owner the arm or modality that they belong to; empty for none
 */
record FieldPlace(String path, List<String> names, String owner) {
    FieldPlace in(Field field) {
        return new FieldPlace(path + field.name() + ".", with(field.facts().label()), owner);
    }

    FieldPlace of(Field field, String element, String shown) {
        return new FieldPlace(path + field.name() + "[" + element + "].", List.of(shown), shown);
    }

    private List<String> with(String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return all;
    }

    String name(Field field) {
        String label = field.facts().label();
        String symbol = field.facts().symbol();
        List<String> all = names.isEmpty() || !names.get(names.size() - 1).equals(label) ? with(label) : names;
        String name = String.join(" · ", all);
        return symbol.isEmpty() ? name : Texts.of("compare.place.with-symbol", name, symbol);
    }

    String term(String own) {
        return owner.isEmpty() ? own : Texts.of("compare.place.term", owner, own);
    }
}
