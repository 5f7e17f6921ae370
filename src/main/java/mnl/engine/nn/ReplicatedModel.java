package mnl.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mnl.analysis.run.ModelParameters;
import mnl.engine.SeedStreams;
import mnl.engine.state.Memento;
import mnl.engine.state.Resumable;

/**
 * The encoders of all modalities and replicas, and the heads of those fusion rules that learn. All parameters lie in one vector, so that an optimizer step is a few
 * operations on that vector whatever the model's shape; replica r = arm * S + seed index.
 */
public final class ReplicatedModel implements Resumable {
    private final List<Encoder> encoders;
    private final int encoderParameters;
    private final int replicas;
    private final List<Shape> shapes = new ArrayList<>();
    private final ReplicaBlocks blocks = new ReplicaBlocks();
    private final NDArray vector;

    /** A model whose fusion learns nothing; see {@link #ReplicatedModel(NDManager, List, List, int, List)}. */
    public ReplicatedModel(NDManager manager, List<? extends Encoder> encoders, int arms, List<Long> seeds) {
        this(manager, encoders, List.of(), arms, seeds);
    }

    /**
     * Draws the initial parameters; the replicas of a seed get the same ones in every arm.
     *
     * @param manager owner of the parameter vector
     * @param encoders one per modality
     * @param heads of the fusion rules, in the order of the arms
     * @param arms number of arms A
     * @param seeds the seeds
     */
    public ReplicatedModel(
            NDManager manager,
            List<? extends Encoder> encoders,
            List<HeadPlacement> heads,
            int arms,
            List<Long> seeds) {
        this.encoders = List.copyOf(encoders);
        this.replicas = arms * seeds.size();
        encoders.forEach(e -> shapes.addAll(e.parameterShapes(replicas)));
        encoderParameters = shapes.size();
        heads.forEach(h -> shapes.addAll(h.head().parameterShapes(h.arms() * seeds.size())));
        placeBlocks(heads, seeds.size());
        InitialParameters initial = new InitialParameters(shapes, seeds);
        for (int m = 0; m < encoders.size(); m++) {
            Encoder encoder = encoders.get(m);
            int modality = m;
            initial.add(arms, seed -> encoder.draw(SeedStreams.weights(seed, modality)));
        }
        heads.forEach(h -> initial.add(h.arms(), h.head()::draw));
        vector = manager.create(initial.values());
    }

    private void placeBlocks(List<HeadPlacement> heads, int seeds) {
        for (int m = 0; m < encoders.size(); m++) {
            for (Shape shape : encoders.get(m).parameterShapes(replicas)) {
                blocks.add(shape, 0, replicas, m);
            }
        }
        int first = 0;
        for (HeadPlacement placed : heads) {
            int count = placed.arms() * seeds;
            for (Shape shape : placed.head().parameterShapes(count)) {
                blocks.add(shape, first, count, ReplicaBlocks.NO_MODALITY);
            }
            first += count;
        }
    }

    /** R. */
    public int replicas() {
        return replicas;
    }

    /** All parameters [P]; the optimizer changes it in place. */
    public NDArray vector() {
        return vector;
    }

    /** Which of the parameters belong to which replica. */
    public ReplicaBlocks blocks() {
        return blocks;
    }

    /** A copy of all parameters as they are now [P]. */
    public float[] values() {
        return vector.toFloatArray();
    }

    /**
     * Replaces all parameters.
     *
     * @param values [P]
     */
    public void setValues(float[] values) {
        try (NDArray replacement = vector.getManager().create(values)) {
            vector.set(new NDIndex(":"), replacement);
        }
    }

    @Override
    public Memento save() {
        return new Memento().with("parameters", values());
    }

    @Override
    public void restore(Memento memento) {
        float[] values = new float[Math.toIntExact(vector.size())];
        memento.read("parameters", values);
        setValues(values);
    }

    /** The widest activation of a sample in any encoder, in numbers. */
    public int widestActivation() {
        return encoders.stream().mapToInt(Encoder::widestActivation).max().orElse(1);
    }

    /**
     * The parameters as arrays that share the vector's memory. Fresh ones for each step have no gradient yet, which
     * spares setting gradients to zero.
     *
     * @param manager owner of the views
     * @param withGradient whether gradients are wanted
     */
    public NDList views(NDManager manager, boolean withGradient) {
        return views(manager, vector, withGradient);
    }

    /**
     * The parts of a copy of the vector, as parameters of this model.
     *
     * @param manager owner of the views
     * @param all a vector like {@link #vector}
     * @param withGradient whether gradients are wanted
     */
    public NDList views(NDManager manager, NDArray all, boolean withGradient) {
        NDList views = new NDList(shapes.size());
        long offset = 0;
        for (Shape shape : shapes) {
            long end = offset + shape.size();
            NDArray view =
                    all.get(manager, new NDIndex().addSliceDim(offset, end)).reshape(shape);
            if (withGradient) {
                view.setRequiresGradient(true);
            }
            views.add(view);
            offset = end;
        }
        return views;
    }

    /**
     * Those of the views, or the parts of them, that only some neighbouring replicas have; the fusion's heads are left
     * out.
     */
    public NDList encoderParameters(NDList views, int from, int to) {
        NDList parts = new NDList(encoderParameters);
        for (NDArray view : views.subList(0, encoderParameters)) {
            parts.add(view.get(new NDIndex().addSliceDim(from, to)));
        }
        return parts;
    }

    /** Whether a modality's features may be moved a little; see {@link Encoder#isContinuous}. */
    public boolean isContinuous(int modality) {
        return encoders.get(modality).isContinuous();
    }

    /** A copy of all parameters as they are now. */
    public ModelParameters parameters(List<String> modalities) {
        return outlined(modalities, values());
    }

    /** Numbers in the order of {@link #vector} as parameters of this model. */
    public ModelParameters outlined(List<String> modalities, float[] values) {
        return new ModelParameters(outline(modalities), values);
    }

    /**
     * Takes over parameters that a model like this one had.
     *
     * @throws IllegalArgumentException when they belong to a model of another form
     */
    public void takeOver(List<String> modalities, ModelParameters parameters) {
        if (!outline(modalities).equals(parameters.parameters())) {
            throw new IllegalArgumentException("The stored parameters do not fit the experiment's model: they belong to"
                    + " another run, or to another version of the program.");
        }
        setValues(parameters.values());
    }

    private List<ModelParameters.Parameter> outline(List<String> modalities) {
        List<String> names = new ArrayList<>();
        for (int m = 0; m < encoders.size(); m++) {
            names.addAll(encoders.get(m).parameterNames(modalities.get(m)));
        }
        for (int i = names.size(); i < shapes.size(); i++) {
            names.add(ModelParameters.fusion(i - encoderParameters));
        }
        return IntStream.range(0, shapes.size())
                .mapToObj(i -> new ModelParameters.Parameter(
                        names.get(i),
                        LongStream.of(shapes.get(i).getShape())
                                .mapToObj(Math::toIntExact)
                                .toList()))
                .toList();
    }

    /** Those of the views that belong to the fusion's heads, head by head. */
    public NDList headParameters(NDList views) {
        return new NDList(views.subList(encoderParameters, views.size()));
    }

    /** The gradients of such views as one vector [P]. */
    public static NDArray gradient(NDList views) {
        NDList gradients = new NDList(views.size());
        for (NDArray view : views) {
            gradients.add(view.getGradient().reshape(-1));
        }
        return NDArrays.concat(gradients);
    }

    /**
     * The logits f^m of all modalities, as part of the graph, and what they were computed from.
     *
     * @param features what each encoder reads: features [R, B, D_m] or tokens [R, B, L_m]
     * @param views as given by {@link #views}
     */
    public ModelOutput forward(NDList features, NDList views) {
        NDList logits = new NDList(encoders.size());
        NDList hidden = new NDList(encoders.size());
        for (int m = 0; m < encoders.size(); m++) {
            List<NDArray> parameters = parameters(views, m);
            hidden.add(encoders.get(m).hidden(features.get(m), parameters));
            logits.add(encoders.get(m).output(hidden.get(m), parameters));
        }
        return new ModelOutput(NDArrays.stack(logits), hidden);
    }

    /**
     * The same without a graph, the classes before the samples, where loops along the samples are fast; call it with grad mode off.
     *
     * @param features what each encoder reads; closed
     * @param views as given by {@link #views} or {@link #encoderParameters}
     * @param withHidden whether the fusion wants to see the hidden features
     * @return logits [M, R, C, B]
     */
    public ModelOutput infer(NDList features, NDList views, boolean withHidden) {
        NDList logits = new NDList(encoders.size());
        NDList hidden = new NDList(encoders.size());
        for (int m = 0; m < encoders.size(); m++) {
            List<NDArray> parameters = parameters(views, m);
            NDArray last = encoders.get(m).inferHidden(features.get(m), parameters);
            logits.add(encoders.get(m).inferOutput(last, parameters).transpose(0, 2, 1));
            if (withHidden) {
                hidden.add(last);
            } else {
                last.close();
            }
        }
        return new ModelOutput(NDArrays.stack(logits), hidden);
    }

    /**
     * The parameters of one modality's encoder that every {@code step}-th replica has.
     *
     * @param views as given by {@link #views}
     * @param from first replica
     * @param to after the last one
     */
    public NDList parametersOf(NDList views, int modality, int from, int to, int step) {
        NDIndex replicas = new NDIndex().addSliceDim(from, to, step);
        NDList parts = new NDList();
        parameters(views, modality).forEach(view -> parts.add(view.get(replicas)));
        return parts;
    }

    /**
     * The logits f^m of one modality under some replicas, without a graph; call it with grad mode off.
     *
     * @param features what the encoder reads, for each of the replicas; closed
     * @param parameters of the modality as these replicas have them, see {@link #parametersOf}
     * @return [replicas, B, C]
     */
    public NDArray inferOne(int modality, NDArray features, NDList parameters) {
        Encoder encoder = encoders.get(modality);
        return encoder.inferOutput(encoder.inferHidden(features, parameters), parameters);
    }

    /**
     * The parameters of one modality's encoder.
     *
     * @param views as given by {@link #views}
     */
    public List<NDArray> parametersOf(NDList views, int modality) {
        return parameters(views, modality);
    }

    /** The encoder of a modality. */
    public Encoder encoder(int modality) {
        return encoders.get(modality);
    }

    private List<NDArray> parameters(NDList views, int modality) {
        int from = 0;
        for (int m = 0; m < modality; m++) {
            from += encoders.get(m).parameterCount();
        }
        return views.subList(from, from + encoders.get(modality).parameterCount());
    }
}
