package lodestone.run;

import java.time.Clock;
import lodestone.alert.Alerting;
import lodestone.alert.Delivering;
import lodestone.archive.Archive;
import lodestone.claim.Classifier;
import lodestone.extract.DocumentReader;
import lodestone.extract.IssuerResolver;
import lodestone.extract.ListingReader;
import lodestone.fetch.Fetcher;
import lodestone.index.ClaimIndex;
import lodestone.store.Store;

/// The parts that one pass strings together, made and closed by the caller.
public record Parts(
        Fetcher fetcher,
        Archive archive,
        ListingReader listings,
        DocumentReader reader,
        IssuerResolver issuers,
        Classifier classifier,
        Store store,
        ClaimIndex index,
        Alerting alerting,
        Delivering delivering,
        RevisitSettings revisit,
        Clock clock) {}
