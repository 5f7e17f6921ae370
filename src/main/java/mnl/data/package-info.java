/**
 * What is trained on: datasets by split and seed, what they are made of, and how their files are found, read and written whole. Plain Java.
 */
@NullMarked
package mnl.data;

import org.jspecify.annotations.NullMarked;
