package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lodestone.model.Company;
import lodestone.model.Document;
import lodestone.model.Filing;
import lodestone.model.Link;
import org.junit.jupiter.api.Test;

final class IssuerResolverTest {

    private static final Company CORVANE = company("Corvane Rare Earths, Inc.", "Corvane",
            "Gallows Mesa Milling LLC",
            "NASDAQ:CVNE", "0000000078");
    private static final Company TINDREL = company("Tindrel Minerals Limited", "Tindrel",
            "Fenner Oxide Pty Ltd",
            "ASX:TDL", "0000000079");
    private static final IssuerResolver RESOLVER = new IssuerResolver(List.of(CORVANE, TINDREL));
    private static final Link LINK = Link.to(URI.create("https://news.example/1"), "");

    private static Company company(String name, String alias, String subsidiary, String ticker, String cik) {
        return new Company(alias, name, List.of(alias), List.of(subsidiary), List.of(), List.of(ticker),
                Optional.of(cik));
    }

    @Test
    void knowsAFilerByItsNumber_whateverTheTextNamesFirst() {
        var filed = Document.of("Tindrel Minerals Limited sells ore.").withFiling(new Filing(Optional.empty(),
                Optional.of("0000000078"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty()));
        assertThat(RESOLVER.resolve(LINK, filed)).contains(CORVANE);
    }

    @Test
    void knowsAFilerByTheAddress() {
        var link = Link.to(URI.create("https://filings.example/Archives/edgar/data/79/a.htm"), "");
        assertThat(RESOLVER.resolve(link, Document.of("An exhibit."))).contains(TINDREL);
    }

    @Test
    void knowsACompanyByWhomItOwns() {
        assertThat(RESOLVER.resolve(LINK, Document.of("Fenner Oxide Pty Ltd has begun."))).contains(TINDREL);
    }

    @Test
    void believesTheNamedIssuerBeforeTheOpening() {
        var document = Document.of("Corvane buys from Tindrel.").withIssuer("Tindrel Minerals Limited");
        assertThat(RESOLVER.resolve(LINK, document)).contains(TINDREL);
    }

    @Test
    void knowsACompanyByItsTicker_howeverItIsWritten() {
        var bellhaven = company("Bellhaven Metals Corp.", "Bellhaven", "Keld Mill", "TSXV:BHM", "0000000080");
        var told = new IssuerResolver(List.of(CORVANE, bellhaven));
        var raw = new RawDocument("The explorer (TSX.V: BHM) drills.".getBytes(StandardCharsets.UTF_8),
                Optional.empty(), Optional.empty(), Optional.empty());
        var document = ((Extraction.Extracted) PlainReader.read(raw)).document();
        assertThat(told.resolve(LINK, document)).contains(bellhaven);
        assertThat(told.called("TSX-V: BHM")).isEqualTo(bellhaven);
    }

    @Test
    void knowsNobodyElse() {
        assertThat(RESOLVER.resolve(LINK, Document.of("Ostrander closes."))).isEmpty();
    }
}
