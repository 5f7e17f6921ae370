package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
import mnl.analysis.region.PairTelling;
import mnl.analysis.region.RegionField;
import mnl.analysis.region.RegionFrame;
import mnl.analysis.region.RegionSetting;
import mnl.analysis.run.RunLayout;
import mnl.experiment.ArmName;
import mnl.figure.region.RegionFigure;
import mnl.figure.region.RegionGrid;
import mnl.lab.report.ArmColors;
import mnl.words.Texts;

/** The picture of where modalities go blind. */
public final class RegionFigures {
    private final RunLayout layout;

    /** @param layout of the run */
    public RegionFigures(RunLayout layout) {
        this.layout = layout;
    }

    /**
     * The decision regions of some arms, each with a plane of every modality that the frame has.
     *
     * @param arms indices among the compared ones, from the left
     * @param exact what the finished model does over all seeds; empty where the frame is of another epoch
     */
    public RegionFigure regions(RegionFrame frame, List<Integer> arms, List<PairTelling> exact) {
        RegionSetting setting = frame.setting();
        String first = layout.classNames().get(setting.first());
        String second = layout.classNames().get(setting.second());
        boolean declared = setting.sides().stream().anyMatch(RegionSetting.Side::declared);
        RegionFigure.Words words = new RegionFigure.Words(
                Texts.of("story.region-figures.looks-like", first, second),
                declared
                        ? Texts.of("story.region-figures.what-both-share")
                        : Texts.of("story.region-figures.next-widest-spread"),
                Texts.of("story.region-figures.apart", first, second),
                declared ? Texts.of("story.region-figures.shared") : Texts.of("story.region-figures.spread"),
                Texts.of("story.region-figures.class", first),
                Texts.of("story.region-figures.class", second),
                Texts.of("story.region-figures.another-class"),
                Texts.of("story.region-figures.told-apart"),
                Texts.of("story.region-figures.no-plane-here"),
                remark(setting, exact));
        List<RegionFigure.Panel> panels = new ArrayList<>();
        for (int arm : arms) {
            for (int side = 0; side < setting.sides().size(); side++) {
                panels.add(panel(frame, arm, side, exact));
            }
        }
        return new RegionFigure(
                Texts.of("story.region-figures.where-a-modality-goes", first, second),
                words,
                panels,
                setting.sides().size());
    }

    /** That of another modality, for one without a plane. */
    private static double reach(RegionSetting setting) {
        return setting.sides().stream()
                .filter(RegionSetting.Side::hasPlane)
                .mapToDouble(RegionSetting.Side::reach)
                .findFirst()
                .orElse(1);
    }

    /** What points, regions and shares are of. */
    private String remark(RegionSetting setting, List<PairTelling> exact) {
        if (layout.seeds().size() == 1) {
            return Texts.of("story.region-figures.one-seed");
        }
        String seed = RegionSentences.seed(layout, setting.seedIndex());
        return exact.isEmpty()
                ? Texts.of("story.region-figures.all-of-a-seed", seed)
                : Texts.of("story.region-figures.shares-of-all-seeds", seed, layout.over());
    }

    private RegionFigure.Panel panel(RegionFrame frame, int arm, int side, List<PairTelling> exact) {
        RegionSetting setting = frame.setting();
        RegionSetting.Side of = setting.sides().get(side);
        boolean[] isSecond = new boolean[setting.labels().length];
        for (int n = 0; n < isSecond.length; n++) {
            isSecond[n] = setting.labels()[n] == setting.second();
        }
        RegionField field = frame.fields()[arm][side];
        String name = layout.trained().get(arm);
        return new RegionFigure.Panel(
                ArmName.of(name),
                ArmColors.swatch(name, layout.trained()),
                layout.modalities().get(of.modality()),
                RegionSentences.share(frame, exact, arm, side),
                field == null ? null : new RegionGrid(field.side(), field.margins(true), field.margins(false)),
                of.hasPlane() ? of.reach() : reach(setting),
                of.x(),
                of.y(),
                isSecond,
                frame.told()[arm][side]);
    }
}
