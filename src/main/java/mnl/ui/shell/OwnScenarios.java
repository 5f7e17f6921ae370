package mnl.ui.shell;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import mnl.data.Causes;
import mnl.data.Identity;
import mnl.data.Unawaited;
import mnl.experiment.Scenario;
import mnl.lab.run.RunException;
import mnl.lab.store.JsonFolder;
import mnl.lab.store.ScenarioStore;
import mnl.ui.setup.model.SetupViewModel;
import mnl.ui.task.Failures;
import mnl.words.Texts;

/** The user's own scenarios in the setup's list: loaded, saved, and deleted with a way back. */
final class OwnScenarios {
    private static final System.Logger LOG = System.getLogger(OwnScenarios.class.getName());

    private final ScenarioStore store;
    private final SetupViewModel setup;
    private final Notices notices;
    private final Executor background;
    private final Executor fxThread;

    OwnScenarios(ScenarioStore store, SetupViewModel setup, Notices notices, Executor background, Executor fxThread) {
        this.store = store;
        this.setup = setup;
        this.notices = notices;
        this.background = background;
        this.fxThread = fxThread;
    }

    /**
     * Puts them into the list, and says which files are left out.
     *
     * @param chosen name of the one that the settings came from; another name chooses none
     * @param left whether the settings are those that were left, and stay; where not, they are those of the chosen one, unless they
     *     have been changed meanwhile
     */
    void load(String chosen, boolean left) {
        Unawaited.whenDone(CompletableFuture.supplyAsync(store::list, background), fxThread, (listing, error) -> {
            if (error == null) {
                loaded(listing, chosen, left);
            } else {
                notices.failure(sentence(Causes.of(error)));
            }
        });
    }

    private void loaded(JsonFolder.Listing<Scenario> listing, String chosen, boolean left) {
        setup.scenarios().offer(listing.items());
        notices.each(listing.skipped());
        listing.items().stream()
                .filter(scenario -> scenario.name().equals(chosen))
                .findFirst()
                .ifPresent(scenario -> choose(scenario, left));
    }

    private void choose(Scenario scenario, boolean left) {
        boolean none = setup.scenarios().chosenProperty().get() == null;
        if (left && none && setup.original().equals(scenario.experiment())) {
            setup.scenarios().adopt(scenario);
        } else if (!left && !setup.modifiedProperty().get()) {
            setup.scenarios().chosenProperty().set(scenario);
        }
    }

    /**
     * Saves one and chooses it; what has been changed meanwhile counts as a change to it.
     *
     * @param report given an empty text when it is saved, else why it is not
     */
    void save(Scenario scenario, Consumer<String> report) {
        in(
                () -> store.save(scenario),
                () -> {
                    setup.scenarios().all().add(scenario);
                    setup.scenarios().adopt(scenario);
                },
                report);
    }

    /** Deletes one; its settings stay in the setup, and the notice bar offers to undo it. */
    void delete(Scenario scenario) {
        in(() -> store.delete(scenario), () -> deleted(scenario), this::say);
    }

    private void deleted(Scenario scenario) {
        boolean chosen = scenario.equals(setup.scenarios().chosenProperty().get());
        if (chosen) {
            setup.scenarios().leave();
        }
        int place = setup.scenarios().all().indexOf(scenario);
        setup.scenarios().all().remove(scenario);
        notices.undoable(
                Texts.of("shell.own-scenarios.the-scenario-has-been", scenario.title()),
                () -> in(() -> store.save(scenario), () -> back(scenario, place, chosen), this::say));
    }

    /** In its place again, and chosen where it was, unless another experiment has been opened since. No setting changes. */
    private void back(Scenario scenario, int place, boolean chosen) {
        List<Scenario> all = setup.scenarios().all();
        all.add(place < 0 ? all.size() : Math.min(place, all.size()), scenario);
        if (chosen
                && setup.scenarios().chosenProperty().get() == null
                && Identity.same(setup.original(), scenario.experiment())) {
            setup.scenarios().adopt(scenario);
        }
    }

    private void say(String problem) {
        if (!problem.isEmpty()) {
            notices.failure(problem);
        }
    }

    private void in(Runnable work, Runnable done, Consumer<String> report) {
        Unawaited.whenDone(CompletableFuture.runAsync(work, background), fxThread, (nothing, error) -> {
            if (error == null) {
                done.run();
                report.accept("");
            } else {
                report.accept(sentence(Causes.of(error)));
            }
        });
    }

    private static String sentence(Throwable cause) {
        LOG.log(Level.DEBUG, "Own scenarios", cause);
        return cause instanceof RunException
                ? String.valueOf(cause.getMessage())
                : Texts.of(
                        "shell.own-scenarios.the-folder-of-scenarios", Failures.sentence(cause, String.valueOf(cause)));
    }
}
