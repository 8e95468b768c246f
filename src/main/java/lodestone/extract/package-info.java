/// Bytes to links and documents.
@NullMarked
package lodestone.extract;

import org.jspecify.annotations.NullMarked;
