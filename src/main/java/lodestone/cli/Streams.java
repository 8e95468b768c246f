package lodestone.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// Where a command reads and writes; a test passes its own.
///
/// @param terminal whether a person watches `err`
/// @param colour whether `out` takes colour codes
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal, boolean colour) {}
