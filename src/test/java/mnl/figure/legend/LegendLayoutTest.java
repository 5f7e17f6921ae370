package mnl.figure.legend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import mnl.figure.surface.LineStyle;
import mnl.figure.surface.Marker;
import mnl.figure.surface.SvgSurface;
import org.junit.jupiter.api.Test;

class LegendLayoutTest {
    private static LegendLayout layout(int entries, int letters, double width, double room) {
        List<LegendEntry> list = IntStream.range(0, entries)
                .mapToObj(i ->
                        new LegendEntry("n".repeat(letters - 2) + (10 + i), "#000000", LineStyle.SOLID, Marker.NONE))
                .toList();
        return LegendLayout.of(new SvgSurface("legend"), list, 13, width, room);
    }

    @Test
    void shortNamesStayWhole() {
        LegendLayout layout = layout(5, 4, 600, 80);
        assertEquals(5, layout.places().size());
        assertTrue(layout.places().stream().noneMatch(place -> place.name().isCut()));
    }

    @Test
    void longNamesTakeNoMoreThanTheirRoomAndEveryEntryStays() {
        LegendLayout layout = layout(16, 60, 600, 80);
        assertEquals(16, layout.places().size());
        assertTrue(layout.height() <= 80, layout.height() + " px");
        assertEquals(
                16,
                layout.places().stream()
                        .map(place -> place.name().shown())
                        .distinct()
                        .count(),
                "cut names still differ");
    }

    @Test
    void onlyWhereNothingFitsDoesACountStandForTheEntries() {
        LegendLayout layout = layout(16, 60, 300, 20);
        assertTrue(layout.places().isEmpty());
        assertEquals("16 names: see the table", layout.count().whole());
    }
}
