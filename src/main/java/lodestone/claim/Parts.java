package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// A release's parts as its readers name them: sub-headlines apart from the headline, every longer quotation
/// with its speaker, the qualified or competent person, the source line. Evidence is not weighed by these:
/// [Sections] decides that, and every part here lies within one section there.
public final class Parts {

    private static final Pattern PERSON = Pattern
            .compile("(?i)^\\W*(?:(?:ni|national instrument) 43-101\\W+)?"
                    + "(?:qualified|competent) persons?\\b(?:['’]s?)?[^.]{0,40}$");
    private static final Pattern APPROVED = Pattern
            .compile("(?i)(?:qualified|competent) person|member (?:or fellow )?"
                    + "of the australasian institute");
    private static final Pattern BY_WHOM = Pattern
            .compile("(?i)reviewed|approved|verified|consents?|based on|compiled");
    private static final Pattern NOTICE = Pattern
            .compile("(?i)^\\W*(?:not for (?:distribution|release)|rns number|"
                    + "(?:for )?immediate release|\\d{1,2} \\p{L}+ 20\\d\\d\\W*$|"
                    + "\\p{L}+\\.? \\d{1,2}, 20\\d\\d\\W*$)");
    private static final Pattern SOURCE = Pattern.compile("^(?:SOURCE|Source)\\s*:?\\s+(\\S.*)$");

    /// A shorter line that begins with a quotation mark is a signature.
    private static final int LONG = 120;

    private final Document document;
    private final Speakers speakers = new Speakers();
    private final List<Section> parts = new ArrayList<>();
    private boolean titled;
    private boolean person;

    private Parts(Document document) {
        this.document = document;
    }

    /// The same document with sections as told apart here.
    ///
    /// @param complete with the sections of [Sections#complete]
    public static Document apart(Document complete) {
        var parts = new Parts(complete);
        complete.sections().forEach(parts::read);
        return complete.withSections(parts.parts);
    }

    private void read(Section section) {
        person &= section.role() == Role.BODY;
        for (int at = section.start(); at < section.end();) {
            int newline = document.text().indexOf('\n', at);
            int end = newline < 0 || newline > section.end() ? section.end() : newline;
            var line = document.text().substring(at, end);
            if (!line.isBlank()) {
                add(part(section, line, at, end));
            }
            at = end + 1;
        }
    }

    private Section part(Section section, String line, int start, int end) {
        return switch (section.role()) {
            case HEADLINE -> new Section(headline(line), Optional.empty(), start, end);
            case BODY, LEAD, QUOTE -> prose(section, line, start, end);
            case CONTACT -> source(line, start, end);
            case TABLE, ABOUT, FORWARD_LOOKING, SUB_HEADLINE, QUALIFIED_PERSON, SOURCE, APPENDIX, ITEM ->
                new Section(section.role(), section.name(), start, end);
        };
    }

    /// What stands above the title is of the headline too; a notice or a date is of neither.
    private Role headline(String line) {
        if (titled && NOTICE.matcher(line).find()) {
            return Role.BODY;
        }
        boolean below = titled;
        titled |= document.title().isBlank() || same(line, document.title());
        return below ? Role.SUB_HEADLINE : Role.HEADLINE;
    }

    private static boolean same(String one, String other) {
        return one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
    }

    private Section prose(Section section, String line, int start, int end) {
        boolean heading = section.role() == Role.BODY && line.length() < Headings.LONGEST
                && !Lines.stops(line, 0, line.length());
        person = heading ? PERSON.matcher(line).find() : person;
        boolean signed = APPROVED.matcher(line).find() && BY_WHOM.matcher(line).find();
        if (section.role() == Role.BODY && (person || signed)) {
            return new Section(Role.QUALIFIED_PERSON, Optional.empty(), start, end);
        }
        var speaker = speakers.of(line);
        boolean quote = section.role() == Role.QUOTE ? line.length() > LONG || Speakers.quotes(line)
                : section.role() == Role.BODY && speaker.isPresent();
        var role = quote ? Role.QUOTE : section.role() == Role.QUOTE ? Role.BODY : section.role();
        return new Section(role, quote ? speaker : section.name(), start, end);
    }

    private static Section source(String line, int start, int end) {
        var match = SOURCE.matcher(line.strip());
        return match.matches() ? new Section(Role.SOURCE, Optional.of(match.group(1)), start, end)
                : new Section(Role.CONTACT, Optional.empty(), start, end);
    }

    /// Lines of one part are one section; rows, quotes and sub-headlines stand by themselves.
    private void add(Section part) {
        if (parts.isEmpty() || !joins(parts.getLast(), part)) {
            parts.add(part);
            return;
        }
        int start = parts.removeLast().start();
        parts.add(new Section(part.role(), part.name(), start, part.end()));
    }

    private static boolean joins(Section last, Section part) {
        return last.role() == part.role() && last.name().equals(part.name()) && switch (part.role()) {
            case TABLE, QUOTE, SUB_HEADLINE, SOURCE -> false;
            case HEADLINE, LEAD, BODY, QUALIFIED_PERSON, ABOUT, FORWARD_LOOKING, CONTACT, APPENDIX,
                    ITEM ->
                true;
        };
    }
}
