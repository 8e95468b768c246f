package lodestone.alert;

import java.util.List;
import lodestone.store.Delivery;

/// A way to people or programs, with what it needs to be used.
sealed interface Channel permits MailChannel, PostChannel {

    String id();

    /// Who gets each message: addresses, or the channel itself.
    List<String> recipients();

    /// The digest in the form that this channel sends.
    ///
    /// @param id of the message
    String content(String id, Digest digest);

    /// Sends that content to that recipient, under a key that is the same at every attempt.
    ///
    /// @throws InterruptedException if the program is to end; the attempt counts as none
    Sent send(Delivery delivery, String content, String key) throws InterruptedException;
}
