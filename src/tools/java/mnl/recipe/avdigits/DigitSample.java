package mnl.recipe.avdigits;

import mnl.recipe.avdigits.sound.WordRecorder;

/**
 * One finished sample.
 *
 * @param plan what it was to be
 * @param recording the spoken name, and the speed at which it was said in the end
 * @param clear grey levels of the clear picture
 * @param cluttered grey levels of the cluttered picture
 */
record DigitSample(SamplePlan plan, WordRecorder.SpokenWord recording, byte[] clear, byte[] cluttered) {}
