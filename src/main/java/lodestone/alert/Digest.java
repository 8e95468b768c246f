package lodestone.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
/// @param troubles deliveries that failed, one line each
/// @param shown how it is shown
public record Digest(
        Instant generated,
        ZoneId zone,
        List<Entry> entries,
        List<SourceNews> news,
        List<Coverage> coverage,
        List<String> faults,
        long corpus,
        List<HostDay> access,
        DigestPeriod period,
        List<String> troubles,
        Shown shown) {

    static final int LONGEST_SUBJECT = 150;
    private static final Comparator<Entry> MOST_SEVERE = Comparator.comparingInt(Entry::severity).reversed()
            .thenComparing(entry -> entry.version().documentId());

    public Digest {
        entries = entries.stream().sorted(MOST_SEVERE).toList();
        news = List.copyOf(news);
        coverage = List.copyOf(coverage);
        faults = List.copyOf(faults);
        access = List.copyOf(access);
        troubles = List.copyOf(troubles);
    }

    /// The day it is for.
    public LocalDate day() {
        return LocalDate.ofInstant(generated, zone);
    }

    /// Flagged documents, by issuer; the issuer with the most severe one first.
    public Map<String, List<Entry>> flagged() {
        var groups = new LinkedHashMap<String, List<Entry>>();
        for (var entry : entries.subList(0, Math.min(entries.size(), shown.entries()))) {
            if (entry.flagged()) {
                groups.computeIfAbsent(entry.issuer(), _ -> new java.util.ArrayList<>()).add(entry);
            }
        }
        return groups;
    }

    /// Documents that are not flagged but changed, correct another, match a watch or show a stage.
    public List<Entry> notable() {
        return entries.stream().filter(entry -> !entry.flagged() && entry.assessment().isPresent()).toList();
    }

    /// Of [#notable] those for which there is room after the flagged.
    List<Entry> notableShown() {
        long room = Math.max(0, shown.entries() - entries.stream().filter(Entry::flagged).count());
        return notable().stream().limit(room).toList();
    }

    /// Where the entries stand for which there is no room; empty if all are shown.
    Optional<More> more() {
        return beyond(entries.stream().filter(entry -> entry.assessment().isPresent()).count(),
                shown.entries());
    }

    /// The same of so many, of which so many are shown.
    Optional<More> beyond(long all, int most) {
        return all <= most ? Optional.empty()
                : Optional.of(new More(all - most, shown.links().search(search())));
    }

    /// What is left out of a digest.
    ///
    /// @param link to the search that finds all of it
    record More(long entries, String link) {

        String words() {
            return "and " + entries + " more";
        }
    }

    /// The search that finds what it tells of: what was first seen on the days of its documents, and only the
    /// flagged if it tells of nothing else.
    private String search() {
        var seen = entries.stream().map(entry -> LocalDate.ofInstant(entry.version().seen(), ZoneOffset.UTC))
                .sorted().toList();
        return (entries.stream().allMatch(Entry::flagged) ? "flagged:true AND " : "")
                + "copy:false AND seen:[%s TO %s]".formatted(seen.getFirst(), seen.getLast());
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

    /// One line for the head of a mail: no control characters, of bounded length.
    public String subject() {
        var line = brief() ? "Lodestone alert: " + entries.stream().findFirst()
                .map(entry -> String.join(", ", entry.watches()) + ": " + entry.title())
                .orElse("a sample")
                : "Lodestone digest " + day() + ": " + headline();
        return DigestText.shortened(line, LONGEST_SUBJECT);
    }

    /// Whether it tells of single alerts and not of a run: then it covers nothing and proves nothing.
    public boolean brief() {
        return period.kind() == DigestPeriod.Kind.ALERT;
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
