/// Polite, safe HTTP: what every request goes through.
///
/// [lodestone.fetch.Fetcher#fetch] takes a [lodestone.fetch.FetchRequest] and answers a
/// [lodestone.fetch.FetchOutcome]; every alternative is a value, because a dead host is nothing exceptional.
/// Before sending it asks robots.txt (RFC 9309: 4xx allows all, 5xx and silence allow nothing; kept six
/// hours, an error one), takes the host's turn (one request at a time, a pause between two, Crawl-delay and
/// Retry-After obeyed by whoever asks next), and resolves the name to an address that it checks and connects
/// to. Redirects are followed here and not by the client library, so that every hop passes every check.
///
/// Refused are schemes other than http(s), addresses with a name or password in them, numeric addresses in
/// any spelling but the plain one, and names or literals that lead to loopback, private, link-local, shared,
/// multicast, documentation or translated addresses, unless the settings name the host. A name is looked up
/// once for each connection, checked, and connected to as it was looked up. The client library was chosen for
/// this: its resolver is asked for literals too. No proxy is used.
///
/// Bounded are the time of a whole exchange (a server that drips is cut off), the body by what it is and
/// while it streams, before and after unpacking (gzip, deflate, brotli), how much may come out of how little,
/// headers, redirects and attempts. What is neither text nor PDF is left unread. Behind TLS the client speaks
/// HTTP/2 where the server does, one request at a time like everywhere; of the client library's two kinds the
/// asynchronous one serves both, because only it speaks HTTP/2 and can break off an answer at any moment.
///
/// Every exchange is handed out as it went over the wire, for the archive, those that were broken off too
/// (without a body); [lodestone.fetch.HostLedger]
/// counts what each host was asked. A host that asks to stay away longer than a run waits, or that answered
/// none of three requests, is not asked further: otherwise one dead site with a hundred links costs a hundred
/// time-outs. Waiting never outlasts what it was meant to, even when the clock is put back.
@NullMarked
package lodestone.fetch;

import org.jspecify.annotations.NullMarked;
