/// Polite, safe HTTP: what every request goes through.
///
/// [lodestone.fetch.Fetcher#fetch] takes a [lodestone.fetch.FetchRequest] and answers a
/// [lodestone.fetch.FetchOutcome]; every alternative is a value, because a dead host is nothing exceptional.
/// Before sending it asks robots.txt, takes the host's turn (one request at a time, a pause between two), and
/// resolves the name to an address that it checks and connects to. Redirects are followed here and not by the
/// client library, so that every hop passes every check.
///
/// **robots.txt** goes by RFC 9309: five redirects, 500 KiB, 4xx allows all, 5xx and 429 allow nothing. It
/// and what was decided are kept for six hours, an error for one; then it is asked for with its validators.
/// While it cannot be had its last text holds, for 30 days. A Crawl-delay is obeyed up to a bound; a host
/// that asks for more is not fetched, as in StormCrawler and Nutch, rather than fetched faster than it asks.
/// Where Google's parser and the standard differ the standard holds: percent-encoded letters are the letters.
/// [lodestone.fetch.PageRobots] says which rules of `X-Robots-Tag` and robots meta bind.
///
/// **Waiting**: 429 and Retry-After close the host, or the group that it belongs to, for every worker; server
/// errors and silence back off, doubling with each one in a row and never equally long, and after the first
/// error the same page is asked for again, three times in all; three silences or
/// five server errors in a row leave the host alone, since one dead site with a hundred links would cost a
/// hundred time-outs. A host that turns us away three times in a row (403, or what
/// [lodestone.fetch.Fetcher#turnedAway] was told of) is left alone too, one that wants to know who asks after
/// two and for ten minutes, as the SEC asks for. A host that had too much of us is asked at half the pace,
/// down to a sixteenth, and faster again after every ten answers. A run waits for what is short; longer waits
/// are an outcome. Waiting never outlasts what it was meant to, even when the clock is put back.
///
/// **Memory**: a [lodestone.fetch.HostMemory] keeps all of that over restarts, on disk before the next
/// request, and shares the turns of a [lodestone.fetch.HostGroup] with other programs; it also gets the
/// fair-access ledger, in batches, of which ten seconds at most are lost to a kill. A host costs this package
/// about a kilobyte; parsed robots rules are held for the 256 hosts of late.
///
/// Refused are schemes other than http(s), addresses with a name or password in them, numeric addresses in
/// any spelling but the plain one, and names or literals that lead to loopback, private, link-local, shared,
/// multicast, documentation or translated addresses, unless the settings name the host; and always the hosts
/// that forbid programs ([lodestone.fetch.ForbiddenHosts]), a redirect to one too. A name is looked up
/// once for each connection, checked, and connected to as it was looked up. The client library was chosen for
/// this: its resolver is asked for literals too. No proxy is used.
///
/// Bounded are the time of a whole exchange (a server that drips is cut off), the body by what it is and
/// while it streams, before and after unpacking (gzip, deflate, brotli), how much may come out of how little,
/// headers, redirects and attempts. What is neither text nor PDF is left unread. Behind TLS the client speaks
/// HTTP/2 where the server does, one request at a time like everywhere; of the client library's two kinds the
/// asynchronous one serves both, because only it speaks HTTP/2 and can break off an answer at any moment.
///
/// However many hosts are waited for, 128 requests are under way at once at most, answers that nobody has
/// taken yet among them: that bounds sockets and memory.
///
/// Every exchange is handed out as it went over the wire, for the archive, those that were broken off too
/// (without a body), but not a page that forbids its being kept.
@NullMarked
package lodestone.fetch;

import org.jspecify.annotations.NullMarked;
