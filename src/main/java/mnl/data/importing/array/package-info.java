/** Arrays of numbers: NumPy files and archives, and what any other file with arrays needs. */
@NullMarked
package mnl.data.importing.array;

import org.jspecify.annotations.NullMarked;
