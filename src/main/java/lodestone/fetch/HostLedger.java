package lodestone.fetch;

import java.time.Duration;

/// What was asked of one host: the proof of politeness.
///
/// @param host `host` or `host:port`
/// @param waited time spent obeying pace, Crawl-delay and Retry-After
public record HostLedger(String host, long requests, long notModified, long bytes, Duration waited) {}
