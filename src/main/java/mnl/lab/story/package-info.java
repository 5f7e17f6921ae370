/** The three pictures of the Story, made from a run's numbers, with the sentences below them. */
@NullMarked
package mnl.lab.story;

import org.jspecify.annotations.NullMarked;
