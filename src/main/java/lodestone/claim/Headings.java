package lodestone.claim;

import java.util.Optional;
import lodestone.model.Role;
import lodestone.model.Section;

/// Tells by its first words which part of a release begins with a line: `About X`, forward-looking, contacts.
/// A line's opening letter rules most of them out; of any line only so much is read as an opening can need.
final class Headings {

    /// No heading is longer.
    static final int LONGEST = 100;

    private static final int REACH = 250;
    private static final int NAME = 70;
    private static final Openings FORWARD = new Openings("cautionary", "forward-looking",
            "forward looking", "safe harbor", "safe harbour");
    private static final Openings PERHAPS_FORWARD = new Openings(
            "note", "notes", "notice", "statement", "statements", "caution", "disclaimer", "special note",
            "this press release", "this news release", "this release", "this announcement",
            "this document", "this communication", "this presentation", "this report",
            "certain statements", "certain of the statements", "certain matters", "certain information",
            "some statements", "some of the statements", "all statements", "any statements",
            "the statements", "except for", "information in this", "information set forth",
            "matters discussed", "important notice");
    private static final Openings ENQUIRE = new Openings(
            "contact", "contacts", "enquiries", "inquiries", "relations");
    private static final Openings WHOM = new Openings(
            "media", "investor", "investors", "press", "company", "corporate", "general", "public", "for",
            "and", "&", "/", "ir", "pr", "relations", "analyst");
    private static final Openings MORE = new Openings(
            "for further information", "for more information", "for additional information",
            "further information", "additional information", "for further enquiries");
    private static final Openings VIEW = new Openings("view original", "view source version");

    private final String text;

    Headings(String text) {
        this.text = text;
    }

    /// The part that begins with the line from `start` to `end`, as an empty section with its role and name;
    /// nothing where the line goes on with the part before.
    Optional<Section> at(int start, int end) {
        int from = Lines.skipMarks(text, start, end);
        if (from >= end) {
            return Optional.empty();
        }
        return known(start, from, end).or(() -> ForeignHeadings.at(text, from, end));
    }

    private Optional<Section> known(int start, int from, int end) {
        return switch (text.charAt(from)) {
            case 'A', 'a', 'C', 'c', 'D', 'd', 'E', 'e', 'F', 'f', 'G', 'g', 'I', 'i', 'M', 'm', 'N', 'n',
                    'P', 'p',
                    'S', 's', 'T', 't', 'V', 'v' ->
                opening(start, from, end);
            default -> endsForward(from, end) ? Optional.of(part(Role.FORWARD_LOOKING)) : Optional.empty();
        };
    }

    private Optional<Section> opening(int start, int from, int end) {
        if (begins(from, end, "about")) {
            return about(start, from, end);
        }
        if (isForward(from, end)) {
            return Optional.of(part(Role.FORWARD_LOOKING));
        }
        return isContact(from, end) ? Optional.of(part(Role.CONTACT)) : Optional.empty();
    }

    private static Section part(Role role) {
        return new Section(role, Optional.empty(), 0, 0);
    }

    private boolean isForward(int from, int end) {
        return FORWARD.standAt(text, from, end) || endsForward(from, end)
                || (PERHAPS_FORWARD.standAt(text, from, end)
                        && Lines.contains(text, "forward", from, from + REACH));
    }

    /// `Regarding forward-looking statements:` as the end of a short line.
    private boolean endsForward(int from, int end) {
        if (end - from > LONGEST) {
            return false;
        }
        int last = end;
        while (last > from && !Character.isLetter(text.charAt(last - 1))) {
            last--;
        }
        return (ends(last, "looking statements") || ends(last, "looking information")
                || ends(last, "looking statement")) && Lines.contains(text, "forward", from, last);
    }

    private boolean ends(int last, String words) {
        return text.regionMatches(true, last - words.length(), words, 0, words.length());
    }

    /// Named in its heading, before a colon or between stars: `**About Corvane** Corvane explores`.
    private Optional<Section> about(int start, int from, int end) {
        int name = Lines.skipMarks(text, from + "about".length(), end);
        if (begins(name, end, "the company") || begins(name, end, "us")) {
            int rest = Lines.skipMarks(text, name + (begins(name, end, "us") ? 2 : 11), end);
            return rest >= end || text.charAt(rest) == ':' ? Optional.of(part(Role.ABOUT)) : Optional.empty();
        }
        if (name >= end || (!Lines.isCapital(text, name) && !begins(name, end, "the "))) {
            return Optional.empty();
        }
        int close = closing(start, from, name, end);
        return close < 0 ? Optional.empty()
                : Optional.of(new Section(Role.ABOUT, Optional.of(text.substring(name, close)), 0, 0));
    }

    /// Where the name ends, or -1 if the line is no heading.
    private int closing(int start, int from, int name, int end) {
        int reach = Math.min(end, name + NAME);
        int colon = text.indexOf(':', name, reach);
        int stars = from > start && text.charAt(from - 1) == '*' ? text.indexOf('*', name, reach) : -1;
        if (stars > 0 || colon > 0) {
            return trim(name, stars > 0 && (colon < 0 || stars < colon) ? stars : colon);
        }
        if (end - start > LONGEST - 10) {
            return InnerHeadings.nameEnd(text, from, end);
        }
        boolean question = text.charAt(end - 1) == '?';
        boolean sentence = begins(name, end, "the ") && Character.isLowerCase(text.charAt(name + 4));
        return question || sentence ? -1 : trim(name, end);
    }

    private int trim(int name, int end) {
        int last = end;
        while (last > name && " .:*_#\u00a0".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private boolean isContact(int from, int end) {
        if (VIEW.standAt(text, from, end)) {
            return true;
        }
        if (text.startsWith("SOURCE", from)
                || (text.startsWith("Source", from) && text.length() - end < REACH)) {
            int name = Lines.skipMarks(text, from + 6, end);
            name = name < end && text.charAt(name) == ':' ? Lines.skipMarks(text, name + 1, end) : name;
            return end - from < LONGEST && name > from + 6 && name < end && Lines.isCapital(text, name);
        }
        if (MORE.standAt(text, from, end)) {
            return (end - from <= LONGEST / 2 && !Lines.stops(text, from, end))
                    || Lines.contains(text, "contact", from, Math.min(end, from + LONGEST))
                    || Lines.contains(text, "visit", from, Math.min(end, from + LONGEST));
        }
        return end - from <= 2 * LONGEST && isEnquiry(from, end);
    }

    /// `Media & Investor Contact: …`.
    private boolean isEnquiry(int from, int end) {
        int at = from;
        for (int word = 0; word < 6 && at < end; word++) {
            int to = Lines.wordEnd(text, at, end);
            boolean last = ENQUIRE.contain(text, at, to);
            int next = Lines.skipMarks(text, to, end);
            if (last && (next >= end || closes(next, end))) {
                return true;
            }
            if (!WHOM.contain(text, at, to) && !last) {
                return false;
            }
            at = next;
        }
        return false;
    }

    private boolean closes(int next, int end) {
        boolean sign = ":-–—|(,@".indexOf(text.charAt(next)) >= 0;
        boolean noun = begins(next, end, "information") || begins(next, end, "details");
        return sign || noun || (Lines.isCapital(text, next) && end - next < LONGEST / 2
                && text.charAt(end - 1) != '.');
    }

    private boolean begins(int from, int end, String words) {
        return Openings.standsAt(text, from, end, words);
    }
}
