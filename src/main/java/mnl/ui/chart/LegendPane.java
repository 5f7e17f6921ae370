package mnl.ui.chart;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import mnl.figure.legend.LegendEntry;
import mnl.words.Texts;

/**
 * A legend whose entries are buttons that show and hide what they name; where they would take more than two rows of what the
 * legend stands in, a menu of the same entries stands in their place.
 *
 * <p>Share {@link #hidden} with charts by {@code Bindings.bindContentBidirectional}. Style classes: {@code legend} on the
 * pane, {@code legend-entry} on the buttons, which are selected while their series is shown, {@code legend-menu} on the menu.
 */
public final class LegendPane extends FlowPane {
    private static final int MOST_ROWS = 2;

    /** In one row with other controls the entries take so much of it at most. */
    private static final double SHARE = 0.4;

    /** Groups of controls, which are as wide as what they hold. */
    private static final List<String> GROUPS = List.of("view-group", "container", "tool-bar");

    private final ObjectProperty<List<LegendEntry>> entries = new SimpleObjectProperty<>(this, "entries", List.of());
    private final ObservableSet<String> hidden;
    private final String what;
    private UnaryOperator<String> words = UnaryOperator.identity();
    private boolean oneRow;
    private final MenuButton menu = new MenuButton();
    private final InvalidationListener roomChanged = observable -> requestLayout();
    private final WeakInvalidationListener heldWeakly = new WeakInvalidationListener(roomChanged);

    /**
     * A legend with a set of hidden names of its own.
     *
     * @param what its entries are, such as "Arms"
     */
    public LegendPane(String what) {
        this(what, FXCollections.observableSet());
    }

    /** A legend that works on this set of hidden names, which must not outlive it. */
    LegendPane(String what, ObservableSet<String> hidden) {
        this.what = what;
        this.hidden = hidden;
        getStyleClass().add("legend");
        setAccessibleText(Texts.of("chart.legend-pane.spoken"));
        menu.getStyleClass().add("legend-menu");
        menu.setManaged(false);
        menu.setVisible(false);
        menu.setMnemonicParsing(false);
        menu.setTooltip(
                new Tooltip(Texts.of("chart.legend-pane.show-or-hide", what.toLowerCase(java.util.Locale.ROOT))));
        menu.setOnShowing(event -> fillMenu());
        getChildren().add(menu);
        entries.addListener((property, before, after) -> {
            if (!after.equals(before)) {
                getChildren().setAll(after.stream().map(this::button).toList());
                getChildren().add(menu);
                count();
            }
        });
        hidden.addListener((SetChangeListener<String>) change -> {
            buttons().forEach(button -> button.setSelected(!hidden.contains(String.valueOf(button.getUserData()))));
            count();
        });
        sceneProperty().addListener((property, before, after) -> followRoom());
        parentProperty().addListener((property, before, after) -> followRoom());
    }

    /** Says something else than the names, by which entries are hidden all the same. */
    public LegendPane saying(UnaryOperator<String> wordsOfNames) {
        words = wordsOfNames;
        return this;
    }

    private ToggleButton button(LegendEntry entry) {
        String said = words.apply(entry.name());
        ToggleButton button = new ToggleButton(said, new LegendSample(entry));
        button.setUserData(entry.name());
        button.getStyleClass().add("legend-entry");
        button.setSelected(!hidden.contains(entry.name()));
        button.setTooltip(new Tooltip(Texts.of("chart.legend-pane.show-or-hide", said)));
        button.setAccessibleText(Texts.of("chart.legend-pane.spoken-show", said));
        button.setMnemonicParsing(false);
        button.setOnAction(event -> toggle(entry.name()));
        return button;
    }

    private void toggle(String name) {
        if (!hidden.remove(name)) {
            hidden.add(name);
        }
    }

    private void count() {
        long shown = buttons().filter(ToggleButton::isSelected).count();
        menu.setText(Texts.of("chart.legend-pane.of", what, shown, getEntries().size()));
        menu.setAccessibleText(Texts.of("chart.legend-pane.spoken-shown", menu.getText()));
    }

    private void fillMenu() {
        menu.getItems().setAll(getEntries().stream().map(this::item).toList());
        MenuItem all = new MenuItem(Texts.of("chart.legend-pane.show-all"));
        all.setOnAction(event -> hidden.removeIf(
                name -> getEntries().stream().anyMatch(entry -> entry.name().equals(name))));
        menu.getItems().add(0, all);
    }

    private CheckMenuItem item(LegendEntry entry) {
        CheckMenuItem item = new CheckMenuItem(words.apply(entry.name()), new LegendSample(entry));
        item.setMnemonicParsing(false);
        item.setSelected(!hidden.contains(entry.name()));
        item.setOnAction(event -> toggle(entry.name()));
        return item;
    }

    /** The buttons of the entries, in their order. */
    public Stream<ToggleButton> buttons() {
        return getChildren().stream().filter(ToggleButton.class::isInstance).map(ToggleButton.class::cast);
    }

    /** The pane whose width the legend may take: the one around it, groups of controls left out. */
    private Region around() {
        Parent parent = getParent();
        while (parent != null && parent.getStyleClass().stream().anyMatch(GROUPS::contains)) {
            parent = parent.getParent();
        }
        return parent instanceof Region region ? region : this;
    }

    private void followRoom() {
        around().widthProperty().removeListener(heldWeakly);
        around().widthProperty().addListener(heldWeakly);
    }

    private boolean isCompact() {
        double room = (oneRow ? SHARE : 1) * around().getWidth();
        double left = 0;
        int rows = 1;
        for (ToggleButton button : buttons().toList()) {
            double width = width(button);
            if (left > 0 && left + width > room) {
                rows++;
                left = 0;
            }
            left += width + getHgap();
        }
        return room > 0 && rows > (oneRow ? 1 : MOST_ROWS);
    }

    /** Stands in a row with other controls, which it leaves room for. */
    public void setInOneRow() {
        oneRow = true;
    }

    private double width(ToggleButton button) {
        double most = button.getMaxWidth() > 0 ? button.getMaxWidth() : Double.MAX_VALUE;
        return snapSizeX(Math.min(button.prefWidth(-1), most));
    }

    /** Width of all entries side by side, or of the menu in their place. */
    double rowWidth() {
        if (isCompact()) {
            return computePrefWidth(-1);
        }
        double gaps = getHgap() * Math.max(0, getEntries().size() - 1);
        double widths = buttons().mapToDouble(this::width).sum();
        return Math.ceil(widths + gaps + snappedLeftInset() + snappedRightInset()) + 1;
    }

    @Override
    protected double computePrefWidth(double height) {
        return isCompact()
                ? snappedLeftInset() + snapSizeX(menu.prefWidth(-1)) + snappedRightInset()
                : super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return isCompact()
                ? snappedTopInset() + snapSizeY(menu.prefHeight(-1)) + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return isCompact() ? computePrefHeight(width) : super.computeMinHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return isCompact() ? 0 : super.computeMinWidth(height);
    }

    @Override
    protected void layoutChildren() {
        boolean compact = isCompact();
        for (Node child : getChildren()) {
            child.setVisible((child == menu) == compact);
        }
        if (!compact) {
            super.layoutChildren();
            return;
        }
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = snapSizeY(menu.prefHeight(-1));
        double top = Math.max(snappedTopInset(), snapPositionY((getHeight() - height) / 2));
        menu.resizeRelocate(snappedLeftInset(), top, Math.min(room, snapSizeX(menu.prefWidth(-1))), height);
    }

    /** What the legend lists. */
    public ObjectProperty<List<LegendEntry>> entriesProperty() {
        return entries;
    }

    public List<LegendEntry> getEntries() {
        return entries.get();
    }

    public void setEntries(List<LegendEntry> list) {
        entries.set(List.copyOf(list));
    }

    @Override
    public String getUserAgentStylesheet() {
        return PaintedPane.class.getResource("chart.css").toExternalForm();
    }

    /** Names that are switched off. */
    public ObservableSet<String> hidden() {
        return hidden;
    }
}
