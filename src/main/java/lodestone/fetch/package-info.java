/// Polite, safe HTTP: what every request goes through.
///
/// [lodestone.fetch.Fetcher#fetch] takes a [lodestone.fetch.FetchRequest] and answers a
/// [lodestone.fetch.FetchOutcome]; every alternative is a value, because a dead host is nothing exceptional.
/// Before sending it asks robots.txt (RFC 9309: 4xx allows all, 5xx and silence allow nothing; kept six
/// hours, an error one), takes the host's turn (one request at a time, a pause between two, Crawl-delay and
/// Retry-After obeyed by whoever asks next), and resolves the name to an address that it checks and connects
/// to. Redirects are followed here and not by the client library, so that every hop passes every check.
///
/// Refused are schemes other than http(s), addresses with a password in them, and names or literals that lead
/// to loopback, private, link-local, shared, multicast, documentation or translated addresses, unless the
/// settings name the host. The client library was chosen for this: its resolver is asked for literals too.
/// Bounded are the time of a whole exchange (a server that drips is cut off), the body before and after gzip,
/// headers, redirects and attempts.
///
/// Every exchange is handed out as it went over the wire, for the archive; [lodestone.fetch.HostLedger]
/// counts what each host was asked. A host that asks to stay away longer than a run waits, or that answered
/// none of three requests, is not asked further: otherwise one dead site with a hundred links costs a hundred
/// time-outs. Waiting never outlasts what it was meant to, even when the clock is put back.
@NullMarked
package lodestone.fetch;

import org.jspecify.annotations.NullMarked;
