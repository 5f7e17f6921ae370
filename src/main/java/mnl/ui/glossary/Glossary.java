package mnl.ui.glossary;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mnl.experiment.fields.ExperimentFields;
import mnl.experiment.fields.Facts;
import mnl.ui.style.Sentences;
import mnl.words.Texts;

/**
 * All terms: those of the field, from one file of the program, and every setting of an experiment, from its declaration.
 *
 * @param entries by name
 */
record Glossary(List<GlossaryEntry> entries) {
    private static final String FILE = "/mnl/ui/glossary/terms.json";
    private static final String SETTINGS = Texts.of("glossary.glossary.a-setting-of-this");

    Glossary {
        entries = List.copyOf(entries);
    }

    /** Reads the file that comes with the program. */
    static Glossary read() {
        List<GlossaryEntry> all = new ArrayList<>();
        try (InputStream in = Glossary.class.getResourceAsStream(FILE)) {
            all.addAll(new ObjectMapper().readValue(in, new TypeReference<List<GlossaryEntry>>() {}));
        } catch (IOException e) {
            throw new IllegalStateException("The file " + FILE + " of the program cannot be read.", e);
        }
        all.addAll(settings());
        all.sort(Comparator.comparing(GlossaryEntry::name, String.CASE_INSENSITIVE_ORDER));
        return new Glossary(all);
    }

    /** Settings of the same name and meaning, as each arm's or modality's, are one entry. */
    private static List<GlossaryEntry> settings() {
        List<GlossaryEntry> all = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (String path : ExperimentFields.paths()) {
            Facts facts = ExperimentFields.at(path).facts();
            if (said.add(facts.label() + facts.help())) {
                all.add(new GlossaryEntry(
                        "field:" + path,
                        Texts.of("glossary.glossary.setting", facts.label()),
                        List.of(path),
                        facts.symbol().isEmpty() ? "" : facts.symbol(),
                        sentence(facts),
                        SETTINGS,
                        List.of(),
                        List.of()));
            }
        }
        return all;
    }

    private static String sentence(Facts facts) {
        String help = facts.help();
        String unit = facts.unit().isEmpty() ? "" : Texts.of("glossary.glossary.in", facts.unit());
        return help.isEmpty() ? facts.label() : Texts.together(Sentences.capital(help), unit);
    }

    Optional<GlossaryEntry> find(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The term that a view is about; empty where there is none. */
    Optional<GlossaryEntry> ofView(String title) {
        return entries.stream()
                .filter(entry -> entry.covers().contains("view:" + title))
                .findFirst();
    }

    /** The entries that have to do with what is typed, those that are called so first. */
    List<GlossaryEntry> search(String typed) {
        return entries.stream()
                .filter(entry -> entry.fits(typed))
                .sorted(Comparator.comparing(entry -> !entry.isCalled(typed)))
                .toList();
    }

    /** The field's terms that a text speaks of, in the order in which it names them. */
    List<GlossaryEntry> mentioned(String said) {
        return entries.stream()
                .filter(entry -> !entry.id().startsWith("field:") && entry.placeIn(said) >= 0)
                .sorted(Comparator.comparing(entry -> entry.placeIn(said)))
                .toList();
    }
}
