package lodestone.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lodestone.model.Source;
import lodestone.model.SourceKind;

/// The simulated newsroom: 24 companies, three wires, a trade paper and a filing office that do not exist,
/// over real HTTP on this machine. Whoever opens it closes it.
///
/// ```java
/// try (var newsroom = Newsroom.open()) {
///     var sources = newsroom.sources();          // fetch these as newsroom.contact()
///     var flagged = newsroom.planted().flagged(1); // and compare
/// }
/// ```
public final class Newsroom implements AutoCloseable {

    private static final String BUSY = "/wexcombe/news";

    private final Fiction fiction;
    private final Host town;
    private final Host wires;
    private final Host office;
    private volatile Map<URI, Page> pages = Map.of();

    private Newsroom(Fiction fiction) {
        this.fiction = fiction;
        this.town = new Host(() -> pages);
        this.wires = new Host(() -> pages);
        this.office = new Host(() -> pages);
    }

    /// Starts it on free loopback ports, on its first day.
    public static Newsroom open() {
        var newsroom = new Newsroom(Fiction.load());
        newsroom.start();
        return newsroom;
    }

    private void start() {
        List.of(town, wires, office).forEach(Host::start);
        town.stub(Troubles.busyOnce(BUSY));
        wires.stub(Troubles.moved());
        office.stub(Troubles.undeclared());
        pages = press(1).pages();
    }

    /// The next day: two more releases are out, and one page has changed without saying so.
    public void secondDay() {
        pages = press(2).pages();
    }

    private Press press(int day) {
        var edition = Edition.of(fiction, day);
        var press = new Press();
        new Wires(wires.root()).publish(edition, press);
        new FilingOffice(office.root()).publish(edition, press);
        new CompanySites(town.root()).publish(edition, press);
        new Troubles(wires.root()).publish(List.of(town.root(), wires.root(), office.root()), press);
        return press;
    }

    /// What to watch: companies, wires, the filing office, and sources in trouble.
    public List<Source> sources() {
        var sources = new ArrayList<Source>();
        fiction.actors().forEach(actor -> sources.add(company(actor)));
        sources.addAll(new Wires(wires.root()).sources());
        sources.add(new FilingOffice(office.root()).source());
        sources.addAll(new Troubles(wires.root()).sources());
        return List.copyOf(sources);
    }

    private Source company(Actor actor) {
        var listings = new ArrayList<>(List.of(new CompanySites(town.root()).listing(actor)));
        new FilingOffice(office.root()).listing(actor).ifPresent(listings::add);
        return new Source(actor.id(), actor.name(), SourceKind.COMPANY, Optional.of(actor.company()), true,
                "invented", true, listings);
    }

    /// `host:port` of every host; all are loopback addresses, which a careful fetcher refuses unless told.
    public Set<String> allowedHosts() {
        var hosts = new LinkedHashSet<String>();
        List.of(town, wires, office).forEach(host -> hosts.add(host.authority()));
        hosts.add(Troubles.nobody());
        return hosts;
    }

    /// What to put into the User-Agent: the filing office refuses visitors without a mail address.
    public String contact() {
        return "Lodestone demonstration demo@lodestone.example";
    }

    /// What is to be found.
    public Planted planted() {
        var tomorrow = press(2);
        var texts = new ArrayList<Planted.Text>();
        var first = new LinkedHashMap<String, URI>();
        for (var story : fiction.stories()) {
            var urls = tomorrow.places(story.id());
            texts.add(new Planted.Text(story.id(), story.title(), story.company(), story.verdict(),
                    Edition.dayOf(story), urls));
            first.put(story.id(), urls.getFirst());
        }
        var corrections = new ArrayList<Planted.Correction>();
        new TreeMap<>(Fiction.CORRECTIONS).forEach((corrected, original) -> corrections
                .add(new Planted.Correction(at(first, corrected), at(first, original))));
        return new Planted(texts, corrections, at(first, Edition.EDITED), Troubles.failing());
    }

    private static URI at(Map<String, URI> first, String id) {
        return Optional.ofNullable(first.get(id)).orElseThrow();
    }

    @Override
    public void close() {
        List.of(town, wires, office).forEach(Host::close);
    }
}
