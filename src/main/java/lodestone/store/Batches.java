package lodestone.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/// One statement for each of many rows, so many sent together that what is bound at once stays small.
final class Batches {

    private static final int TOGETHER = 1000;

    private Batches() {}

    /// Binds the values of one row.
    interface Row<T> {

        /// @param place of the value among all, from 0
        void bind(PreparedBatch row, T value, int place);
    }

    /// Sends them in their order.
    ///
    /// @return of each value how many rows it changed
    static <T> List<Integer> send(Handle handle, String statement, Collection<T> values, Row<T> row) {
        var changed = new ArrayList<Integer>();
        if (values.isEmpty()) {
            return changed;
        }
        try (var batch = handle.prepareBatch(statement)) {
            int place = 0;
            for (var value : values) {
                row.bind(batch, value, place++);
                batch.add();
                if (batch.size() == TOGETHER || place == values.size()) {
                    for (int rows : batch.execute()) {
                        changed.add(rows);
                    }
                }
            }
        }
        return changed;
    }
}
