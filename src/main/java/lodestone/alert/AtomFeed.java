package lodestone.alert;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lodestone.model.Claim;
import lodestone.store.Alert;
import lodestone.store.AlertStatus;
import lodestone.store.Store;
import lodestone.store.Stored;

/// Alerts as an Atom feed (RFC 4287): all flags, or the matches of one watch. An entry's id is made from the
/// identity of the event, so that no reader shows one twice.
public final class AtomFeed {

    private static final int ENTRIES = 50;

    private final Store store;
    private final Links links;

    /// @param address of the pages, as the reader of the feed reaches them
    public AtomFeed(Store store, URI address) {
        this.store = store;
        this.links = new Links(address);
    }

    /// The newest flags.
    ///
    /// @param self the feed's own address
    /// @param since when it has stood as it is if it is empty
    public String flags(String self, Instant since) {
        return feed("flags", "Lodestone: flagged claims", self, since,
                store.alerts().latest("flag", "", ENTRIES));
    }

    /// The newest matches of the watch of that id and name.
    public String watch(String id, String name, String self, Instant since) {
        return feed("watch:" + id, "Lodestone: " + name, self, since,
                store.alerts().latest("watch", name, ENTRIES));
    }

    private String feed(String id, String title, String self, Instant since, List<AlertStatus> alerts) {
        var updated = alerts.stream().findFirst().map(newest -> newest.alert().raised()).orElse(since);
        var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                + "<feed xmlns=\"http://www.w3.org/2005/Atom\">\n");
        element(out, "id", urn(id + "@" + links.document("")));
        element(out, "title", title);
        element(out, "updated", updated.toString());
        out.append("<link rel=\"self\" type=\"application/atom+xml\" href=\"").append(xml(self))
                .append("\"/>\n<author><name>Lodestone</name></author>\n");
        alerts.forEach(alert -> store.documents().byId(alert.alert().documentId())
                .ifPresent(stored -> entry(out, alert.alert(), stored)));
        return out.append("</feed>\n").toString();
    }

    private void entry(StringBuilder out, Alert alert, Stored stored) {
        var document = stored.version().document();
        var claim = stored.assessment().flatMap(found -> found.claims().stream().findFirst());
        var page = links.document(stored.version().documentId(), claim);
        out.append("<entry>\n");
        element(out, "id", urn(alert.key()));
        element(out, "title", issuer(stored).map(name -> name + ": ").orElse("")
                + Entry.title(stored.version()));
        element(out, "updated", alert.raised().toString());
        document.publishedUtc().ifPresent(at -> element(out, "published", at.toString()));
        out.append("<link href=\"").append(xml(page)).append("\"/>\n<link rel=\"via\" href=\"")
                .append(xml(stored.version().capture().url().toString())).append("\"/>\n");
        element(out, "summary", summary(stored, claim));
        out.append("</entry>\n");
    }

    private static String summary(Stored stored, Optional<Claim> claim) {
        var said = claim.map(one -> "“" + StageStrip.quote(one.text()) + "” [" + one.rule() + "] ")
                .orElse("");
        return said + stored.assessment().map(found -> found.explanation() + " In this document: "
                + StageStrip.line(found) + ".").or(stored::notAssessed).orElse("");
    }

    private static Optional<String> issuer(Stored stored) {
        return stored.assessment().flatMap(found -> found.issuer())
                .or(() -> stored.version().document().issuer());
    }

    private static String urn(String identity) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }

    private static void element(StringBuilder out, String name, String text) {
        out.append('<').append(name).append('>').append(xml(text)).append("</").append(name).append(">\n");
    }

    /// What no XML may hold is left out.
    private static String xml(String text) {
        var whole = text.codePoints().filter(point -> point < 0xd800 || point > 0xdfff)
                .filter(point -> point != 0xfffe && point != 0xffff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return DigestHtml.escape(whole.toString());
    }
}
