/// Every exchange kept as WARC, the format of web archives, so that any tool of that world can read it.
///
/// [lodestone.archive.Archive] is the folder. An exchange becomes a response record (or a revisit record,
/// when the same address gave the same body before) and a request record, each its own gzip member, appended
/// and fsynced together, those of several threads by one wait for the disk: when
/// [lodestone.archive.Archive#write] returns, they are on disk. If the disk refuses, whatever it has not
/// confirmed is cut off again and nothing more is written. Opening the folder cuts off what a crash left half
/// written and reads what the sidecar `index.tsv` does not know yet; the sidecar names only what is on disk,
/// is a convenience, and may be deleted at any time. Damage with whole records behind it is no crash:
/// nothing is cut then, and writing goes on in a new file. One process writes, held by a lock that ends with
/// it; [lodestone.archive.Archive#openReadOnly] takes none and changes nothing.
///
/// A file that came by another way than HTTP becomes a resource record, once.
///
/// Every record carries the digest of its block, a response that of its body too, and the address it came
/// from; an answer that was left before its end says so (`WARC-Truncated`) and is no original for a revisit.
/// [lodestone.archive.Archive#verify] reads all of it again. jwarc writes and reads; that other tools read
/// the files is held by a test with JWAT. [lodestone.archive.Archive#records] hands a capture's records out
/// as they lie there, so that they can be checked elsewhere.
///
/// Bodies are kept as received, gzip included; only headers of the transfer itself (chunking, connection) are
/// left out, as archives do, because the body they describe is no longer there. Nothing is ever changed or
/// deleted.
@NullMarked
package lodestone.archive;

import org.jspecify.annotations.NullMarked;
