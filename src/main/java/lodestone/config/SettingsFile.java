package lodestone.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lodestone.alert.AlertSettings;
import lodestone.extract.pdf.PdfSettings;
import lodestone.fetch.BodyLimits;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.HostGroup;
import lodestone.model.Watch;
import lodestone.review.ReviewSettings;
import lodestone.run.RevisitSettings;
import lodestone.schedule.ScheduleSettings;
import lodestone.store.StoreSettings;
import lodestone.web.WebSettings;

/// The schema of `config/lodestone.yaml`: everything may be left out.
///
/// @param contact name and mail address, sent with every request
/// @param chain name of a file in `config/chains/`
record SettingsFile(
        Optional<String> contact,
        Optional<ZoneId> timezone,
        Optional<String> chain,
        Optional<Fetch> fetch,
        Optional<Revisit> revisit,
        Optional<Pdf> pdf,
        Optional<Boolean> semantic,
        Optional<Store> store,
        Optional<WebSection> web,
        Optional<ReviewSection> review,
        Optional<ScheduleFile> schedule,
        Optional<AlertsSection> alerts) {

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String CHAINS = "config/chains/";

    record Fetch(
            Optional<Duration> delay,
            Optional<Duration> maxCrawlDelay,
            Optional<ByteSize> maxPage,
            Optional<ByteSize> maxPdf,
            Optional<ByteSize> maxBytes,
            Optional<Duration> timeout,
            Optional<Integer> maxRedirects,
            Set<String> allowedHosts,
            Optional<Integer> attempts,
            Optional<Duration> maxWait,
            Map<String, Group> groups,
            Optional<Boolean> pageRobots) {}

    /// Hosts that share a pace.
    record Group(Set<String> hosts, Duration delay, Optional<Boolean> contactRequired) {}

    /// @param min between two visits of a listing that publishes much
    /// @param max between two visits of one that is silent
    record Revisit(Optional<Duration> min, Optional<Duration> max, Optional<Integer> mostDocuments) {}

    /// @param ocr the program that reads scanned pages
    record Pdf(Optional<Duration> timeout, Optional<String> ocr) {}

    /// @param url `jdbc:sqlite:FILE` (a relative file lies in the home folder) or `jdbc:postgresql:…`
    /// @param passwordEnv name of the environment variable that holds the password
    record Store(Optional<String> url, Optional<String> user, Optional<String> passwordEnv) {}

    static SettingsFile defaults() {
        return YamlFile.empty(SettingsFile.class);
    }

    /// What the types alone do not say.
    List<Fault> faults(String file, Path home, Map<String, String> environment) {
        var checks = new Checks(file);
        contact.ifPresent(c -> checks.expect(c.contains("@"), "contact",
                "a name and a mail address such as Example Research ops@example.org", c));
        checks.expect(!chainName().contains("/") && Files.isRegularFile(chainFile(home)), "chain",
                "a file in " + CHAINS, chainName());
        fetch.ifPresent(f -> check(f, checks));
        checks.expect(revisitMin().compareTo(RevisitSettings.FASTEST) >= 0, "revisit.min",
                "at least 1m, so that sites are treated politely", revisitMin().toSeconds() + "s");
        checks.expect(revisitMax().compareTo(revisitMin()) >= 0, "revisit.max", "at least revisit.min",
                revisitMax());
        checks.expect(mostDocuments() > 0, "revisit.most_documents", "at least 1", mostDocuments());
        pdf.flatMap(Pdf::timeout)
                .ifPresent(t -> checks.expect(t.isPositive(), "pdf.timeout", "more than 0s", "0s"));
        store.ifPresent(s -> check(s, checks, environment));
        review.ifPresent(section -> section.check(checks));
        web.ifPresent(w -> w.check(checks, home, environment));
        schedule.ifPresent(s -> s.check(checks));
        alerts.ifPresent(section -> section.check(checks, home, environment));
        return checks.faults();
    }

    private static void check(Fetch fetch, Checks checks) {
        fetch.timeout.ifPresent(t -> checks.expect(t.isPositive(), "fetch.timeout", "more than 0s", "0s"));
        fetch.maxPage.ifPresent(b -> checks.expect(b.bytes() > 0, "fetch.max_page", "more than 0B", "0B"));
        fetch.maxPdf.ifPresent(b -> checks.expect(b.bytes() > 0, "fetch.max_pdf", "more than 0B", "0B"));
        fetch.maxBytes.ifPresent(b -> checks.expect(b.bytes() > 0, "fetch.max_bytes", "more than 0B", "0B"));
        fetch.attempts.ifPresent(a -> checks.expect(a >= 1, "fetch.attempts", "at least 1", a));
        fetch.maxRedirects.ifPresent(r -> checks.expect(r >= 0, "fetch.max_redirects", "at least 0", r));
        groups(fetch).forEach(group -> group.hosts().forEach(host -> {
            var others = groups(fetch).stream().filter(other -> other.hosts().contains(host)).count();
            checks.expect(others == 1 && host.matches("[^/\\s]+"), "fetch.groups." + group.name(),
                    "hosts by name, each in one group", host);
        }));
    }

    /// What the file names, and the usual ones that it does not.
    private static List<HostGroup> groups(Fetch fetch) {
        var named = fetch.groups.entrySet().stream().map(entry -> new HostGroup(entry.getKey(),
                lowerCase(entry.getValue().hosts()), entry.getValue().delay(),
                entry.getValue().contactRequired().orElse(false)));
        var usual = FetchSettings.defaults().groups().stream()
                .filter(group -> !fetch.groups.containsKey(group.name()));
        return Stream.concat(named, usual).toList();
    }

    private static Set<String> lowerCase(Set<String> hosts) {
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static void check(Store store, Checks checks, Map<String, String> environment) {
        store.url.ifPresent(u -> checks.expect(
                u.startsWith(SQLITE) || u.startsWith("jdbc:postgresql:"), "store.url",
                "jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE", u));
        store.passwordEnv.ifPresent(name -> checks.expect(environment.containsKey(name), "store.password_env",
                "the name of an environment variable that is set", name));
    }

    private String chainName() {
        return chain.orElse("rare-earth-magnets.yaml");
    }

    Path chainFile(Path home) {
        return home.resolve(CHAINS + chainName());
    }

    ZoneId zone() {
        return timezone.orElse(ZoneOffset.UTC);
    }

    ReviewSettings reviewSettings() {
        return part(review, ReviewSection.class).settings();
    }

    ScheduleSettings scheduleSettings(Path home, List<Watch> watches) {
        boolean weekly = watches.stream().anyMatch(watch -> watch.schedule() == Watch.Schedule.WEEKLY);
        return part(schedule, ScheduleFile.class).settings(zone(), home, weekly);
    }

    /// Ids of sources that are not there.
    List<Fault> unknownSources(String file, Set<String> known) {
        var checks = new Checks(file);
        part(schedule, ScheduleFile.class).paused().forEach(id -> checks.expect(known.contains(id),
                "schedule.paused", "ids of sources in sources/", id));
        return checks.faults();
    }

    WebSettings webSettings(Path home, Map<String, String> environment) {
        return part(web, WebSection.class).settings(home, environment, fetchSettings());
    }

    FetchSettings fetchSettings() {
        var defaults = FetchSettings.defaults();
        return new FetchSettings(
                defaults.product(),
                contact,
                fetch.flatMap(Fetch::delay).orElse(defaults.delay()),
                fetch.flatMap(Fetch::maxCrawlDelay).orElse(defaults.maxCrawlDelay()),
                fetch.flatMap(Fetch::timeout).orElse(defaults.timeout()),
                limits(defaults.limits()),
                fetch.flatMap(Fetch::maxRedirects).orElse(defaults.maxRedirects()),
                fetch.map(Fetch::allowedHosts).orElse(defaults.allowedHosts()),
                fetch.flatMap(Fetch::attempts).orElse(defaults.attempts()),
                fetch.flatMap(Fetch::maxWait).orElse(defaults.maxWait()),
                fetch.map(SettingsFile::groups).orElse(defaults.groups()),
                fetch.flatMap(Fetch::pageRobots).orElse(defaults.pageRobots()));
    }

    AlertSettings alertSettings(Path home, Map<String, String> environment) {
        return part(alerts, AlertsSection.class).settings(home, environment,
                pages(webSettings(home, environment)));
    }

    /// Where readers of alerts find the pages, unless they are told another address.
    private static URI pages(WebSettings web) {
        return web.address().orElseGet(() -> URI.create((web.tls().isPresent() ? "https" : "http")
                + "://127.0.0.1:" + web.port()));
    }

    /// Whether alerts may go to a channel of that id.
    boolean hasChannel(String id) {
        return part(alerts, AlertsSection.class).isKnown(id);
    }

    /// A section; where it is left out, one that leaves everything out.
    private static <T> T part(Optional<T> section, Class<T> type) {
        return section.orElseGet(() -> YamlFile.empty(type));
    }

    private BodyLimits limits(BodyLimits defaults) {
        return new BodyLimits(
                fetch.flatMap(Fetch::maxPage).map(ByteSize::bytes).orElse(defaults.page()),
                fetch.flatMap(Fetch::maxPdf).map(ByteSize::bytes).orElse(defaults.pdf()),
                fetch.flatMap(Fetch::maxBytes).map(ByteSize::bytes).orElse(defaults.any()), false);
    }

    private Duration revisitMin() {
        return revisit.flatMap(Revisit::min).orElse(RevisitSettings.defaults().min());
    }

    private Duration revisitMax() {
        return revisit.flatMap(Revisit::max).orElse(RevisitSettings.defaults().max());
    }

    private int mostDocuments() {
        return revisit.flatMap(Revisit::mostDocuments).orElse(RevisitSettings.defaults().mostDocuments());
    }

    RevisitSettings revisitSettings() {
        return new RevisitSettings(revisitMin(), revisitMax(), mostDocuments());
    }

    PdfSettings pdfSettings() {
        var defaults = PdfSettings.defaults();
        return new PdfSettings(pdf.flatMap(Pdf::timeout).orElse(defaults.timeout()), defaults.maxBytes(),
                defaults.maxPages(), defaults.maxCharacters(), defaults.heapMegabytes(),
                pdf.flatMap(Pdf::ocr));
    }

    StoreSettings storeSettings(Path home, Map<String, String> environment) {
        var url = store.flatMap(Store::url).orElse(SQLITE + "index/lodestone.db");
        var located = url.startsWith(SQLITE) ? SQLITE + home.resolve(url.substring(SQLITE.length())) : url;
        var password = store.flatMap(Store::passwordEnv)
                .flatMap(name -> Optional.ofNullable(environment.get(name)));
        return new StoreSettings(located, store.flatMap(Store::user), password);
    }
}
