/// Tests of the whole tree: which package may see which, and how source files look.
@NullMarked
package lodestone;

import org.jspecify.annotations.NullMarked;
