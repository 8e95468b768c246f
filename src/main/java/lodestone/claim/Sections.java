package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// Names the parts of a release: headline, lead, body, quotes, `About X`, forward-looking, contact.
public final class Sections {

    private static final Pattern ABOUT = Pattern.compile("^(?:#+\\s*|\\*+)?About (?!the [a-z])(.{2,70}?)[:.*]*$|^(?:#+\\s*|\\*+)?About (?:the )?Company[:*]*$");
    private static final Pattern FORWARD = Pattern.compile("(?i)^(?:#+\\s*|\\*+)?(?:cautionary|forward[- ]looking|safe harbou?r|"
            + "(?:note|statement|caution|disclaimer)\\b.{0,40}forward|.{0,60}forward[- ]looking (?:statements?|information)\\W*$|"
            + "this (?:press|news) release (?:contains|includes|may contain)|(?:certain|some|all) (?:statements?|matters?).{0,90}forward)");
    private static final Pattern CONTACT = Pattern.compile("(?i)^(?:#+\\s*|\\*+)?(?:(?:media|investor|press|company|corporate|for)?\\s*"
            + "(?:and|&|/)?\\s*(?:media|investor|press|general)?\\s*(?:relations\\s*)?(?:contacts?|enquiries|inquiries)\\b.{0,40}|"
            + "(?:for )?(?:further|more|additional) information.{0,60}|sources?:? .{2,80})$");
    private static final Pattern OTHER_HEAD = Pattern.compile("^#+ \\S.*|^\\*\\*[^*]{3,80}\\*\\*:?$");
    private static final int MARKED = 90;

    private Sections() {}

    /// The same document with sections that cover its text in order; sections it had from its markup (tables,
    /// headline) are kept.
    public static Document complete(Document document) {
        var text = document.text();
        var sections = new ArrayList<Section>();
        var state = new State();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var line = text.substring(start, end).strip();
            if (!line.isEmpty()) {
                append(sections, state.next(line, known(document, start, end)), start, end);
            }
            start = end + 1;
        }
        return document.withSections(sections);
    }

    private static Optional<Role> known(Document document, int start, int end) {
        return document.sections().stream().filter(section -> section.role() == Role.TABLE || section.role() == Role.HEADLINE)
                .filter(section -> section.start() >= start && section.end() <= end && section.end() > section.start())
                .map(Section::role).findFirst();
    }

    private static void append(List<Section> sections, Section found, int start, int end) {
        if (!sections.isEmpty()) {
            var last = sections.getLast();
            boolean joins = last.role() == found.role() && last.name().equals(found.name())
                    && found.role() != Role.TABLE && found.role() != Role.QUOTE;
            if (joins) {
                sections.set(sections.size() - 1, new Section(last.role(), last.name(), last.start(), end));
                return;
            }
        }
        sections.add(new Section(found.role(), found.name(), start, end));
    }

    /// What part the next line belongs to.
    private static final class State {
        private Role role = Role.HEADLINE;
        private Optional<String> name = Optional.empty();

        Section next(String line, Optional<Role> known) {
            var about = line.length() <= MARKED ? ABOUT.matcher(line) : null;
            if (about != null && about.matches()) {
                role = Role.ABOUT;
                name = Optional.ofNullable(about.group(1)).map(String::strip);
            } else if (FORWARD.matcher(line).find()) {
                role = Role.FORWARD_LOOKING;
                name = Optional.empty();
            } else if (line.length() <= MARKED && CONTACT.matcher(line).matches()) {
                role = Role.CONTACT;
                name = Optional.empty();
            } else {
                flow(line);
            }
            return new Section(shown(line, known), shown(line, known) == Role.ABOUT ? name : Optional.empty(), 0, 0);
        }

        private void flow(String line) {
            switch (role) {
                case HEADLINE -> {
                    boolean prose = line.length() > 120 || line.endsWith(".");
                    role = prose ? Role.LEAD : Role.HEADLINE;
                }
                case LEAD -> role = Role.BODY;
                case ABOUT, FORWARD_LOOKING, CONTACT -> {
                    boolean head = OTHER_HEAD.matcher(line).matches();
                    role = head ? Role.BODY : role;
                }
                default -> {}
            }
        }

        private Role shown(String line, Optional<Role> known) {
            if (role == Role.BODY || role == Role.LEAD) {
                boolean quote = "“\"".indexOf(line.charAt(0)) >= 0;
                return known.orElse(quote ? Role.QUOTE : role);
            }
            return known.filter(said -> said == Role.TABLE && role != Role.FORWARD_LOOKING).orElse(role);
        }
    }

    /// The section at that place; the body where none is named.
    static Section at(Document document, int offset) {
        for (var section : document.sections()) {
            if (section.start() <= offset && offset < section.end()) {
                return section;
            }
        }
        return new Section(Role.BODY, Optional.empty(), 0, document.text().length());
    }
}
