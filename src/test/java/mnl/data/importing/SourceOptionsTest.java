package mnl.data.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import mnl.data.importing.SourceOptions.Roles;
import mnl.data.importing.SourceOptions.TextLayout;
import org.junit.jupiter.api.Test;

class SourceOptionsTest {
    private static final MediaOptions SMALL =
            new MediaOptions("{label}_{index}", 8, 8, 4000, true, MediaOptions.USUAL.features(), true);
    private static final SourceOptions OPTIONS = new SourceOptions(
            "eye", Map.of(), new Roles("l", "i", "g", "s", "f"), TextLayout.DETECT, List.of("x"), 0, SMALL, false);

    @Test
    void withoutALabelEverythingElseStays() {
        assertEquals(
                new SourceOptions(
                        "eye",
                        Map.of(),
                        new Roles(Roles.NONE, "i", "g", "s", "f"),
                        TextLayout.DETECT,
                        List.of("x"),
                        0,
                        SMALL,
                        new SourceOptions.Elsewhere(false, "l"),
                        false),
                OPTIONS.withoutLabel());
    }

    @Test
    void tagsOnlyKeepsWhereTheyAreAndHowMediaAreRead() {
        assertEquals(SMALL, OPTIONS.withTagsOnly().media());
        assertEquals(OPTIONS.roles(), OPTIONS.withTagsOnly().roles());
    }
}
