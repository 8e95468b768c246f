package lodestone.index;

import java.io.IOException;

/// An index that cannot be read. Nothing is lost by it: it can be rebuilt from the store.
public final class DamagedIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedIndexException(Object folder, Exception cause) {
        super("the index in " + folder + " is damaged; ./lodestone reindex rebuilds it", cause);
    }
}
