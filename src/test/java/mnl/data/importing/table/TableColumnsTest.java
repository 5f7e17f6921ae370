package mnl.data.importing.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mnl.data.importing.ColumnUse;
import mnl.data.importing.SampleTags;
import mnl.data.importing.SourceModality;
import mnl.data.importing.SourceOptions;
import mnl.data.importing.SourceOptions.Elsewhere;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOutline.Tag;
import org.junit.jupiter.api.Test;

/** What the columns of a table become. */
class TableColumnsTest extends TableReadingCase {
    private static SourceOptions ignoring(String... columns) {
        return options(Map.of(), Roles.DETECT, List.of(columns), Elsewhere.NOTHING, false);
    }

    private static Map<String, String> modalities(TableSource table) {
        return table.outline().modalities().stream()
                .collect(Collectors.toMap(SourceModality::name, modality -> String.join(" ", modality.columns())));
    }

    @Test
    void aLabelNamedByPositionStaysTheLabel() {
        Rows rows = read("kind,x,word\n1,5,a\n2,6,b\n", roles("first", "", "", "", ""));
        assertEquals(
                List.of("1", "2"), rows.tags.stream().map(SampleTags::label).toList());
        Rows usual = read("label,word,x\n1,a,5\n2,b,6\n", SourceOptions.DETECT);
        assertEquals(
                List.of("1", "2"), usual.tags.stream().map(SampleTags::label).toList());
    }

    @Test
    void theOnlyColumnOfTextsIsTheLabelUnlessItIsNotWanted() {
        String table = "x,word\n5,a\n6,b\n";
        assertEquals(
                Set.of(Tag.LABEL), table(table, SourceOptions.DETECT).outline().tags());
        assertEquals(
                Set.of(),
                table(table, roles(Roles.NONE, "", "", "", "")).outline().tags());
        assertEquals(
                Set.of(),
                table("x,word,name\n5,a,c\n6,b,d\n", SourceOptions.DETECT)
                        .outline()
                        .tags());
    }

    @Test
    void aColumnCannotSayTwoThings() {
        assertEquals(
                "t.csv: the column \"word\" is named for two purposes. Name another column for one of them, or none.",
                refusal("x,word\n5,a\n6,b\n", roles("word", "word", "", "", "")));
    }

    @Test
    void aColumnThatIsElsewhereIsNotMissedHere() {
        String table = "x,word\n5,a\n6,b\n";
        Roles named = new Roles("", "name", "", "", "");
        SourceOptions beside = options(Map.of(), named, List.of("gone"), new Elsewhere(true, ""), false);
        assertEquals(Set.of(Tag.LABEL), table(table, beside).outline().tags());
        SourceOptions alone = options(Map.of(), named, List.of(), Elsewhere.NOTHING, false);
        assertTrue(refusal(table, alone).startsWith("t.csv has no column \"name\""));
        assertTrue(refusal(table, ignoring("gone")).startsWith("t.csv has no column \"gone\""));
        SourceOptions here =
                options(Map.of(), new Roles("", "word", "", "", ""), List.of("x"), new Elsewhere(true, ""), false);
        assertEquals(Set.of(Tag.ID), table(table, here).outline().tags());
        assertEquals(Map.of(), modalities(table(table, here)), "what is here is left out here");
    }

    @Test
    void aFileOfLabelsNeedsNoNameForItsOnlyColumn() {
        SourceOptions tags = options(Map.of(), Roles.DETECT, List.of(), Elsewhere.NOTHING, true);
        assertEquals(List.of("3", "4"), labels("what\n3\n4\n", tags));
        assertEquals(List.of("3", "4"), labels("id,what\na,3\nb,4\n", tags));
        assertEquals(List.of("7", "8"), labels("label,other\n7,1\n8,2\n", tags), "there is a label already");
        assertEquals(Set.of(), table("a,b\n1,2\n3,4\n", tags).outline().tags());
        assertEquals(Map.of(), modalities(table("a,b,label\n1,2,x\n", tags)));
    }

    private List<String> labels(String text, SourceOptions options) {
        return read(text, options).tags.stream().map(SampleTags::label).toList();
    }

    @Test
    void namesWithPrefixesMakeAModalityEach() {
        assertEquals(
                Map.of("a", "a_0 a_1", "b", "b_0 b_1"),
                modalities(table("a_0,a_1,b_0,b_1,label\n1,2,3,4,x\n", SourceOptions.DETECT)));
        assertEquals(
                Map.of("t", "a_0 a_1 b_0"),
                modalities(table("a_0,a_1,b_0,label\n1,2,3,x\n", SourceOptions.DETECT)),
                "one column is no modality");
        assertEquals(
                Map.of("t", "a_0 a_1 mean"),
                modalities(table("a_0,a_1,mean,label\n1,2,3,x\n", SourceOptions.DETECT)),
                "a column without a number belongs to none");
        assertEquals(Map.of("t", "a_0 a_1"), modalities(table("a_0,a_1,label\n1,2,x\n", SourceOptions.DETECT)));
    }

    @Test
    void columnsAreGivenToModalities() {
        Map<String, List<String>> wanted = Map.of("m", List.of("a", "2"));
        TableSource table = table(
                "a,b,c,label\n1,2,3,x\n4,5,6,y\n", options(wanted, Roles.DETECT, List.of(), Elsewhere.NOTHING, false));
        assertEquals(Map.of("m", "a c"), modalities(table));
        assertEquals(
                List.of("t.csv: not imported is the column b."), table.outline().notes());
        assertTrue(refusal(
                        "a,b,c,label\n1,2,3,x\n",
                        options(Map.of("m", List.of("a", "0-1")), Roles.DETECT, List.of(), Elsewhere.NOTHING, false))
                .contains("the column \"a\" (position 0) is used twice"));
        assertTrue(refusal(
                        "a,b,c,label\n1,2,3,x\n",
                        options(Map.of("m", List.of("label")), Roles.DETECT, List.of(), Elsewhere.NOTHING, false))
                .contains("the column \"label\" (position 3) is used twice"));
        assertTrue(refusal(
                        "a,b,c,label\n1,2,3,x\n",
                        options(Map.of("m", List.of("a")), Roles.DETECT, List.of("a"), Elsewhere.NOTHING, false))
                .contains("all columns of the modality \"m\" are left out"));
    }

    @Test
    void whatIsCalledLikeATagIsNoFeature() {
        String table = "x,target,label,fold\n1,2,a,0\n3,4,b,1\n";
        TableSource found = table(table, roles("label", "", "", "", Roles.NONE));
        assertEquals(Map.of("t", "x"), modalities(found));
        assertEquals(
                List.of(
                        "t.csv: not imported are the columns target, fold.",
                        "What is called target, fold says something about a sample and is no feature, unless a modality"
                                + " names it among its columns."),
                found.outline().notes());
        SourceOptions elsewhere =
                options(Map.of(), new Roles(Roles.NONE, "", "", "", ""), List.of(), new Elsewhere(true, "kind"), false);
        assertEquals(Map.of("t", "x"), modalities(table("x,kind\n1,2\n3,4\n", elsewhere)));
        SourceOptions position =
                options(Map.of(), new Roles(Roles.NONE, "", "", "", ""), List.of(), new Elsewhere(true, "1"), false);
        assertEquals(
                Map.of("t", "x 1"),
                modalities(table("x,1,z\n1,2,a\n3,4,b\n", position)),
                "a position of another table");
    }

    @Test
    void whatIsLeftOutIsSaidInAFewWords() {
        String five = "x,label,a,b,c,d,e\n1,k,2,3,4,5,6\n";
        assertEquals(
                List.of("t.csv: not imported are the columns a, b, c, d, e."),
                table(five, ignoring("2-6")).outline().notes());
        String seven = "x,label,a,b,c,d,e,f,g\n1,k,2,3,4,5,6,7,8\n";
        assertEquals(
                List.of("t.csv: not imported are the columns a, b, c, d, e and 2 more."),
                table(seven, ignoring("2-8")).outline().notes());
        assertEquals(
                List.of(),
                table("x,label\n1,k\n", SourceOptions.DETECT).outline().notes());
    }

    @Test
    void everyColumnSaysWhatItBecomes() {
        TableSource table =
                table("id,x,label,speaker,split,fold,note\n1,2,a,g,train,0,n\n3,4,b,h,test,1,m\n", ignoring("note"));
        assertFalse(table.uses().ofRows());
        assertEquals(
                List.of(
                        new ColumnUse(0, "id", Tag.ID, ""),
                        new ColumnUse(1, "x", null, "t"),
                        new ColumnUse(2, "label", Tag.LABEL, ""),
                        new ColumnUse(3, "speaker", Tag.GROUP, ""),
                        new ColumnUse(4, "split", Tag.SPLIT, ""),
                        new ColumnUse(5, "fold", Tag.FOLD, ""),
                        new ColumnUse(6, "note", null, "")),
                table.uses().uses());
        assertTrue(table.hasColumn("speaker"));
        assertFalse(table.hasColumn("nobody"));
    }

    @Test
    void aWideTableShowsItsFirstAndItsLastColumns() {
        assertEquals(
                columns(0, 50), table(wide(50), SourceOptions.DETECT).outline().columns());
        List<String> shown = new ArrayList<>(columns(0, 40));
        shown.addAll(columns(43, 53));
        TableSource table = table(wide(53), SourceOptions.DETECT);
        assertEquals(shown, table.outline().columns());
        assertEquals(shown, table.uses().uses().stream().map(ColumnUse::name).toList());
        assertEquals(50, table.outline().preview().get(0).size());
        assertEquals("52", table.outline().preview().get(0).get(49));
    }

    private static String wide(int count) {
        return String.join(",", columns(0, count)) + "\n"
                + IntStream.range(0, count).mapToObj(Integer::toString).collect(Collectors.joining(",")) + "\n";
    }
}
