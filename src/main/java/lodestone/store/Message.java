package lodestone.store;

import java.time.Instant;
import java.util.List;

/// What one channel is to say, rendered once: every recipient and every retry gets the same.
///
/// @param id unique over all channels and digests
/// @param channel its id in the configuration
/// @param digest name of the digest that it belongs to
/// @param content in the channel's own form
/// @param alerts keys of what it tells
/// @param recipients who get it, and from when on
public record Message(String id, String channel, String digest, Instant created, String subject,
        String content, List<String> alerts, List<Recipient> recipients) {

    public Message {
        alerts = List.copyOf(alerts);
        recipients = List.copyOf(recipients);
    }

    /// One who gets it.
    ///
    /// @param name in the channel's own words: an address, or the channel's id where it has one recipient
    /// @param due not before then
    public record Recipient(String name, Instant due) {}
}
