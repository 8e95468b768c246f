/// Write, search, highlight, match.
@NullMarked
package lodestone.index;

import org.jspecify.annotations.NullMarked;
