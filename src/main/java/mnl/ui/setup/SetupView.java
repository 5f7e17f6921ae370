package mnl.ui.setup;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import mnl.experiment.check.Problem;

/** The panel in which an experiment is set up: scenario, data, modalities, labels, fusion, guidance, training, seeds. */
public final class SetupView extends BorderPane {
    private final SetupViewModel model;
    private final VBox modalities = new VBox();
    private final ModalityCards cards;
    private final Label elsewhere = new Label();
    private final SetupActions actions;
    private Set<String> dataPaths = Set.of();
    private FusionCard fusion;
    private final Set<String> fixedPaths = new HashSet<>();
    private final Set<String> modalityPaths = new HashSet<>();

    /** A panel that is there at once. */
    public SetupView(SetupViewModel model) {
        this(model, Runnable::run, SetupActions.NONE);
    }

    /**
     * @param model the experiment
     * @param later fills in one section after the other, when the window has time
     * @param actions what the window does for the setup
     */
    public SetupView(SetupViewModel model, Executor later, SetupActions actions) {
        this.model = model;
        this.actions = actions;
        cards = new ModalityCards(new Form(model));
        getStyleClass().add("setup");
        modalities.getStyleClass().add("modality-cards");
        VBox all = new VBox();
        VBox sections = new VBox(new ScenarioCard(model, actions), elsewhere(), all);
        sections.getStyleClass().add("setup-sections");
        for (SetupSection each : SetupSection.values()) {
            Section section = new Section(model, each);
            all.getChildren().add(section);
            later.execute(() -> {
                section.setContent(content(each));
                showElsewhere();
            });
        }
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("setup-scroll");
        setCenter(scroll);
        model.problems().addListener((ListChangeListener<Problem>) c -> showElsewhere());
    }

    private Node content(SetupSection section) {
        return switch (section) {
            case DATA -> {
                DataCard data = new DataCard(model, actions);
                dataPaths = data.paths();
                yield data;
            }
            case MODALITIES -> modalitySection();
            case FUSION -> {
                fusion = new FusionCard(model);
                yield fusion;
            }
            case GUIDANCE -> {
                GuidanceCard guidance = new GuidanceCard(model);
                guidance.grids().forEach(this::shown);
                yield guidance;
            }
            case LABELS -> {
                LabelCard labels = new LabelCard(model);
                labels.grids().forEach(this::shown);
                yield labels;
            }
            case TRAINING -> {
                ScheduleCard training = new ScheduleCard(model);
                training.grids().forEach(this::shown);
                yield training;
            }
            case SEEDS -> shown(TrainingCards.seeds(model));
        };
    }

    private FieldGrid shown(FieldGrid grid) {
        fixedPaths.addAll(grid.paths());
        return grid;
    }

    private Node modalitySection() {
        Term taking = new Term("modalities", "Modalities", "", "", "which modalities take part.");
        fixedPaths.add(taking.path());
        model.modalities().addListener((ListChangeListener<ModalitySettings>) c -> showModalities());
        showModalities();
        return new VBox(new MessageLabel(model, taking, wrong -> {}), modalities);
    }

    private void showModalities() {
        cards.show(model.modalities());
        modalityPaths.clear();
        cards.all().forEach(card -> card.grids().forEach(grid -> modalityPaths.addAll(grid.paths())));
        modalities.getChildren().setAll(cards.all());
    }

    private Label elsewhere() {
        elsewhere.setId("other-problems");
        elsewhere.getStyleClass().add("field-message");
        elsewhere.setWrapText(true);
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        return elsewhere;
    }

    /** Problems of fields that have no control here still have to be readable somewhere. */
    private void showElsewhere() {
        String text = model.problems().stream()
                .filter(p -> !dataPaths.contains(p.path()))
                .filter(p -> !p.path().startsWith(ArmSettings.PATH))
                .filter(p -> fusion == null || !fusion.shows(p.path()))
                .filter(p -> !fixedPaths.contains(p.path()) && !modalityPaths.contains(p.path()))
                .map(Problem::message)
                .collect(Collectors.joining("\n"));
        elsewhere.setText(text);
        elsewhere.setVisible(!text.isEmpty());
    }
}
