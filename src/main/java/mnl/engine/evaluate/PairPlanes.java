package mnl.engine.evaluate;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mnl.analysis.region.RegionPlane;
import mnl.analysis.region.RegionSetting;
import mnl.data.Dataset;
import mnl.engine.RegionRequest;
import mnl.engine.nn.ReplicatedModel;
import org.jspecify.annotations.Nullable;

/**
 * The planes that decision regions are looked at in, as they stay for all epochs.
 *
 * @param setting the samples in them
 * @param planes one for each side; null where there is none
 * @param rows the samples as the encoders read them
 */
record PairPlanes(RegionSetting setting, List<@Nullable RegionPlane> planes, PairRows rows) {
    /** More points than these cannot be told apart. */
    private static final int MOST_SAMPLES = 1000;

    /** Share of the coordinates that a square holds which single far points do not stretch. */
    private static final double NEAR = 0.98;

    private static final double BEYOND = 1.3;
    private static final double MARGIN = 1.05;

    /**
     * Where the planes come from.
     *
     * @param manager owner of temporary memory
     * @param model what is asked
     * @param training samples whose classes say how a plane lies
     * @param test samples that are shown in it
     * @param modalities the active modalities, by index in the dataset
     */
    record Source(NDManager manager, ReplicatedModel model, DeviceSplit training, DeviceSplit test, int[] modalities) {}

    static PairPlanes of(Source source, Dataset dataset, RegionRequest request) {
        PairRows rows =
                PairRows.of(source.test(), request.seedIndex(), request.first(), request.second(), MOST_SAMPLES);
        PairRows trained =
                PairRows.of(source.training(), request.seedIndex(), request.first(), request.second(), MOST_SAMPLES);
        List<@Nullable RegionPlane> planes = new ArrayList<>();
        List<RegionSetting.Side> sides = new ArrayList<>();
        for (int m : request.modalities()) {
            RegionPlane plane = plane(source, dataset, request, trained, m);
            planes.add(plane);
            sides.add(side(m, plane, plane == null ? new float[0][] : rows.features(source.manager(), m)));
        }
        RegionSetting setting = new RegionSetting(
                request.seedIndex(),
                request.first(),
                request.second(),
                rows.samples(),
                rows.labels(),
                planes.stream().allMatch(plane -> plane != null && plane.declared()) ? alike(sides) : sides);
        return new PairPlanes(setting, planes, rows);
    }

    private static @Nullable RegionPlane plane(
            Source source, Dataset dataset, RegionRequest request, PairRows trained, int modality) {
        PairRows first = trained.of(request.first());
        PairRows second = trained.of(request.second());
        if (!source.model().isContinuous(modality) || first.size() == 0 || second.size() == 0) {
            return null;
        }
        float[][] left = first.features(source.manager(), modality);
        float[][] right = second.features(source.manager(), modality);
        if (left[0].length < 2) {
            return null;
        }
        return dataset.pairPlane(source.modalities()[modality], request.first(), request.second())
                .map(axes -> RegionPlane.along(axes, left, right))
                .orElseGet(() -> RegionPlane.between(left, right));
    }

    private static RegionSetting.Side side(int modality, @Nullable RegionPlane plane, float[][] features) {
        if (plane == null) {
            return new RegionSetting.Side(modality, false, 0, new float[0], new float[0]);
        }
        float[] x = plane.along(0, features);
        float[] y = plane.along(1, features);
        return new RegionSetting.Side(modality, plane.declared(), reach(x, y), x, y);
    }

    private static float reach(float[] x, float[] y) {
        float[] sizes = new float[x.length + y.length];
        for (int n = 0; n < x.length; n++) {
            sizes[2 * n] = Math.abs(x[n]);
            sizes[2 * n + 1] = Math.abs(y[n]);
        }
        if (sizes.length == 0) {
            return 1;
        }
        Arrays.sort(sizes);
        double near = BEYOND * sizes[(int) (NEAR * (sizes.length - 1))];
        return (float) Math.max(1e-6, MARGIN * Math.min(near, sizes[sizes.length - 1]));
    }

    /** Modalities that were made alike are looked at to one scale. */
    private static List<RegionSetting.Side> alike(List<RegionSetting.Side> sides) {
        float reach = 0;
        for (RegionSetting.Side side : sides) {
            reach = Math.max(reach, side.reach());
        }
        float largest = reach;
        return sides.stream()
                .map(side -> new RegionSetting.Side(side.modality(), side.declared(), largest, side.x(), side.y()))
                .toList();
    }
}
