package lodestone.extract.edgar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Filing;

/// The SGML header of a submission: lines of a name, a colon and a value, in groups.
public final class SubmissionHeader {

    private static final Pattern LINE = Pattern
            .compile("(?m)^[ \\t]*([A-Z][A-Z0-9 /-]*):[ \\t]*(\\S[^\\r\\n]*)$");
    private static final Pattern GROUP = Pattern.compile("(?m)^[A-Z][A-Z -]+:[ \\t]*$");
    private static final Pattern ACCEPTED = Pattern.compile("<ACCEPTANCE-DATETIME>\\s*(\\d{14})");

    private final String text;

    SubmissionHeader(String text) {
        this.text = text;
    }

    /// The first value of that name, e.g. of `ACCESSION NUMBER`.
    public Optional<String> first(String name) {
        return all(text, name).findFirst();
    }

    private static Stream<String> all(String group, String name) {
        return LINE.matcher(group).results().filter(line -> line.group(1).strip().equals(name))
                .map(line -> line.group(2).strip());
    }

    /// The lines of the filer: of a tender offer or a merger's papers who filed them, not whom they are
    /// about; of an insider's form the issuer; of several filers the first.
    private String filer() {
        for (var name : List.of("FILED BY", "FILER", "ISSUER", "SUBJECT COMPANY")) {
            int at = text.indexOf("\n" + name + ":");
            if (at >= 0) {
                var next = GROUP.matcher(text);
                return text.substring(at, next.find(at + name.length() + 2) ? next.start() : text.length());
            }
        }
        return text;
    }

    /// A date of the header as `yyyy-MM-dd`.
    public Optional<String> date(String name) {
        return first(name).filter(digits -> digits.matches("\\d{8}")).flatMap(SubmissionHeader::day);
    }

    private static Optional<String> day(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).toString());
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /// When EDGAR took the filing in; absent from headers before 2002.
    private Optional<Instant> accepted() {
        var match = ACCEPTED.matcher(text);
        return match.find() ? Acceptance.of(match.group(1)) : Optional.empty();
    }

    /// What the header says of the filing.
    public Filing filing() {
        var form = first("CONFORMED SUBMISSION TYPE");
        var filer = filer();
        return new Filing(first("ACCESSION NUMBER"), all(filer, "CENTRAL INDEX KEY").findFirst(),
                all(filer, "COMPANY CONFORMED NAME").findFirst().map(SubmissionHeader::withoutState), form,
                form,
                date("FILED AS OF DATE"), accepted(), date("CONFORMED PERIOD OF REPORT"),
                all(text, "ITEM INFORMATION").toList(), all(filer, "FORMER CONFORMED NAME").toList(),
                List.of(), List.of(), Optional.empty());
    }

    /// EDGAR tells apart companies of one name by their state: `MORTON INTERNATIONAL INC /IN/`.
    private static String withoutState(String name) {
        return name.replaceFirst("\\s*/(?:[A-Z]{2,4}/?)?\\s*$", "");
    }
}
