package lodestone.alert;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lodestone.model.Assessment;
import lodestone.model.Version;
import lodestone.record.CompanyRecord;

/// One document in a digest, with every reason for which it stands there.
///
/// @param kinds of its alerts, e.g. `flag`, `edit`
/// @param watches names of the watches that matched
/// @param alsoAt further addresses of the same text
/// @param comparisons of two captures, where what stands in one is absent in the other
/// @param findings for an edit or correction, what differs in the findings, one line each
/// @param corrects the document that it corrects
/// @param standing what its issuer has shown of each stage, as of the day of the digest; empty where no
///     issuer is known
/// @param notes what its alerts say beyond their kind, e.g. that a stage rose, or why it has come up again
public record Entry(
        Version version,
        Optional<Assessment> assessment,
        Optional<String> notAssessed,
        List<String> kinds,
        List<String> watches,
        List<URI> alsoAt,
        List<Comparison> comparisons,
        List<String> findings,
        Optional<Version> corrects,
        Optional<CompanyRecord> standing,
        List<String> notes) {

    private static final int LONGEST_TITLE = 300;
    private static final Set<String> OF_CLAIMS = Set.of("flag", "first-claim", "edit", "correction");

    public Entry {
        kinds = List.copyOf(kinds);
        watches = List.copyOf(watches);
        alsoAt = List.copyOf(alsoAt);
        comparisons = List.copyOf(comparisons);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /// The document's title as one line of bounded length, without control characters and direction
    /// overrides.
    public String title() {
        return title(version);
    }

    /// The same of any version.
    static String title(Version version) {
        var title = DigestText.shortened(version.document().title(), LONGEST_TITLE);
        return title.isEmpty() ? "Untitled document" : title;
    }

    /// 0–100; 0 when it could not be assessed.
    public int severity() {
        return assessment.map(Assessment::severity).orElse(0);
    }

    /// Whether a claim in it lacks evidence, and it or a change of it is why it stands here.
    public boolean flagged() {
        return kinds.stream().anyMatch(OF_CLAIMS::contains)
                && assessment.map(Assessment::flagged).orElse(false);
    }

    /// The issuer's name, or a plain word for its absence.
    public String issuer() {
        return assessment.flatMap(Assessment::issuer).or(() -> version.document().issuer())
                .orElse("Unknown issuer");
    }
}
