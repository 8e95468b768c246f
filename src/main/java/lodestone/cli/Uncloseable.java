package lodestone.cli;

import java.io.FilterInputStream;
import java.io.InputStream;

/// Standard input, which stays open when a command is done with it.
final class Uncloseable extends FilterInputStream {

    Uncloseable(InputStream in) {
        super(in);
    }

    @Override
    public void close() {
        // it belongs to the process
    }
}
