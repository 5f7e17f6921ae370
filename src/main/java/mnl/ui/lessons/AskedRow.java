package mnl.ui.lessons;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import mnl.lab.lesson.LessonQuestion;
import mnl.ui.style.Nodes;
import mnl.words.Texts;
import org.jspecify.annotations.Nullable;

/** A question with what can be answered: beside it where there is room, else below. */
final class AskedRow extends Pane {
    private static final double GAP = 8;
    private static final double MOST_BESIDE = 0.55;

    private final LessonsViewModel model;
    private final Label question = new Label();
    private final FlowPane choices = new FlowPane();
    private @Nullable LessonQuestion shown;

    AskedRow(LessonsViewModel model) {
        this.model = model;
        question.setId("lesson-question");
        question.getStyleClass().add("lesson-asked");
        question.setWrapText(true);
        choices.setId("lesson-choices");
        choices.getStyleClass().add("lesson-choices");
        getChildren().addAll(question, choices);
        managedProperty().bind(visibleProperty());
    }

    /** Shows what the step asks, if anything. */
    void show() {
        LessonQuestion asked = model.question();
        setVisible(asked != null);
        if (asked == null) {
            shown = null;
            return;
        }
        question.setText(asked.question());
        if (!asked.equals(shown)) {
            shown = asked;
            fill();
        }
        String predicted = model.predicted(asked);
        choices.getChildren().forEach(node -> {
            if (node instanceof ToggleButton choice) {
                choice.setSelected(choice.getUserData().equals(predicted));
            }
        });
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        choices.getChildren().clear();
        int number = 0;
        for (String each : model.choices()) {
            int index = number++;
            ToggleButton choice = new ToggleButton(each);
            choice.setId("lesson-choice-" + index);
            choice.setUserData(each);
            choice.setToggleGroup(group);
            choice.setOnAction(e -> model.choose(index));
            choices.getChildren().add(Nodes.tip(choice, Texts.of("lessons.lesson-strip.alt", each, index + 1)));
        }
        requestLayout();
    }

    /** Width of all choices beside each other. */
    private double wide() {
        double wide = 0;
        for (Node choice : choices.getChildren()) {
            wide += Math.ceil(choice.prefWidth(-1)) + choices.getHgap();
        }
        return wide;
    }

    private boolean isBeside(double width) {
        return wide() <= MOST_BESIDE * width;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return question.prefWidth(-1) + GAP + wide();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return prefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        return isBeside(room)
                ? Math.max(question.prefHeight(room - GAP - wide()), choices.prefHeight(wide()))
                : question.prefHeight(room) + GAP / 2 + choices.prefHeight(room);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double wide = wide();
        if (isBeside(width)) {
            double words = Math.min(question.prefWidth(-1), width - GAP - wide);
            double high = question.prefHeight(words);
            question.resizeRelocate(0, Math.max(0, (getHeight() - high) / 2), words, high);
            choices.resizeRelocate(words + GAP, 0, wide, choices.prefHeight(wide));
        } else {
            double high = question.prefHeight(width);
            question.resizeRelocate(0, 0, width, high);
            choices.resizeRelocate(0, high + GAP / 2, width, choices.prefHeight(width));
        }
    }
}
