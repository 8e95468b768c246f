package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lodestone.fetch.BodyLimits;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.HostGroup;
import lodestone.model.Company;
import lodestone.model.Listing;
import lodestone.model.ListingKind;
import lodestone.model.Source;
import lodestone.model.SourceKind;
import lodestone.model.Watch;
import org.junit.jupiter.api.BeforeEach;
import lodestone.web.access.AccessSettings.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final String CORVANE = """
            id: corvane
            name: Corvane Rare Earths, Inc.
            kind: company
            aliases: [Corvane]
            tickers: ["Nasdaq:CVNE"]
            cik: 990001
            verified: true
            terms: invented
            listings:
              - {id: news, kind: page, url: https://corvane.example/news, select: "article a"}
              - {id: filings, kind: edgar, url: https://data.example/990001, forms: [8-K], enabled: false}
            """;

    @TempDir
    private Path home;

    @BeforeEach
    void writeTheLeast() throws IOException {
        write("config/chains/rare-earth-magnets.yaml", "id: x\n");
        write("config/watches.yaml", "watches: [{id: w, name: Asserted, query: 'claim:asserts'}]\n");
        write("config/lodestone.yaml", "# all defaults\n");
        Files.createDirectories(home.resolve("sources"));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve(file).getParent());
        Files.writeString(home.resolve(file), text);
    }

    private ConfigurationReader.Result read() {
        return ConfigurationReader.read(home, Map.of("DB_PASSWORD", "secret"));
    }

    private List<String> faults() {
        return read().faults().stream().map(Fault::toString).toList();
    }

    @Test
    void takesDefaults_nothingSet() {
        var result = read();

        assertThat(result.faults()).isEmpty();
        assertThat(result.configuration().fetch()).isEqualTo(FetchSettings.defaults());
        var configuration = result.configuration();
        assertThat(configuration.store().url()).isEqualTo("jdbc:sqlite:" + home + "/index/lodestone.db");
        assertThat(configuration.watches()).containsExactly(Watch.of("w", "Asserted", "claim:asserts"));
        assertThat(configuration.web().port()).isEqualTo(8765);
    }

    @Test
    void readsSettings() throws IOException {
        write("config/lodestone.yaml", """
                contact: Example Research ops@example.org
                timezone: Europe/London
                fetch: {delay: 500ms, max_pdf: 3MB, max_bytes: 2MB, allowed_hosts: ["127.0.0.1:80"]}
                store: {url: "jdbc:postgresql://db/lode", user: lode, password_env: DB_PASSWORD}
                revisit: {min: 5m, max: 6h, most_documents: 7}
                pdf: {timeout: 5m, ocr: tesseract}
                web: {port: 0}
                """);

        var configuration = read().configuration();

        assertThat(configuration.fetch().contact()).contains("Example Research ops@example.org");
        assertThat(configuration.fetch().delay()).isEqualTo(Duration.ofMillis(500));
        assertThat(configuration.fetch().limits())
                .isEqualTo(new BodyLimits(5 << 20, 3 << 20, 2 << 20, false));
        assertThat(configuration.fetch().allowedHosts()).containsExactly("127.0.0.1:80");
        assertThat(configuration.store().password()).contains("secret");
        assertThat(configuration.revisit().max()).isEqualTo(Duration.ofHours(6));
        assertThat(configuration.revisit().mostDocuments()).isEqualTo(7);
        assertThat(configuration.pdf().ocr()).contains("tesseract");
        assertThat(configuration.pdf().timeout()).isEqualTo(Duration.ofMinutes(5));
        assertThat(configuration.zone()).isEqualTo(ZoneId.of("Europe/London"));
    }

    @Test
    void readsWhoseAWatchIs_whenItTellsAndWhere() throws IOException {
        write("config/lodestone.yaml", "alerts: {channels: {"
                + "desk: {kind: slack, url: 'https://chat.example/1'}, "
                + "press: {kind: teams, url: 'https://chat.example/2'}}}\n");
        write("config/watches.yaml", """
                watches:
                  - {id: w, name: W, query: magnet, owner: Desk, schedule: at-once, channels: [desk, press]}
                  - {id: v, name: V, query: metal, schedule: weekly}
                """);

        assertThat(read().configuration().watches()).containsExactly(
                new Watch("w", "W", "magnet", Optional.of("Desk"), Watch.Schedule.AT_ONCE,
                        List.of("desk", "press")),
                new Watch("v", "V", "metal", Optional.empty(), Watch.Schedule.WEEKLY, List.of()));
    }

    @Test
    void refusesAWatchThatCannotBe() throws IOException {
        write("config/watches.yaml", """
                watches:
                  - {id: a/b, name: W, query: magnet, owner: " ", channels: [desk, desk]}
                  - {id: v, name: V, query: metal, schedule: hourly}
                """);
        assertThat(faults()).containsExactly("config/watches.yaml: watches[1].schedule: expected one of "
                + "at-once, daily, weekly, found \"hourly\" (line 3)");

        write("config/watches.yaml", """
                watches:
                  - {id: a/b, name: W, query: magnet, owner: " ", channels: [files, files, desk]}
                """);
        assertThat(faults()).containsExactly(
                "config/watches.yaml: watches[0].id: expected an id of letters, digits, dots, dashes and "
                        + "underscores, found \"a/b\"",
                "config/watches.yaml: watches[0].owner: expected a name, found \" \"",
                "config/watches.yaml: watches[0].channels: expected each channel once, found \"files\"",
                "config/watches.yaml: watches[0].channels: expected the ids of channels in "
                        + "config/lodestone.yaml, found \"desk\"");
    }

    @Test
    void groupsHosts_besideTheUsualGroup() throws IOException {
        write("config/lodestone.yaml",
                "fetch: {groups: {wires: {hosts: [A.example, b.example], delay: 3s}}}\n");

        assertThat(read().configuration().fetch().groups()).containsExactly(
                new HostGroup("wires", Set.of("a.example", "b.example"), Duration.ofSeconds(3), false),
                HostGroup.SEC_EDGAR);
    }

    @Test
    void refusesAHostInTwoGroups() throws IOException {
        write("config/lodestone.yaml", "fetch: {groups: {mine: {hosts: [www.sec.gov], delay: 3s}}}\n");

        assertThat(faults())
                .contains("config/lodestone.yaml: fetch.groups.mine: expected hosts by name, each "
                        + "in one group, found \"www.sec.gov\"");
    }

    @Test
    void readsASource() throws IOException {
        write("sources/corvane.yaml", CORVANE);

        assertThat(read().configuration().sources()).containsExactly(new Source("corvane",
                "Corvane Rare Earths, Inc.", SourceKind.COMPANY,
                Optional.of(new Company("corvane", "Corvane Rare Earths, Inc.", List.of("Corvane"), List.of(),
                        List.of(), List.of("Nasdaq:CVNE"), Optional.of("0000990001"))),
                true, "invented", true,
                List.of(new Listing("corvane/news", ListingKind.PAGE,
                        URI.create("https://corvane.example/news"),
                        Optional.of("article a"), List.of(), List.of(), true, true),
                        new Listing("corvane/filings", ListingKind.EDGAR,
                                URI.create("https://data.example/990001"),
                                Optional.empty(), List.of("8-K"), List.of(), true, false))));
    }

    @Test
    void readsThePlacesOfAnInterface() throws IOException {
        write("sources/corvane.yaml", CORVANE + """
                  - id: api
                    kind: json
                    url: https://corvane.example/api
                    json: {entries: "", url: /link, title: /title/rendered, page: page, zone: Asia/Tokyo}
                """);

        var json = read().configuration().sources().getFirst().listings().getLast().json().orElseThrow();

        assertThat(json.pointers()).isEqualTo(
                Map.of("entries", "", "url", "/link", "title", "/title/rendered"));
        assertThat(json.page()).contains("page");
        assertThat(json.zone()).contains(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void reportsPlacesThatAreNone() throws IOException {
        write("sources/corvane.yaml", CORVANE + """
                  - {id: a, kind: feed, url: "https://a.example", json: {entries: /a, url: b}, next: a}
                  - {id: b, kind: json, url: "https://b.example", json: {url: /b~2, titel: /c, zone: Mars}}
                """);
        write("sources/other.yaml", CORVANE.replace("corvane", "other") + """
                  - {id: a, kind: feed, url: "https://a.example", json: {entries: /a, url: b}, next: a}
                """);

        assertThat(faults()).containsExactly(
                "sources/corvane.yaml: listings[3].json.titel: unknown key; did you mean \"title\"?"
                        + " (line 13)",
                "sources/corvane.yaml: listings[3].json.entries: missing: expected text (line 13)",
                "sources/corvane.yaml: listings[3].json.zone: expected a time zone such as Europe/London or"
                        + " UTC, found \"Mars\" (line 13)",
                "sources/other.yaml: listings[2].json: expected kind json where pointers are given,"
                        + " found \"feed\"",
                "sources/other.yaml: listings[2].json.url: expected a JSON pointer such as /items or"
                        + " /title/rendered, found \"b\"",
                "sources/other.yaml: listings[2].next: expected kind page where a next page is selected,"
                        + " found \"feed\"");
    }

    @Test
    void readsWhatIsAskedOfAnAddress() throws IOException {
        write("sources/corvane.yaml", CORVANE + """
                  - id: list
                    kind: page
                    url: https://exchange.example/list?by=code
                    query: {code: [CVN, CVNO], year: ["{today:yyyy}"]}
                    via: input[name=pdfURL]
                    match: /announcements/
                    zone: Australia/Sydney
                    day_first: true
                """);

        var listing = read().configuration().sources().getFirst().listings().getLast();

        assertThat(listing.addresses(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 4, 5))).containsExactly(
                URI.create("https://exchange.example/list?by=code&code=CVN&year=2026"),
                URI.create("https://exchange.example/list?by=code&code=CVNO&year=2026"));
        assertThat(listing.via()).contains("input[name=pdfURL]");
        assertThat(listing.match()).contains("/announcements/");
        assertThat(listing.dates())
                .isEqualTo(new Listing.DateForm(Optional.of(ZoneId.of("Australia/Sydney")), true));
    }

    @Test
    void refusesWhatNoProgramMayRead() throws IOException {
        write("sources/corvane.yaml", CORVANE + """
                  - {id: a, kind: page, url: "https://www.sedarplus.ca/csa-party/records/document.html"}
                  - {id: b, kind: sitemap, url: "https://b.example", zone: UTC, query: {day: ["{until}"]},
                     match: "/news["}
                """);
        assertThat(read().configuration().sources()).isEmpty();
        assertThat(faults()).containsExactly(
                "sources/corvane.yaml: listings[2].url: expected a host that programs may read: SEDAR+"
                        + " forbids them, so take the wire's or the issuer's copy, or put its documents into"
                        + " index/inbox/, found"
                        + " \"https://www.sedarplus.ca/csa-party/records/document.html\"",
                "sources/corvane.yaml: listings[3].zone: expected kind page or feed where the writing of"
                        + " dates is given, found \"sitemap\"",
                "sources/corvane.yaml: listings[3].match: expected a regular expression for addresses such"
                        + " as /news/|/press-releases/, found \"/news[\"",
                "sources/corvane.yaml: listings[3].query.day: expected text in which only days stand in"
                        + " braces, such as {since} or {today:yyyyMMdd}, found \"{until}\"");
    }

    @Test
    void keepsTheOthers_oneSourceBroken() throws IOException {
        write("sources/corvane.yaml", CORVANE);
        write("sources/broken.yaml", "id: [broken\n");

        var result = read();

        assertThat(result.configuration().sources()).extracting(Source::id).containsExactly("corvane");
        assertThat(result.settingsAreSound()).isTrue();
        assertThat(result.faults()).extracting(Fault::file).containsExactly("sources/broken.yaml");
    }

    @Test
    void reportsEveryFaultOfEverySource() throws IOException {
        write("sources/a.yaml", CORVANE.replace("id: corvane", "id: b").replace("cik: 990001", "cik: none"));
        write("sources/b.yaml", """
                id: b
                name: B
                kind: blog
                aliases: B
                verified: yes please
                enabeld: true
                listings:
                  - {id: news, kind: feed, url: foo}
                """);
        write("sources/c.yaml", """
                id: c
                name: C Wire
                kind: wire
                tickers: [CVNE]
                verified: false
                terms: none
                listings:
                  - {id: news, kind: feed, url: "https://c.example/1", select: a}
                  - {id: news, kind: page, url: "https://c.example/2", forms: [8-K]}
                """);
        write("sources/d.yml", CORVANE);

        assertThat(faults()).containsExactly(
                "sources/a.yaml: id: expected the file's name \"a\", found \"b\"",
                "sources/a.yaml: cik: expected up to ten digits, found \"none\"",
                "sources/b.yaml: enabeld: unknown key; did you mean \"enabled\"? (line 6)",
                "sources/b.yaml: kind: expected one of company, wire, regulator, found \"blog\" (line 3)",
                "sources/b.yaml: aliases: expected a list, found \"B\" (line 4)",
                "sources/b.yaml: verified: expected true or false, found \"yes please\" (line 5)",
                "sources/b.yaml: terms: missing: expected text (line 1)",
                "sources/b.yaml: listings[0].url: expected an absolute http(s) address,"
                        + " found \"foo\" (line 8)",
                "sources/c.yaml: tickers[0]: expected EXCHANGE:SYMBOL, found \"CVNE\"",
                "sources/c.yaml: kind: expected company where cik, tickers or subsidiaries are given,"
                        + " found \"wire\"",
                "sources/c.yaml: listings[0].select: expected kind page where a selector is given,"
                        + " found \"feed\"",
                "sources/c.yaml: listings[1].id: expected an id that no other listing has, found \"news\"",
                "sources/c.yaml: listings[1].forms: expected kind edgar where forms are given,"
                        + " found \"page\"",
                "sources/d.yml: expected the ending .yaml, found .yml: not read");
    }

    @Test
    void reportsEveryFaultOfTheSettings() throws IOException {
        write("config/lodestone.yaml", """
                contact: nobody
                timezone: Atlantis
                chain: ../secret.yaml
                fetch: {delay: 1 fortnight, attempts: 0}
                store: {url: "jdbc:h2:mem", password_env: NONE}
                web: {port: 70000, hots: "0.0.0.0"}
                """);

        assertThat(faults()).containsExactly(
                "config/lodestone.yaml: timezone: expected a time zone such as Europe/London or UTC,"
                        + " found \"Atlantis\" (line 2)",
                "config/lodestone.yaml: fetch.delay: expected a duration such as 500ms, 20s, 5m, 6h,"
                        + " found \"1 fortnight\" (line 4)",
                "config/lodestone.yaml: web.hots: unknown key; did you mean \"host\"? (line 6)");
        assertThat(read().settingsAreSound()).isFalse();
    }

    @Test
    void checksValues_typesRight() throws IOException {
        write("config/lodestone.yaml", """
                contact: nobody
                chain: ../secret.yaml
                fetch: {timeout: 0s, attempts: 0}
                revisit: {min: 2d, most_documents: 0}
                store: {url: "jdbc:h2:mem", password_env: NONE}
                web: {host: 0.0.0.0, port: 70000, session_idle: 9d}
                """);
        write("config/watches.yaml", "watches: [{id: w, name: A, query: x}, {id: w, name: B, query: ''}]\n");

        assertThat(read().faults()).extracting(Fault::key).containsExactly(
                "contact", "chain", "fetch.timeout", "fetch.attempts", "revisit.max",
                "revisit.most_documents", "store.url",
                "store.password_env", "web.port", "web.host", "web.session_max", "watches[1].id",
                "watches[1].query");
    }

    @Test
    void servesEncryptedOnly_offLoopback() throws IOException {
        write("config/lodestone.yaml", "web: {host: 0.0.0.0}\n");
        assertThat(faults()).containsExactly("config/lodestone.yaml: web.host: expected 127.0.0.1, or beside "
                + "another address web.tls or web.proxy: nothing is served in the clear, found \"0.0.0.0\"");
        write("config/lodestone.yaml", "web: {host: 0.0.0.0, tls: {key_store: k.p12, password_env: NONE}}\n");
        assertThat(read().faults()).extracting(Fault::key).containsExactly("web.tls.key_store",
                "web.tls.password_env");
        write("config/lodestone.yaml", "web: {host: 0.0.0.0, proxy: true, address: 'http://a.example'}\n");
        assertThat(read().faults()).extracting(Fault::key).containsExactly("web.address");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"{port: 1};READ", "{proxy: true};NOTHING",
        "{proxy: true, anyone_reads: true};READ", "{anyone_reads: false};NOTHING"})
    void letsAnyoneRead_onThisMachineOnly(String web, Entry entry) throws IOException {
        write("config/lodestone.yaml", "web: " + web + "\n");
        assertThat(read().configuration().web().access().entry()).isEqualTo(entry);
    }
}
