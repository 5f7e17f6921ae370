package mnl.ui.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import mnl.analysis.cases.SampleAnswers;
import mnl.engine.LossGradients;
import mnl.figure.table.CsvTable;

/** The numbers of the current sample under every arm that is not hidden, as text. */
final class SampleRecord {
    private static final List<String> HEAD = List.of(
            "seed",
            "split",
            "sample",
            "target",
            "arm",
            "column",
            "class",
            "probability",
            "logit",
            "prediction",
            "ucom",
            "runner_up",
            "guides");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleRecord() {}

    /** One line per arm, column and class. */
    static String csv(SamplesViewModel model) {
        SampleListing listing = model.listingProperty().get();
        int sample = model.sample();
        CsvTable out = new CsvTable(HEAD);
        for (ArmOnSample row : model.answers().rows()) {
            for (int column = SampleAnswers.FUSED; column < listing.answers().modalities(); column++) {
                double[] probabilities = listing.answers().probabilities(row.index(), column, sample);
                float[] logits = listing.answers().logits(row.index(), column, sample);
                for (int k = 0; k < logits.length; k++) {
                    out.line(
                            Long.toString(listing.layout().seeds().get(listing.seed())),
                            listing.split().name().toLowerCase(java.util.Locale.ROOT),
                            listing.names().get(sample),
                            listing.className(listing.answers().target(sample)),
                            row.arm(),
                            column(listing, column),
                            listing.className(k),
                            probabilities[k],
                            logits[k],
                            listing.className(listing.answers().prediction(row.index(), column, sample)),
                            listing.answers().margin(row.index(), column, sample),
                            listing.className(row.runnerUp()),
                            row.guides().brief());
                }
            }
        }
        return out.text();
    }

    private static String column(SampleListing listing, int column) {
        return column == SampleAnswers.FUSED
                ? "fused"
                : listing.layout().modalities().get(column);
    }

    /** The same as an object, with the gradients of the arm in detail where they are known. */
    static String json(SamplesViewModel model) {
        SampleListing listing = model.listingProperty().get();
        int sample = model.sample();
        ObjectNode root = JSON.createObjectNode();
        root.put("seed", listing.layout().seeds().get(listing.seed()));
        root.put("split", listing.split().name().toLowerCase(java.util.Locale.ROOT));
        root.put("sample", listing.names().get(sample));
        root.put("epoch", listing.epoch());
        root.put("target", listing.className(listing.answers().target(sample)));
        root.set("classes", JSON.valueToTree(listing.layout().classNames()));
        ArrayNode arms = root.putArray("arms");
        model.answers().rows().forEach(row -> arms.add(arm(listing, row, sample)));
        LossGradients gradients = model.answers().gradients();
        if (gradients != null) {
            ObjectNode node = root.putObject("gradients");
            node.put("arm", Objects.requireNonNull(model.answers().detail()).arm());
            node.set("fused", JSON.valueToTree(gradients.fused()));
            node.set("unimodal", JSON.valueToTree(gradients.unimodal()));
            node.set("guidance", JSON.valueToTree(gradients.guidance()));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of numbers can always be written", impossible);
        }
    }

    private static ObjectNode arm(SampleListing listing, ArmOnSample row, int sample) {
        ObjectNode arm = JSON.createObjectNode();
        arm.put("arm", row.arm());
        arm.put("runnerUp", listing.className(row.runnerUp()));
        arm.put("guides", row.guides().brief());
        for (int column = SampleAnswers.FUSED; column < listing.answers().modalities(); column++) {
            ObjectNode node = arm.putObject(column(listing, column));
            node.put("prediction", listing.className(listing.answers().prediction(row.index(), column, sample)));
            node.put("ucom", listing.answers().margin(row.index(), column, sample));
            node.set("probabilities", JSON.valueToTree(listing.answers().probabilities(row.index(), column, sample)));
            node.set("logits", JSON.valueToTree(listing.answers().logits(row.index(), column, sample)));
        }
        return arm;
    }
}
