package mnl.robot;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import mnl.engine.RunState;
import mnl.ui.shell.WholeWindow;

/** One round of the robot: it opens the window, acts for a while, lets everything come to rest and tells what it saw. */
final class Round {
    private static final int CHECKED_EVERY = 40;
    private static final double LONG_RUN_SECONDS = 12;
    private static final double ERRANDS = 0.4;
    private static final long REST_SECONDS = 120;

    private final long seed;
    private final long seconds;
    private final Dice dice;
    private final Actions actions;
    private final Faults faults;
    private final StallWatch stalls;
    private final RobotFolder folder;
    private final Hands hands;
    private final Monkey monkey;
    private final Errands errands;
    private final Checks checks;
    private final Runs runs;
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final List<Memory> memory = new ArrayList<>();
    private long began = System.nanoTime();
    private WholeWindow window;
    private int reopened;

    /**
     * @param place an empty folder for everything that the robot needs and makes
     * @param reports where the list of what it does goes
     */
    Round(long seed, long seconds, Path place, Path reports) {
        actions = new Actions(reports.resolve("robot-" + seed + "-actions.txt"));
        faults = new Faults(actions);
        checks = new Checks(faults);
        runs = new Runs(faults);
        this.seed = seed;
        this.seconds = seconds;
        SplittableRandom random = new SplittableRandom(seed);
        dice = new Dice(random.split());
        Dice answers = new Dice(random.split());
        folder = new RobotFolder(place, answers, faults);
        hands = Fx.call(() -> new Hands(dice));
        monkey = new Monkey(dice, hands, new Typing(place, dice));
        errands = new Errands(dice, hands, folder);
        stalls = new StallWatch(actions);
    }

    /** Acts until the time is over, or until the window's thread does not answer any more, which is a fault. */
    RobotReport go() throws InterruptedException {
        int arraysAtStart = 0;
        int arraysAtEnd = 0;
        try (actions;
                faults;
                stalls) {
            open();
            began = System.nanoTime();
            arraysAtStart = window.liveArrays().join();
            memory.add(Memory.now(elapsed()));
            act();
            comeToRest();
            arraysAtEnd = forget();
            memory.add(Memory.now(elapsed()));
            close();
        } catch (SilentWindowException silent) {
            faults.add("silence", silent.getMessage());
            arraysAtEnd = arraysAtStart;
        }
        if (arraysAtEnd != arraysAtStart) {
            faults.add("memory", arraysAtEnd + " native arrays at the end, " + arraysAtStart + " at the start");
        }
        return report(arraysAtStart, arraysAtEnd);
    }

    private void open() {
        window = Fx.call(() -> {
            WholeWindow opened = WholeWindow.open(folder.workspace(), stage -> folder);
            runs.follow(opened);
            return opened;
        });
        errands.on(window);
        await(window::isReady, "the engine");
        await(() -> Fx.call(() -> window.setup().factsProperty().get() != null), "the facts of the dataset");
    }

    private long elapsed() {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    }

    private void act() throws InterruptedException {
        while (elapsed() < seconds) {
            if (elapsed() >= 60L * memory.size()) {
                memory.add(Memory.now(elapsed()));
            }
            boolean tooLong = Fx.call(() -> window.isUnderWay() && runs.seconds() > LONG_RUN_SECONDS);
            if (tooLong && dice.oneIn(2)) {
                onWindow("errand", errands::stop);
            } else if (dice.share() < ERRANDS) {
                onWindow("errand", errands::any);
            } else {
                touch();
            }
            Fx.settle();
            if (Fx.call(errands::isClosed)) {
                reopen();
            }
            if (actions.count() % CHECKED_EVERY == 0) {
                checkAtRest();
            }
        }
    }

    private void touch() {
        Optional<Target> target = Fx.call(() -> counted(monkey::reach));
        target.ifPresent(found -> {
            Fx.settle();
            onWindow(found.kind().name(), () -> found.name() + ": " + monkey.use(found));
        });
    }

    /** What is done is noted before, so that what it breaks is reported with it. */
    private void onWindow(String kind, Supplier<String> what) {
        Fx.run(() -> {
            try {
                String done = what.get();
                actions.add(done);
                kinds.merge(kind.equals("errand") ? done.split(" ")[0] : kind, 1, Integer::sum);
            } catch (RuntimeException e) {
                actions.add("failed " + kind);
                faults.add("action", Faults.trace(e));
            }
        });
    }

    private <T> T counted(Supplier<T> work) {
        long before = StallWatch.cpu();
        T result = work.get();
        stalls.robotSpent(StallWatch.cpu() - before);
        return result;
    }

    private void reopen() throws InterruptedException {
        actions.add("reopen");
        reopened++;
        close();
        open();
    }

    private void close() throws InterruptedException {
        Fx.run(() -> Scenery.windows().stream().filter(w -> w != window.stage()).forEach(w -> w.hide()));
        Fx.run(window::close);
        if (!window.awaitEnd()) {
            faults.add("state", "The closed window does not end.\n" + Threads.dump());
        }
    }

    private boolean rests() {
        return Fx.call(() -> window.isIdle()
                && (window.setup().factsProperty().get() != null
                        || !window.setup().problems().isEmpty()));
    }

    private void checkAtRest() {
        if (!Fx.call(window::isUnderWay) && rests()) {
            Fx.settle();
            if (rests()) {
                Fx.run(() -> checks.check(window));
            }
        }
    }

    private void comeToRest() {
        for (int i = 0; i < 20 && Fx.call(() -> Scenery.windows().size()) > 1; i++) {
            onWindow("errand", errands::closeAnother);
            Fx.settle();
        }
        onWindow("errand", errands::stop);
        await(() -> !Fx.call(window::isUnderWay) && rests(), "rest");
        checkAtRest();
    }

    private int forget() {
        Fx.run(window::forget);
        Fx.settle();
        await(window::isIdle, "the end of what was going on");
        return window.liveArrays().join();
    }

    private void await(BooleanSupplier condition, String what) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(REST_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                faults.add(
                        "state",
                        "Waited in vain for " + what + ": " + Fx.call(window::condition) + ".\n" + Threads.dump());
                return;
            }
            Fx.settle();
        }
    }

    private RobotReport report(int arraysAtStart, int arraysAtEnd) {
        Map<String, Integer> ended = new LinkedHashMap<>();
        ended.put("started", runs.count(RunState.PREPARING));
        for (RunState state : List.of(RunState.FINISHED, RunState.CANCELLED, RunState.FAILED)) {
            ended.put(state.name().toLowerCase(java.util.Locale.ROOT), runs.count(state));
        }
        return new RobotReport(
                seed,
                elapsed(),
                actions.count(),
                kinds,
                ended,
                reopened,
                faults.found(),
                faults.warnings(),
                stalls.counts(),
                stalls.worst(),
                memory,
                arraysAtStart,
                arraysAtEnd);
    }
}
