/** Stored runs in forms that other programs read: JSON, CSV, NumPy archives, event files of TensorBoard, Parquet. */
@NullMarked
package mnl.lab.export;

import org.jspecify.annotations.NullMarked;
