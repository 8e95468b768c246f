package lodestone.extract.pdf;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.pdf.PdfText.Information;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What a file says of itself. Half of it was written by programs for themselves and is left out.
final class FileInformation {

    private static final Pattern PROGRAM = Pattern.compile("(?i)(?:microsoft|powerpoint|untitled|document\\d*"
            + "|print|layout \\d|slide \\d|presentation\\d*\\b).*"
            + "|.*\\.(?:docx?|pptx?|xlsx?|indd|pdf|rtf|qxd|ai|pages)");
    private static final int SHORTEST = 10;

    private FileInformation() {}

    static Information of(PDDocument pdf) {
        var said = pdf.getDocumentInformation();
        return new Information(Optional.ofNullable(said.getTitle()).flatMap(FileInformation::title),
                Optional.ofNullable(said.getCreationDate()).flatMap(FileInformation::date),
                Optional.ofNullable(pdf.getDocumentCatalog().getLanguage()).map(String::strip)
                        .filter(tag -> tag.matches("[A-Za-z]{2,3}(?:-\\w+)*")));
    }

    private static Optional<String> title(String stated) {
        var title = Characters.of(stated).strip().replaceAll("\\s+", " ");
        return Optional.of(title).filter(t -> t.length() >= SHORTEST && t.contains(" ")
                && !PROGRAM.matcher(t).matches());
    }

    private static Optional<String> date(Calendar stated) {
        int year = stated.get(Calendar.YEAR);
        return year < 1985 || year > 2100 ? Optional.empty()
                : Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(
                        Instant.ofEpochMilli(stated.getTimeInMillis()), stated.getTimeZone().toZoneId())
                        .withNano(0)));
    }
}
