package lodestone.cli;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import lodestone.alert.AlertSettings;
import lodestone.alert.Delivering;
import lodestone.claim.Chain;
import lodestone.config.Configuration;
import lodestone.config.ConfigurationReader;
import lodestone.config.Fault;
import lodestone.extract.pdf.PdfSettings;
import lodestone.fetch.FetchSettings;
import lodestone.fetch.Posting;
import lodestone.model.Company;
import lodestone.model.Source;
import lodestone.model.Watch;
import lodestone.record.Records;
import lodestone.review.ReviewSettings;
import lodestone.run.RevisitSettings;
import lodestone.schedule.ScheduleSettings;
import lodestone.store.Store;
import lodestone.store.StoreSettings;
import lodestone.web.WebSettings;

/// What the commands need to know from `config/` and `sources/`, with every fault in them as a line.
///
/// @param effective all of it as lines for people; made only when asked for, since few commands do
record Settings(
        FetchSettings fetch,
        RevisitSettings revisit,
        PdfSettings pdf,
        boolean semantic,
        StoreSettings store,
        List<Source> sources,
        List<Watch> watches,
        ZoneId zone,
        Chain chain,
        WebSettings web,
        ReviewSettings review,
        ScheduleSettings schedule,
        AlertSettings alerts,
        Supplier<SortedMap<String, String>> effective,
        List<String> faults) {

    /// Reads the home folder. Faulty sources are left out and told; a fault in `config/` ends the command.
    static Settings read(Home home) {
        return of(ConfigurationReader.read(home.folder()));
    }

    /// The same of what was read of it.
    static Settings of(ConfigurationReader.Result result) {
        var faults = result.faults().stream().map(Fault::toString).toList();
        if (!result.settingsAreSound()) {
            throw new FaultyHomeException(faults);
        }
        return of(result.configuration(), faults);
    }

    /// The store for a command that only reads, beside a run that may be writing. Where nothing ran yet, an
    /// empty one is made.
    Store reading() {
        return Store.exists(store) ? Store.openReadOnly(store) : Store.open(store);
    }

    /// What issuers have shown, by the watched companies' names.
    Records records(Store store) {
        return new Records(store, companies(), chain);
    }

    /// Whether any source is visited at all; without one there is only what lies in the inbox.
    boolean watchesSources() {
        return sources.stream().anyMatch(source -> source.listings().stream().anyMatch(source::visits));
    }

    /// Whom the sources are of.
    List<Company> companies() {
        return sources.stream().flatMap(source -> source.company().stream()).toList();
    }

    /// What tells people, by that process.
    Delivering delivering(ThisProcess process, Store store, Posting posting, Clock clock) {
        return new Delivering(alerts, watches, new Delivering.With(store, records(store), posting,
                fetch.timeout(), process.toString(), zone, clock, Thread::sleep));
    }

    private static Settings of(Configuration configuration, List<String> faults) {
        return new Settings(configuration.fetch(), configuration.revisit(), configuration.pdf(),
                configuration.semantic(),
                configuration.store(),
                configuration.sources(),
                configuration.watches(), configuration.zone(), ChainFiles.read(configuration.chain()).chain(),
                configuration.web(), configuration.review(),
                configuration.schedule(), configuration.alerts(), () -> EffectiveSettings.of(configuration),
                faults);
    }

    /// The ontology of the home folder alone, for commands that need nothing else.
    static Chain chain(Home home) {
        return chainFiles(home).chain();
    }

    /// The same with the files that it was read from.
    static ChainFiles chainFiles(Home home) {
        var read = ConfigurationReader.chainFile(home.folder());
        return ChainFiles.read(read.value().orElseThrow(
                () -> new FaultyHomeException(read.faults().stream().map(Fault::toString).toList())));
    }
}
