package lodestone.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lodestone.model.DigestPeriod;
import lodestone.model.HostDay;

/// What one run has to tell: what is flagged, what changed, what matched, what could not be assessed, and
/// what was covered. It is written also when there is nothing to tell.
///
/// @param generated when, in `zone`
/// @param entries documents with an alert that no digest has told before
/// @param news of listings that fell silent or can no longer be read, which no digest has told before
/// @param coverage one row a listing
/// @param faults of the configuration, one line each
/// @param corpus how many documents the store holds
/// @param access what each host was asked on the days of the run
/// @param period what it stands for
public record Digest(
        Instant generated,
        ZoneId zone,
        List<Entry> entries,
        List<SourceNews> news,
        List<Coverage> coverage,
        List<String> faults,
        long corpus,
        List<HostDay> access,
        DigestPeriod period) {

    private static final Comparator<Entry> MOST_SEVERE = Comparator.comparingInt(Entry::severity).reversed()
            .thenComparing(entry -> entry.version().documentId());

    public Digest {
        entries = entries.stream().sorted(MOST_SEVERE).toList();
        news = List.copyOf(news);
        coverage = List.copyOf(coverage);
        faults = List.copyOf(faults);
        access = List.copyOf(access);
    }

    /// The day it is for.
    public LocalDate day() {
        return LocalDate.ofInstant(generated, zone);
    }

    /// Flagged documents, by issuer; the issuer with the most severe one first.
    public Map<String, List<Entry>> flagged() {
        var groups = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries) {
            if (entry.flagged()) {
                groups.computeIfAbsent(entry.issuer(), _ -> new java.util.ArrayList<>()).add(entry);
            }
        }
        return groups;
    }

    /// Documents that are not flagged but changed, correct another or match a watch.
    public List<Entry> notable() {
        return entries.stream().filter(entry -> !entry.flagged() && entry.assessment().isPresent()).toList();
    }

    /// Documents that the rules failed on.
    public List<Entry> notAssessed() {
        return entries.stream().filter(entry -> entry.assessment().isEmpty()).toList();
    }

    /// Listings that were not seen as they stand.
    public List<Coverage> uncovered() {
        return coverage.stream().filter(row -> !row.outcome().covered()).toList();
    }

    /// One line that says it all, e.g. `3 flagged, 1 to note, none unassessed; 9 of 10 listings covered`, and
    /// what was missed that this digest makes up for.
    public String headline() {
        return counts() + period.catchUp().map(words -> ". " + words).orElse("");
    }

    private String counts() {
        long flagged = entries.stream().filter(Entry::flagged).count();
        return "%s flagged, %s to note, %s not assessed; %d of %d listings covered".formatted(
                count(flagged), count(notable().size()), count(notAssessed().size()),
                coverage.size() - uncovered().size(), coverage.size());
    }

    /// The day in words, e.g. `Tuesday 24 November 2026`.
    public String date() {
        return day().format(DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH));
    }

    /// What the findings rest on, said wherever they are shown.
    public String scope() {
        return "Evidence is what each document itself reports; \"none\" means that no evidence was found "
                + "in it, not that "
                + "there is none. Corpus: " + corpus + " documents up to " + day() + ".";
    }

    private static String count(long number) {
        return number == 0 ? "none" : Long.toString(number);
    }
}
