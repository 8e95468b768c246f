package lodestone.config;

import java.util.ArrayList;
import java.util.List;

/// Collects what does not hold in one file once its types are right.
final class Checks {

    private final String file;
    private final List<Fault> faults = new ArrayList<>();

    Checks(String file) {
        this.file = file;
    }

    /// Adds a fault unless it holds.
    void expect(boolean holds, String key, String expected, Object found) {
        if (!holds) {
            faults.add(new Fault(file, key, "expected " + expected + ", found \"" + written(found) + "\""));
        }
    }

    private static String written(Object found) {
        return found instanceof Enum<?> constant ? Scalars.label(constant) : found.toString();
    }

    /// Every check that failed, in order.
    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
