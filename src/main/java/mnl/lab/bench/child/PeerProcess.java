package mnl.lab.bench.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mnl.lab.bench.work.Used;
import mnl.words.Texts;

/** A Python program that does a benchmark's work with another library. It reads orders and ends with this program. */
public final class PeerProcess {
    private static final List<String> COUNTS = List.of("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    private PeerProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts one.
     *
     * @param python the interpreter
     * @param scripts folder of its program
     * @param threads how many it may use
     * @throws IOException when there is no such interpreter
     */
    static PeerProcess start(ChildProcesses children, String python, Path scripts, PeerLibrary library, int threads)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                python, scripts.resolve(PeerScripts.MAIN).toString(), library.module(), Integer.toString(threads));
        Map<String, String> environment = builder.environment();
        COUNTS.forEach(count -> environment.put(count, Integer.toString(threads)));
        environment.put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return new PeerProcess(library.title(), children.start(builder));
    }

    /** What it is: {@code python}, {@code library}, and how fast it multiplies, {@code gigaflops}. */
    JsonNode hello() {
        return ask(JSON.createObjectNode().put("do", "hello"));
    }

    /** The time that the work of an order took. */
    public Used time(ObjectNode order) {
        return time(order, Double.POSITIVE_INFINITY);
    }

    /**
     * Likewise, but gives up where it takes too long; its time is infinite then.
     *
     * @param within seconds, with everything that is done once before time is taken
     */
    public Used time(ObjectNode order, double within) {
        JsonNode answer =
                ask(Double.isInfinite(within) ? order : order.deepCopy().put("within", within));
        if (answer.has("slow")) {
            return new Used(Double.POSITIVE_INFINITY, Double.NaN);
        }
        return new Used(
                answer.path("seconds").asDouble(), answer.path("cpuSeconds").asDouble(Double.NaN));
    }

    /** The loss of every replica in every epoch of an order [epoch][replica]. */
    public double[][] losses(ObjectNode order) {
        return JSON.convertValue(ask(order).path("losses"), double[][].class);
    }

    /**
     * Gives an order and waits for the answer.
     *
     * @throws PeerException when the program is gone or refuses
     */
    private JsonNode ask(ObjectNode order) {
        String line;
        try {
            orders.write(JSON.writeValueAsString(order));
            orders.newLine();
            orders.flush();
            line = answers.readLine();
        } catch (IOException gone) {
            line = null;
        }
        if (line == null) {
            throw new PeerException(Texts.of("bench.peer-process.ended", name));
        }
        JsonNode answer = parsed(line);
        for (String refusal : List.of("failure", "missing")) {
            if (answer.has(refusal)) {
                throw new PeerException(Texts.of(
                        "bench.peer-process.refused", name, answer.get(refusal).asText()));
            }
        }
        return answer;
    }

    private JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException notOurs) {
            throw new PeerException(Texts.of("bench.peer-process.refused", name, line));
        }
    }

    /** Ends it. */
    void end() {
        ChildProcesses.end(process);
    }
}
