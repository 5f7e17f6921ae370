package mnl.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import mnl.ui.cases.CasesView;
import mnl.ui.cases.CasesViewModel;
import mnl.ui.heatmap.CellSamples;
import mnl.ui.heatmap.HeatmapView;
import mnl.ui.heatmap.HeatmapViewModel;
import mnl.ui.live.LiveChart;
import mnl.ui.live.LiveView;
import mnl.ui.live.LiveViewModel;
import mnl.ui.live.Uncertainty;
import mnl.ui.noise.NoiseView;
import mnl.ui.noise.NoiseViewModel;
import mnl.ui.regions.RegionsView;
import mnl.ui.regions.RegionsViewModel;
import mnl.ui.results.ResultsView;
import mnl.ui.results.ResultsViewModel;
import mnl.ui.robustness.RobustnessView;
import mnl.ui.robustness.RobustnessViewModel;
import mnl.ui.samples.SamplesView;
import mnl.ui.samples.SamplesViewModel;
import mnl.ui.session.ArmVisibility;
import mnl.ui.session.ComparedModalities;
import mnl.ui.session.RunSession;
import mnl.ui.session.SelectedSamples;
import mnl.ui.story.StoryView;
import mnl.ui.story.StoryViewModel;
import mnl.ui.task.Pulse;
import mnl.words.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The views of the program, in the order of their tabs. */
final class StandardViews implements AppContext.ViewsOnRun {
    private final Executor background;
    private final Executor fxThread;

    StandardViews(Executor background, Executor fxThread) {
        this.background = background;
        this.fxThread = fxThread;
    }

    @Override
    public List<ViewTab> make(
            RunSession session, ArmVisibility visibility, Pulse pulse, ObservableMap<String, String> memory) {
        SelectedSamples selected = new SelectedSamples();
        ComparedModalities compared = new ComparedModalities(session);
        StoryViewModel story =
                new StoryViewModel(session, selected, compared, background, fxThread, pulse, System::nanoTime);
        RegionsViewModel regions =
                new RegionsViewModel(session, selected, compared, background, fxThread, pulse, System::nanoTime);
        LiveViewModel live = new LiveViewModel(session, visibility);
        remember(memory, "live.large", live.largeProperty(), LiveChart.class);
        remember(memory, "live.spread", live.spreadProperty(), Uncertainty.class);
        HeatmapViewModel heatmap = new HeatmapViewModel(session, visibility, pulse, background, fxThread);
        NoiseViewModel noise = new NoiseViewModel(session, visibility, background, fxThread, System::nanoTime);
        CellSamples cells = new CellSamples(session, selected, background, fxThread);
        SamplesViewModel samples =
                new SamplesViewModel(session, visibility, selected, compared, background, fxThread, System::nanoTime);
        CasesViewModel cases =
                new CasesViewModel(session, visibility, selected, compared, background, fxThread, System::nanoTime);
        ResultsViewModel results = new ResultsViewModel(session, visibility, background, fxThread, System::nanoTime);
        RobustnessViewModel robustness =
                new RobustnessViewModel(session, visibility, selected, background, fxThread, System::nanoTime);
        return List.of(
                tab(
                        Texts.of("shell.standard-views.story"),
                        Feather.FILM,
                        () -> new StoryView(story, background, fxThread),
                        story.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.regions"),
                        Feather.MAP,
                        () -> new RegionsView(regions, background),
                        regions.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.live"),
                        Feather.ACTIVITY,
                        () -> new LiveView(live, background),
                        live.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.non-target-heatmap"),
                        Feather.GRID,
                        () -> new HeatmapView(heatmap, cells, background),
                        heatmap.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.noise-lab"),
                        Feather.SLIDERS,
                        () -> new NoiseView(noise, background, fxThread),
                        noise.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.cases"),
                        Feather.SHUFFLE,
                        () -> new CasesView(cases, background),
                        cases.showingProperty()),
                new ViewTab(
                        Texts.of("shell.standard-views.samples"),
                        Feather.EYE,
                        () -> new SamplesView(samples, background, fxThread),
                        () -> samples.showingProperty().set(true),
                        () -> samples.showingProperty().set(false),
                        selected.selectionProperty()),
                tab(
                        Texts.of("shell.standard-views.results"),
                        Feather.LIST,
                        () -> new ResultsView(results, background, fxThread),
                        results.showingProperty()),
                tab(
                        Texts.of("shell.standard-views.robustness"),
                        Feather.SHIELD,
                        () -> new RobustnessView(robustness, background),
                        robustness.showingProperty()));
    }

    @Override
    public List<ViewTab> ofAll(RunLibrary library, RunSession session, ObservableMap<String, String> memory) {
        return library.tabs(session, memory);
    }

    /** Sets what was remembered, where it is still known by that name. */
    private static <E extends Enum<E>> void remember(
            ObservableMap<String, String> memory, String key, Property<E> property, Class<E> kind) {
        Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(memory.get(key)))
                .forEach(property::setValue);
        property.addListener((o, was, now) -> memory.put(key, now.name()));
    }

    private static ViewTab tab(String title, Ikon icon, Supplier<Node> node, BooleanProperty showing) {
        return new ViewTab(title, icon, node, () -> showing.set(true), () -> showing.set(false));
    }
}
