package lodestone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// Names the parts of a release: headline, lead, body, quotes, tables, `About X`, forward-looking, contact.
/// Reads line by line; what begins in the middle of a long line, as where all breaks were lost, is found by
/// its capitals.
public final class Sections {

    private static final int HEADLINES = 8;
    private static final int PROSE = 120;
    private static final int AHEAD = 800;

    private final Document document;
    private final String text;
    private final Headings headings;
    private final List<Section> sections = new ArrayList<>();
    private Role role = Role.HEADLINE;
    private Optional<String> name = Optional.empty();
    private int headlines;
    private int lastStart;
    private int lastEnd = -1;
    private boolean blank;
    private int known;

    private Sections(Document document) {
        this.document = document;
        this.text = document.text();
        this.headings = new Headings(text);
    }

    /// The same document with sections that cover its text in order; sections it had from its markup (tables,
    /// headline, an appendix at the end) are kept.
    public static Document complete(Document document) {
        var sections = new Sections(document);
        sections.read();
        return document.withSections(FiledSections.of(document.filing(), sections.sections));
    }

    private void read() {
        var appendix = document.sections().stream().filter(section -> section.role() == Role.APPENDIX)
                .findFirst();
        int body = appendix.map(Section::start).orElse(text.length());
        int at = 0;
        while (at < body) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int first = at;
            int last = end;
            while (first < last && Lines.isBlank(text.charAt(first))) {
                first++;
            }
            while (last > first && Lines.isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                parts(at, first, last, end);
            }
            blank = first == last;
            at = end + 1;
        }
        appendix.ifPresent(sections::add);
    }

    /// One line, or the parts of one that holds many.
    private void parts(int start, int first, int last, int end) {
        int from = first;
        int begun = start;
        int split = last - first < InnerHeadings.FEWEST ? -1 : InnerHeadings.next(text, from, last);
        while (split > 0) {
            line(begun, from, split, split);
            from = split;
            begun = split;
            split = InnerHeadings.next(text, from, last);
        }
        line(begun, from, last, end);
    }

    private void line(int start, int first, int last, int end) {
        boolean goesOn = !blank && lastEnd >= 0 && lastEnd < first && !Lines.stops(text, lastStart, lastEnd);
        var found = headings.at(first, last);
        if (found.isPresent()) {
            role = found.get().role();
            name = found.get().name();
        } else {
            flow(first, last, goesOn);
        }
        var shown = shown(start, first, last, end, goesOn);
        append(shown, shown == Role.ABOUT ? name : Optional.empty(), start, end, goesOn);
        lastStart = first;
        lastEnd = last;
    }

    private void flow(int first, int last, boolean goesOn) {
        switch (role) {
            case HEADLINE -> {
                headlines++;
                boolean prose = isProse(first, last);
                role = prose ? Role.LEAD : headlines > HEADLINES ? Role.BODY : Role.HEADLINE;
            }
            case LEAD -> role = goesOn ? Role.LEAD : Role.BODY;
            case ABOUT -> {
                boolean title = blank && last - first < Headings.LONGEST / 2
                        && Lines.isTitle(text, first, last);
                role = title || endsPart(first, last) ? Role.BODY : role;
            }
            case FORWARD_LOOKING -> role = endsPart(first, last) ? Role.BODY : role;
            case CONTACT -> role = afterContact(first, last);
            default -> {
            }
        }
    }

    /// Whom to ask may stand above the headline: then the release goes on with that, or with its dateline.
    private Role afterContact(int first, int last) {
        if (isTitle(first, last)) {
            headlines = 0;
            return Role.HEADLINE;
        }
        if (document.imprint().dateline().filter(line -> text.startsWith(line, first)).isPresent()) {
            return Role.LEAD;
        }
        return isMarked(first, last) || last - first > 2 * PROSE ? Role.BODY : role;
    }

    private boolean isTitle(int first, int last) {
        var title = document.title();
        return title.length() == last - first && text.startsWith(title, first);
    }

    /// A long line, one that ends with a stop, or the first of a wrapped paragraph that does.
    private boolean isProse(int first, int last) {
        if (last - first > PROSE || Lines.stops(text, first, last)) {
            return true;
        }
        int next = last;
        for (int lines = 0; last - first > 40 && next < Math.min(text.length(), last + AHEAD); lines++) {
            int newline = text.indexOf('\n', next + 1);
            int end = newline < 0 ? text.length() : newline;
            if (text.substring(next, end).isBlank()) {
                return lines > 1 && Lines.stops(text, first, next);
            }
            next = end;
        }
        return false;
    }

    private boolean isMarked(int first, int last) {
        return text.charAt(first) == '#' || (text.startsWith("**", first) && last - first < Headings.LONGEST
                && (text.startsWith("**", last - 2) || text.startsWith("**:", last - 3)));
    }

    private boolean endsPart(int first, int last) {
        return isMarked(first, last)
                || (last - first < Headings.LONGEST / 2 && (Lines.isShouted(text, first, last)
                        || InnerHeadings.isItem(text, first, last)));
    }

    private Role shown(int start, int first, int last, int end, boolean goesOn) {
        var marked = marked(start, end);
        if (role != Role.BODY && role != Role.LEAD) {
            return marked.filter(said -> said == Role.TABLE && role != Role.FORWARD_LOOKING).orElse(role);
        }
        if (marked.isPresent()) {
            return marked.get();
        }
        boolean quote = "“\"".indexOf(text.charAt(first)) >= 0
                || (goesOn && !sections.isEmpty() && sections.getLast().role() == Role.QUOTE);
        return quote ? Role.QUOTE : Lines.isRow(text, first, last) ? Role.TABLE : role;
    }

    /// What the document's markup said of that line.
    private Optional<Role> marked(int start, int end) {
        var all = document.sections();
        while (known < all.size() && all.get(known).end() <= start) {
            known++;
        }
        for (int at = known; at < all.size() && all.get(at).start() < end; at++) {
            var section = all.get(at);
            boolean within = section.start() >= start && section.end() <= end
                    && section.end() > section.start();
            if (within && (section.role() == Role.TABLE || section.role() == Role.HEADLINE)) {
                return Optional.of(section.role());
            }
        }
        return Optional.empty();
    }

    private void append(Role found, Optional<String> named, int start, int end, boolean goesOn) {
        if (!sections.isEmpty()) {
            var last = sections.getLast();
            boolean joins = last.role() == found && last.name().equals(named) && found != Role.TABLE
                    && (found != Role.QUOTE || goesOn);
            if (joins) {
                sections.set(sections.size() - 1, new Section(found, named, last.start(), end));
                return;
            }
        }
        sections.add(new Section(found, named, start, end));
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
