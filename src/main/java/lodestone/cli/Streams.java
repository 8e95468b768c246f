package lodestone.cli;

import java.io.InputStream;
import java.io.PrintStream;
import lodestone.alert.Terminal;

/// Where a command reads and writes; a test passes its own.
///
/// @param terminal whether a person watches `err`
/// @param colour whether `out` takes colour codes
/// @param columns the width of the terminal that `out` is; 0 if it is none
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal, boolean colour,
        int columns) {

    /// Prints a text for people, wrapped where they see it on a terminal.
    void show(String text) {
        out.print(columns == 0 ? text : Wrapping.of(text, columns));
    }

    /// What a digest may use of it.
    Terminal screen() {
        return new Terminal(columns, colour);
    }

    /// The same without what people watch or see in colour.
    Streams with(boolean watched, boolean coloured) {
        return new Streams(in, out, err, terminal && watched, colour && coloured, columns);
    }
}
