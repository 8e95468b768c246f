package lodestone.alert;

import java.security.cert.X509Certificate;
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
    /// @param trust in the server's certificate, where anything is encrypted
    record Mail(String id, String host, int port, Security security, Optional<Login> login, String from,
            List<String> to, Trust trust) implements ChannelSettings {

        public Mail {
            to = List.copyOf(to);
        }
    }

    /// Whose word is taken that the server is the one it says it is.
    sealed interface Trust {

        /// That of the authorities which Java knows, for the very name of the host.
        record Usual() implements Trust {}

        /// These alone: the server's own certificate, or its authority's, for the very name of the host.
        record Only(List<X509Certificate> certificates) implements Trust {

            public Only {
                certificates = List.copyOf(certificates);
            }
        }

        /// Everybody's: for a relay on a line of your own.
        record Any() implements Trust {}
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
