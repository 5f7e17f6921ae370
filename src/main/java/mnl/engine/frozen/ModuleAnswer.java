package mnl.engine.frozen;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the features in what a module gave. */
record ModuleAnswer(IValue value) {

    /** The tensor that counts, attached to a manager; null where there is none. */
    @Nullable
    NDArray tensor(PtNDManager manager) {
        if (value.isTensor()) {
            return value.toTensor(manager);
        }
        if (value.isMap()) {
            return named(value.toIValueMap(), manager);
        }
        if (value.isTensorList() || value.isList() || value.isTuple()) {
            NDList all = value.toNDList(manager);
            return all.isEmpty() ? null : all.get(0);
        }
        return null;
    }

    private static @Nullable NDArray named(Map<String, IValue> entries, PtNDManager manager) {
        try {
            for (String name : List.of("pooler_output", "last_hidden_state")) {
                if (entries.containsKey(name) && entries.get(name).isTensor()) {
                    return entries.get(name).toTensor(manager);
                }
            }
            for (IValue entry : entries.values()) {
                if (entry.isTensor()) {
                    return entry.toTensor(manager);
                }
            }
            return null;
        } finally {
            entries.values().forEach(IValue::close);
        }
    }
}
