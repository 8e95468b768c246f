package lodestone.index;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lodestone.index.Findings.Finding;
import lodestone.index.query.SearchField;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Filing;
import lodestone.model.Modality;
import lodestone.model.Span;
import lodestone.model.StageFinding;
import org.apache.lucene.document.Document;

/// A version as Lucene holds it: its sentences, each with what was found in it, and after them the whole
/// document. Of a version of the past there is the document only.
final class Block {

    private final Indexed indexed;
    private final List<Finding> findings;

    private Block(Indexed indexed) {
        this.indexed = indexed;
        this.findings = indexed.assessment().stream().flatMap(one -> one.stages().stream())
                .flatMap(stage -> stage.evidence().stream().map(found -> new Finding(stage.stage(), found)))
                .toList();
    }

    /// The Lucene documents, the whole document last.
    static List<Document> of(Indexed indexed) {
        var block = new Block(indexed);
        var all = new ArrayList<Document>();
        if (indexed.until().isEmpty()) {
            indexed.sentences().forEach(sentence -> all.add(block.sentence(sentence)));
        }
        all.add(block.whole());
        return all;
    }

    /// The term that a document's block goes by: the newest version has one, each of the past its own.
    static String key(Indexed indexed) {
        var id = indexed.version().documentId();
        return indexed.until().isEmpty() ? key(id) : id + " " + indexed.version().number();
    }

    /// The term of that document's newest version.
    static String key(String documentId) {
        return documentId;
    }

    private long published() {
        return indexed.version().document().publishedUtc().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE);
    }

    private int severity() {
        return indexed.assessment().map(Assessment::severity).orElse(0);
    }

    private Document sentence(Span span) {
        var fields = new Fields();
        fields.internal(Fields.GRAIN, Grain.SENTENCE.label());
        fields.internal(Fields.BLOCK, key(indexed));
        fields.sentence(indexed.version().document().text().substring(span.start(), span.end()));
        fields.sorted(published(), severity(), indexed.version().documentId());
        fields.kept(Fields.START, span.start());
        fields.kept(Fields.END, span.end());
        claims(fields, indexed.assessment().stream().flatMap(one -> one.claims().stream())
                .filter(claim -> span.holds(claim.start())).toList());
        evidence(fields, findings.stream().filter(one -> span.holds(one.evidence().start())).toList());
        return fields.document();
    }

    private static void claims(Fields fields, List<Claim> claims) {
        if (!claims.isEmpty()) {
            var modality = claims.stream().map(Claim::modality).reduce(Modality.NONE, Modality::or);
            fields.word("claim", modality.label());
            fields.word("modality", modality.label());
            claims.stream().flatMap(claim -> claim.stages().stream()).distinct()
                    .forEach(stage -> fields.word("stage", stage));
        }
    }

    private static void evidence(Fields fields, List<Finding> findings) {
        if (!findings.isEmpty()) {
            fields.document().add(Findings.field(findings));
            findings.stream().map(one -> one.evidence().milestone()).distinct()
                    .forEach(id -> fields.word("milestone", id));
        }
    }

    private Document whole() {
        var fields = new Fields();
        fields.internal(Fields.BLOCK, key(indexed));
        fields.internal(Fields.BLOCK_END, "true");
        fields.internal(Fields.GRAIN, indexed.until().isEmpty() ? Grain.DOCUMENT.label() : Fields.PAST);
        indexed.until().ifPresent(until -> fields.kept(Fields.UNTIL, until.toEpochMilli()));
        fields.sorted(published(), severity(), indexed.version().documentId());
        asked(fields);
        fields.keepTraits();
        shown(fields);
        return fields.document();
    }

    private Optional<String> issuer() {
        return indexed.assessment().flatMap(Assessment::issuer).or(indexed.version().document()::issuer);
    }

    private void asked(Fields fields) {
        var version = indexed.version();
        var text = version.document();
        fields.shownText(text.text());
        fields.words("title", text.title());
        issuer().ifPresent(name -> fields.words("issuer", name));
        issuer().ifPresent(name -> fields.counted(Facet.ISSUER, name));
        text.tickers().forEach(ticker -> fields.word("ticker", ticker));
        text.tickers()
                .forEach(ticker -> fields.word("ticker", ticker.substring(ticker.indexOf(':') + 1)));
        fields.word("source", version.sourceId());
        fields.counted(Facet.SOURCE, version.sourceId());
        fields.word("id", version.documentId());
        indexed.reviewed().ifPresent(ruling -> fields.word("reviewed", ruling.label()));
        fields.word("url", version.capture().url().toString());
        fields.word("copy", Boolean.toString(version.copyOf().isPresent()));
        version.copyOf().ifPresent(head -> fields.word("copy_of", head));
        version.corrects().ifPresent(earlier -> fields.word("corrects", earlier));
        text.language().ifPresent(language -> fields.word("lang", language));
        text.imprint().wire().ifPresent(wire -> fields.words("wire", wire));
        text.filing().flatMap(Filing::form).ifPresent(form -> fields.word("form", form));
        text.filing().flatMap(Filing::form).ifPresent(form -> fields.counted(Facet.FORM, form));
        fields.day("seen", version.seen());
        text.publishedUtc().ifPresent(at -> fields.day("published", at));
        text.publishedUtc().ifPresent(at -> fields.counted(Facet.MONTH,
                YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString()));
        indexed.assessment().ifPresent(assessment -> asked(fields, assessment));
    }

    private void asked(Fields fields, Assessment assessment) {
        fields.word("kind", assessment.kind().label());
        fields.counted(Facet.KIND, assessment.kind().label());
        fields.word("claim", assessment.modality().label());
        fields.word("modality", assessment.modality().label());
        fields.word("verdict", assessment.verdict().label());
        fields.counted(Facet.VERDICT, assessment.verdict().label());
        fields.word("flagged", Boolean.toString(assessment.flagged()));
        fields.number("severity", assessment.severity());
        assessment.claimed().forEach(stage -> fields.word("stage", stage));
        assessment.claimed().forEach(stage -> fields.counted(Facet.STAGE, stage));
        assessment.gaps().forEach(stage -> fields.word("gap", stage));
        for (var stage : assessment.stages()) {
            fields.number(SearchField.STAGE_LEVEL + stage.stage(), stage.level());
            supported(fields, stage);
        }
        evidence(fields, findings);
    }

    private static void supported(Fields fields, StageFinding stage) {
        if (stage.supported()) {
            fields.word("supported", stage.stage());
        }
    }

    private void shown(Fields fields) {
        var version = indexed.version();
        fields.shown(Fields.ID, version.documentId());
        fields.shown(Fields.SHOWN_TITLE, version.document().title());
        fields.shown(Fields.SHOWN_URL, version.capture().url().toString());
        fields.shown("source", version.sourceId());
        version.copyOf().ifPresent(head -> fields.shown(Fields.SHOWN_COPY_OF, head));
        version.document().publishedUtc()
                .ifPresent(at -> fields.shown(Fields.PUBLISHED, at.toEpochMilli()));
        issuer().ifPresent(name -> fields.shown(Fields.SHOWN_ISSUER, name));
        indexed.assessment().ifPresent(assessment -> shown(fields, assessment));
    }

    private static void shown(Fields fields, Assessment assessment) {
        fields.shown("kind", assessment.kind().label());
        fields.shown("claim", assessment.modality().label());
        fields.shown("verdict", assessment.verdict().label());
        fields.shown(Fields.SEVERITY, assessment.severity());
        fields.shown(Fields.SHOWN_GAPS, String.join(" ", assessment.gaps()));
        assessment.claims().stream().max(Comparator.comparing(Claim::modality))
                .ifPresent(claim -> fields.shown(Fields.SHOWN_CLAIM, claim.start() + " " + claim.end()));
    }
}
