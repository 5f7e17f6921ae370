package mnl.lab.lesson;

import com.fasterxml.jackson.databind.node.ObjectNode;
import mnl.experiment.Experiment;
import mnl.experiment.json.ExperimentFormatException;
import mnl.experiment.json.ExperimentJson;
import mnl.experiment.json.Scenarios;
import mnl.experiment.json.StrictJson;
import mnl.words.Texts;

/** Makes the experiment of a lesson's run. */
public final class RunOfLesson {
    private RunOfLesson() {}

    /**
     * The scenario's experiment with the lesson's settings.
     *
     * @throws ExperimentFormatException when there is no such scenario, or a setting does not exist or is of another type; fields
     *     are named from {@code settings} on
     */
    public static Experiment experiment(LessonRun run) {
        if (!Scenarios.names().contains(run.scenario())) {
            throw new ExperimentFormatException(
                    Texts.of("lesson.run-of-lesson.no-scenario", run.scenario(), String.join(", ", Scenarios.names())));
        }
        Experiment of = Scenarios.byName(run.scenario()).experiment();
        ObjectNode settings = run.settings();
        if (settings == null) {
            return of;
        }
        ExperimentJson json = new ExperimentJson();
        return json.experiment(StrictJson.merge((ObjectNode) json.toTree(of), settings), "settings");
    }
}
