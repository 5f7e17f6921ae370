/** Lessons: what their files say, how they are checked, what a run answers to their questions, and their worksheets. */
@NullMarked
package mnl.lab.lesson;

import org.jspecify.annotations.NullMarked;
