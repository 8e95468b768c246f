/// Polite, safe HTTP.
@NullMarked
package lodestone.fetch;

import org.jspecify.annotations.NullMarked;
