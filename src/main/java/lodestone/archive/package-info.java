/// Every exchange kept as WARC.
@NullMarked
package lodestone.archive;

import org.jspecify.annotations.NullMarked;
