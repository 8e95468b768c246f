/// Documents, versions, assessments, source state, runs.
@NullMarked
package lodestone.store;

import org.jspecify.annotations.NullMarked;
