package mnl.lab.story;

import java.util.ArrayList;
import java.util.List;
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
     * @param arms indices among {@link RunLayout#trained}, from the left
     */
    public RegionFigure regions(RegionFrame frame, List<Integer> arms) {
        RegionSetting setting = frame.setting();
        String first = layout.classNames().get(setting.first());
        String second = layout.classNames().get(setting.second());
        boolean declared = setting.sides().stream().anyMatch(RegionSetting.Side::declared);
        RegionFigure.Words words = new RegionFigure.Words(
                declared
                        ? Texts.of("story.region-figures.sets-them-apart", first, second)
                        : Texts.of("story.region-figures.spreads-them-most", first, second),
                declared
                        ? Texts.of("story.region-figures.what-both-share")
                        : Texts.of("story.region-figures.next-widest-spread"),
                Texts.of("story.region-figures.apart", first, second),
                declared ? Texts.of("story.region-figures.shared") : Texts.of("story.region-figures.spread"),
                Texts.of("story.region-figures.class", first),
                Texts.of("story.region-figures.class", second),
                Texts.of("story.region-figures.another-class"),
                Texts.of("story.region-figures.told-apart"),
                Texts.of("story.region-figures.no-plane-here"));
        List<RegionFigure.Panel> panels = new ArrayList<>();
        for (int arm : arms) {
            for (int side = 0; side < setting.sides().size(); side++) {
                panels.add(panel(frame, arm, side));
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

    private RegionFigure.Panel panel(RegionFrame frame, int arm, int side) {
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
                field == null ? null : new RegionGrid(field.side(), field.margins(true), field.margins(false)),
                of.hasPlane() ? of.reach() : reach(setting),
                of.x(),
                of.y(),
                isSecond,
                frame.told()[arm][side]);
    }
}
