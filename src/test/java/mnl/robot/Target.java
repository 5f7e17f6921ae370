package mnl.robot;

import javafx.scene.Node;

/** Something on the screen that can be acted on. */
record Target(Kind kind, Node node) {

    /** What it is, with how often the robot turns to that kind. */
    enum Kind {
        BUTTON(6),
        COMBO(3),
        SLIDER(2),
        TEXT(5),
        CELL(3),
        HEADER(1),
        TAB(2),
        MENU(9),
        DIVIDER(0.5),
        AREA(4),
        SCROLL(1.5);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }
    }

    /** Kind, id and words, for a list of what was done. */
    String name() {
        String words = node instanceof javafx.scene.control.Labeled labeled && labeled.getText() != null
                ? " \"" + labeled.getText() + "\""
                : "";
        return kind.name().toLowerCase(java.util.Locale.ROOT)
                + " "
                + type(node.getClass())
                + (node.getId() == null ? "" : " #" + node.getId())
                + words;
    }

    private static String type(Class<?> of) {
        return of.isAnonymousClass() ? type(of.getSuperclass()) : of.getSimpleName();
    }
}
