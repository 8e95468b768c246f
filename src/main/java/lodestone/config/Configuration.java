package lodestone.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import lodestone.alert.AlertSettings;
import lodestone.extract.pdf.PdfSettings;
import lodestone.fetch.FetchSettings;
import lodestone.model.Source;
import lodestone.model.Watch;
import lodestone.review.ReviewSettings;
import lodestone.run.RevisitSettings;
import lodestone.schedule.ScheduleSettings;
import lodestone.store.StoreSettings;
import lodestone.web.WebSettings;

/// Everything that a home folder says about how to run.
///
/// @param sources in order of their file names; each one whole, disabled ones included
/// @param zone in which days begin and digests are dated
/// @param chain the file of the ontology; it exists
/// @param semantic whether the index holds vectors of sentences
/// @param alerts how alerts reach people
public record Configuration(
        FetchSettings fetch,
        RevisitSettings revisit,
        PdfSettings pdf,
        boolean semantic,
        StoreSettings store,
        List<Source> sources,
        List<Watch> watches,
        ZoneId zone,
        Path chain,
        WebSettings web,
        ReviewSettings review,
        ScheduleSettings schedule,
        AlertSettings alerts) {

    public Configuration {
        sources = List.copyOf(sources);
        watches = List.copyOf(watches);
    }
}
