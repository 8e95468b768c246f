package lodestone.alert;

import java.util.List;
import java.util.Optional;

/// One way to people or programs.
public sealed interface ChannelSettings {

    /// By which watches and commands name it.
    String id();

    /// Mail over SMTP.
    ///
    /// @param login empty for a server that asks for none
    /// @param from as it stands in the header, e.g. `Lodestone <lodestone@example.org>`
    /// @param to addresses; each gets a mail of its own
    /// @param anyCertificate whether the server's certificate is taken without a look: for a relay of your
    ///     own
    record Mail(String id, String host, int port, Security security, Optional<Login> login, String from,
            List<String> to, boolean anyCertificate) implements ChannelSettings {

        public Mail {
            to = List.copyOf(to);
        }
    }

    /// Who sends.
    record Login(String user, Secret password) {}

    /// What is encrypted on the way to the mail server.
    enum Security {
        /// All from the first byte, as on port 465.
        TLS,
        /// All after the greeting, or nothing is sent, as on port 587.
        STARTTLS,
        /// Nothing.
        NONE
    }

    /// A POST to an address.
    ///
    /// @param key signs each one; empty where the receiver wants no signature
    record Webhook(String id, Form form, Secret address, Optional<Secret> key) implements ChannelSettings {}

    /// What a webhook's receiver reads.
    enum Form {
        /// The digest as JSON, by `digest.schema.json`.
        WEBHOOK,
        /// What Slack's incoming webhooks take, and programs that copy them.
        SLACK,
        /// What Teams workflows take: a message with an adaptive card.
        TEAMS
    }
}
