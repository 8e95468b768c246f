package lodestone.claim;

import java.util.regex.Pattern;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Role;

/// Who speaks, where nobody has said so: ANNOTATION, section 1.
final class Kinds {

    private static final Pattern LAW_FIRM = Pattern.compile(
            "(?i)class action|law (?:firm|offices)|shareholder rights|on behalf of (?:investors|shareholders)|investigat\\w+ claims");
    private static final Pattern FILING = Pattern.compile(
            "(?i)\\bform (?:10-k|10-q|8-k|6-k|20-f|40-f|s-1)\\b[\\s\\S]{0,400}(?:securities and exchange commission|item \\d)"
                    + "|\\bitem \\d+[ab]?\\.\\s|annual report (?:and accounts|on form)|management['’]s discussion");
    private static final Pattern OPINION = Pattern.compile(
            "(?i)\\b(?:in my (?:view|opinion)|i (?:think|believe|argue|suspect)|this (?:column|newsletter)|our take|opinion:|by the editor|"
                    + "sponsored|paid (?:commentary|promotion)|has been compensated|not investment advice)");
    private static final Pattern WIRE = Pattern.compile(
            "(?i)/prnewswire/|globe newswire|business wire|newsfile corp|access newswire|accesswire|/cnw/|abn newswire|"
                    + "(?:today|is pleased to|are pleased to) (?:announce|report)|announced today");
    private static final int HEAD = 4000;

    private Kinds() {}

    static DocumentKind of(Document document) {
        if (document.kind().isPresent()) {
            return document.kind().get();
        }
        var text = document.text();
        var head = text.substring(0, Math.min(HEAD, text.length()));
        if (LAW_FIRM.matcher(head).find()) {
            return DocumentKind.OTHER;
        }
        boolean boilerplate = document.sections().stream()
                .anyMatch(section -> section.role() == Role.ABOUT || section.role() == Role.FORWARD_LOOKING);
        if (OPINION.matcher(text).find() && !(boilerplate && WIRE.matcher(head).find())) {
            return DocumentKind.OPINION;
        }
        if (WIRE.matcher(head).find() || boilerplate) {
            return DocumentKind.RELEASE;
        }
        return FILING.matcher(head).find() ? DocumentKind.FILING : DocumentKind.NEWS;
    }
}
