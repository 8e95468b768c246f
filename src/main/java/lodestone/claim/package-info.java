/// Documents to assessments.
@NullMarked
package lodestone.claim;

import org.jspecify.annotations.NullMarked;
