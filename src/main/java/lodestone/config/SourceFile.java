package lodestone.config;

import java.net.URI;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lodestone.fetch.ForbiddenHosts;
import lodestone.model.Company;
import lodestone.model.JsonPointers;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Query;
import lodestone.model.Source;
import lodestone.model.SourceKind;
import lodestone.run.Inbox;

/// The schema of a file in `sources/`.
///
/// @param id the file's name without its ending; letters, digits and hyphens
/// @param name of the company, wire or regulator
/// @param aliases to tickers and cik: for companies only
/// @param verified whether a person has checked the listings against the live site
/// @param terms a note on the terms of use
/// @param enabled true when left out
record SourceFile(
        String id,
        String name,
        SourceKind kind,
        List<String> aliases,
        List<String> subsidiaries,
        List<String> brands,
        List<String> tickers,
        Optional<String> cik,
        Optional<String> country,
        Optional<URI> site,
        boolean verified,
        String terms,
        Optional<Boolean> enabled,
        List<ListingFile> listings) {

    private static final String ID_FORM = "lower-case letters, digits and hyphens";
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern CIK = Pattern.compile("\\d{1,10}");
    private static final Pattern TICKER = Pattern.compile("[^:]+:\\S+");

    /// One entry of `listings`.
    ///
    /// @param id unique within the file
    /// @param select CSS or XPath of the links; for pages only
    /// @param next CSS or XPath of the link to the next page; for pages only
    /// @param json where the entries stand in the answer; for kind json only
    /// @param via CSS or XPath of the document's address in the page to which an entry leads, where that is
    ///     but a page before it
    /// @param query parameters of the address, each with the values to ask for
    /// @param zone of times that a page or feed writes without one
    /// @param dayFirst whether `1/2/2026` is the first of February; for pages and feeds only
    /// @param forms EDGAR forms to take; for EDGAR only
    /// @param match a regular expression that is found in the address of each entry to be taken
    /// @param verified as the source when left out
    record ListingFile(
            String id,
            ListingKind kind,
            URI url,
            Optional<String> select,
            Optional<String> next,
            Optional<JsonPointers> json,
            Optional<String> via,
            Map<String, List<String>> query,
            Optional<ZoneId> zone,
            Optional<Boolean> dayFirst,
            List<String> forms,
            List<String> keywords,
            Optional<String> match,
            Optional<Boolean> verified,
            Optional<Boolean> enabled) {}

    /// What the types alone do not say.
    List<Fault> faults(String file) {
        var checks = new Checks(file);
        var stem = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
        checks.expect(ID.matcher(id).matches(), "id", ID_FORM, id);
        checks.expect(id.equals(stem), "id", "the file's name \"" + stem + "\"", id);
        checks.expect(!id.equals(Inbox.ID), "id", "another id than that of index/inbox/", id);
        checks.expect(!name.isBlank(), "name", "text", name);
        cik.ifPresent(c -> checks.expect(CIK.matcher(c).matches(), "cik", "up to ten digits", c));
        for (int i = 0; i < tickers.size(); i++) {
            var ticker = tickers.get(i);
            checks.expect(TICKER.matcher(ticker).matches(), "tickers[" + i + "]", "EXCHANGE:SYMBOL", ticker);
        }
        boolean plain = cik.isEmpty() && tickers.isEmpty() && subsidiaries.isEmpty();
        checks.expect(kind == SourceKind.COMPANY || plain, "kind",
                "company where cik, tickers or subsidiaries are given", kind);
        checks.expect(!listings.isEmpty(), "listings", "at least one listing", "[]");
        site.ifPresent(url -> checkAllowed(url, checks, "site"));
        checkListings(checks);
        return checks.faults();
    }

    private void checkListings(Checks checks) {
        var seen = new HashSet<String>();
        for (int i = 0; i < listings.size(); i++) {
            var listing = listings.get(i);
            var key = "listings[" + i + "].";
            checks.expect(ID.matcher(listing.id).matches(), key + "id", ID_FORM, listing.id);
            checks.expect(seen.add(listing.id), key + "id", "an id that no other listing has", listing.id);
            checkAllowed(listing.url, checks, key + "url");
            checkJson(listing, checks, key);
            checkPage(listing, checks, key);
            listing.match.ifPresent(match -> checks.expect(isExpression(match), key + "match",
                    "a regular expression for addresses such as /news/|/press-releases/", match));
            listing.query.forEach((name, values) -> values.forEach(value -> checks.expect(
                    Query.isValue(value), key + "query." + name,
                    "text in which only days stand in braces, such as {since} or {today:yyyyMMdd}", value)));
            checks.expect(listing.forms.isEmpty() || listing.kind == ListingKind.EDGAR, key + "forms",
                    "kind edgar where forms are given", listing.kind);
        }
    }

    private static boolean isExpression(String text) {
        try {
            return !Pattern.compile(text).pattern().isBlank();
        } catch (PatternSyntaxException wrong) {
            return false;
        }
    }

    private static void checkPage(ListingFile listing, Checks checks, String key) {
        boolean page = listing.kind == ListingKind.PAGE;
        checks.expect(page || listing.next.isEmpty(), key + "next",
                "kind page where a next page is selected", listing.kind);
        checks.expect(page || listing.select.isEmpty(), key + "select",
                "kind page where a selector is given", listing.kind);
        boolean dated = page || listing.kind == ListingKind.FEED;
        checks.expect(dated || (listing.zone.isEmpty() && listing.dayFirst.isEmpty()), key + "zone",
                "kind page or feed where the writing of dates is given", listing.kind);
    }

    /// Where programs are forbidden and kept out, nothing is watched.
    private static void checkAllowed(URI url, Checks checks, String key) {
        checks.expect(!ForbiddenHosts.include(String.valueOf(url.getHost())), key,
                "a host that programs may read: SEDAR+ forbids them, so take the wire's or the issuer's copy,"
                        + " or put its documents into index/inbox/",
                url);
    }

    private static void checkJson(ListingFile listing, Checks checks, String key) {
        checks.expect(listing.json.isEmpty() || listing.kind == ListingKind.JSON, key + "json",
                "kind json where pointers are given", listing.kind);
        listing.json.ifPresent(json -> json.pointers().forEach((name, pointer) -> checks.expect(
                JsonPointers.isPointer(pointer), key + "json." + name,
                "a JSON pointer such as /items or /title/rendered", pointer)));
    }

    /// The source; only for a file without [#faults].
    Source source() {
        var company = kind == SourceKind.COMPANY
                ? Optional.of(new Company(id, name, aliases, subsidiaries, brands, tickers,
                        cik.map(SourceFile::padded)))
                : Optional.<Company>empty();
        return new Source(id, name, kind, company, verified, terms, enabled.orElse(true),
                listings.stream().map(this::listing).toList());
    }

    private Listing listing(ListingFile file) {
        return new Listing(id + "/" + file.id, file.kind, file.url, file.select, file.next, file.json,
                file.via, new Query(file.query), new Listing.DateForm(file.zone, file.dayFirst.orElse(false)),
                file.forms, file.keywords, file.match, file.verified.orElse(verified),
                file.enabled.orElse(true));
    }

    private static String padded(String digits) {
        return "0".repeat(10 - digits.length()) + digits;
    }
}
