package lodestone.extract;

import java.util.Set;
import java.util.regex.Pattern;

/// Cuts from a page what is never its text: navigation, sharing, teasers, captions, comments, lists of links.
final class Boilerplate {

    private static final Set<String> APPARATUS = Set.of("nav", "menu", "footer", "aside");
    private static final Set<String> PARAGRAPH = Set.of("p", "span", "td", "tr", "th", "tbody", "li", "dd",
            "dt");
    /// Lines that point away from the text or stand beside it, in the languages of the sources.
    private static final Pattern ASIDE = Pattern.compile("(?iU)^\\W*(?:"
            + "(?:read|see|learn|find out) (?:more|also|next)\\b|related (?:articles?|stories|posts|"
            + "content|links?|news)|"
            + "(?:more|also) (?:from|on|about|in) this|you (?:may|might) (?:also|be) |"
            + "recommended (?:for you|stories|reading)|"
            + "share (?:this|on|via|article|story)\\b|follow (?:us|me|him|her) (?:on|at)|"
            + "sign up (?:for|to|here)|subscribe (?:to|now|here)|"
            + "advert(?:isement)?s?\\W*$|advertisement\\b|"
            + "(?:first |last |date )?(?:published|updated|posted|modified)(?: on| at|:).{0,16}\\d{2}|"
            + "breaking news\\W*$|news provided by\\W*$|"
            + "don.t miss\\W*$|text size\\W*$|most (?:read|popular)\\b|"
            + "our latest stories|"
            + "image \\d+ of \\d+|join the (?:conversation|discussion)|get (?:our|the) .{0,40}newsletter|"
            + "(?:leave|add|post|write) a (?:comment|reply)|(?:view|show) (?:all )?comments|"
            + "\\d+ comments?\\W*$|"
            + "kommentare? (?:schreiben|geschlossen|lesen)|kommentieren\\W*$|noch (?:keine|kein) komment|"
            + "zur[üu]ck (?:zur|zum)|nach oben\\W*$|ver[öo]ffentlicht (?:am|in)|erstellt am|"
            + "aktualisiert am|"
            + "stand:\\s*\\d|(?:seite )?drucken\\W*$|story continues|article continues|"
            + "continue reading|click here to|"
            + "(?:photo|image|picture|photograph|fotos?|bild(?:er|quelle|nachweis)?|titelbild|grafik|"
            + "cr[ée]dit photo)(?: credits?| courtesy| by)?\\s*[:©(/]|"
            + "lesen sie (?:auch|hier|mehr|dazu)|mehr (?:zum thema|dazu|lesen)|auch interessant|"
            + "das k[öo]nnte (?:sie|dich)|"
            + "anzeige\\W*$|werbung\\W*$|artikel teilen|teilen (?:mit|auf|sie)|"
            + "(?:à )?lire (?:aussi|[ée]galement)|voir aussi|partager\\b|leia (?:tamb[ée]m|mais)|"
            + "veja tamb[ée]m|"
            + "lee (?:tambi[ée]n|m[áa]s)|te puede interesar|leggi anche|czytaj (?:też|także|więcej)|"
            + "zobacz (?:też|także)|"
            + "читайте (?:также|також)|tags?\\s*:|filed under|posted (?:in|by)\\b|categor(?:y|"
            + "ies)\\s*:|schlagw[öo]rter|"
            + "kategorien?\\s*:|(?:to )?view (?:the )?(?:original|source) (?:content|version)|©|"
            + "all rights reserved|copyright (?:©|\\(c\\)|20))");
    private static final int LINE = 160;
    private static final int LONG_LINE = 400;
    private static final int WORDS = 20;
    private static final int CLOCK = 50;

    private final int all;
    private final boolean gently;

    private Boilerplate(int all, boolean gently) {
        this.all = all;
        this.gently = gently;
    }

    /// Cuts it from all of the page.
    static void cut(Box root) {
        new Boilerplate(root.length(), false).walk(root, false);
    }

    /// Cuts what is beyond doubt only, from a page that would else have no text.
    static void cutGently(Box root) {
        new Boilerplate(root.length(), true).walk(root, false);
    }

    private void walk(Box box, boolean inArticle) {
        for (var child : box.children()) {
            if (child.isCut() || (child.isInline() && child.label().equals(Label.NONE))) {
                continue;
            }
            if (isApparatus(child, inArticle) || isLinks(child)
                    || (!gently && !isWords(child)
                            && (isJunk(child) || isMargin(child) || isAside(child)))) {
                child.cut();
            } else {
                walk(child, inArticle || child.is("article"));
            }
        }
    }

    /// Words of a sentence, whatever they are called: wires mark place, date and publisher in their
    /// datelines.
    private static boolean isWords(Box box) {
        if (!box.isInline() || box.label().is(Label.Trait.HIDDEN)) {
            return false;
        }
        var holder = box.parent();
        while (holder != null && holder.isInline()) {
            holder = holder.parent();
        }
        return holder != null && box.length() * 3 < holder.length() && holder.linkDensity() < 0.5
                && saysItself(holder);
    }

    /// Whether words stand in it that are in no other element.
    private static boolean saysItself(Box holder) {
        for (var child : holder.children()) {
            if (child.length() > WORDS && child.is(Box.WORDS)) {
                return true;
            }
        }
        return false;
    }

    private boolean isApparatus(Box box, boolean inArticle) {
        if (box.length() * 2 > all) {
            return false;
        }
        if (APPARATUS.contains(box.name())) {
            return !(box.is("footer") && box.parent() != null && box.parent().is("blockquote"));
        }
        if (box.is("form")) {
            return box.length() * 4 < all;
        }
        return box.is("header") && !inArticle && (box.length() < 100 || box.linkDensity() > 0.25)
                && !box.holdsHeadline();
    }

    private boolean isJunk(Box box) {
        var trait = box.label().trait();
        if (trait == Label.Trait.COMMENTS) {
            return box.length() * 3 < all * 2;
        }
        if (box.label().says("navigation") || box.label().says("complementary")
                || box.label().says("contentinfo")) {
            return box.length() * 3 < all;
        }
        return (trait == Label.Trait.JUNK || trait == Label.Trait.HIDDEN) && box.length() * 2 < all
                && !(box.is("article") && box.holdsHeadline())
                && !(box.length() * 10 > all * 3 && box.linkDensity() < 0.2);
    }

    private boolean isMargin(Box box) {
        if (box.is("figcaption") || (box.is("figure") && box.length() < 500 && !box.holdsTable())) {
            return box.length() * 5 < all;
        }
        if (box.is("p") && box.linkDensity() > 0.95 && box.length() < LONG_LINE) {
            return true;
        }
        return box.label().is(Label.Trait.MARGIN) && box.length() < 250 && box.length() * 5 < all
                && !box.isHeading() && !box.holdsHeadline();
    }

    /// A block that is nearly all links.
    private boolean isLinks(Box box) {
        if (box.isInline() || PARAGRAPH.contains(box.name()) || box.isHeading() || box.length() == 0
                || box.length() * 2 > all) {
            return false;
        }
        double density = box.linkDensity();
        if (density > 0.4 && box.holdsCards()) {
            return true;
        }
        if (box.isList() || box.is("table")) {
            return density > 0.65;
        }
        return density > 0.8 || (density > 0.5 && box.length() < 300 && box.commas() < 2);
    }

    private static boolean isAside(Box box) {
        boolean line = box.length() < LINE || (box.length() < LONG_LINE && box.linkDensity() > 0.3);
        return !box.isInline() && line && box.length() > 0 && isAside(box.text());
    }

    /// A line that points away, or that is nothing but the time when the page was put up.
    private static boolean isAside(String text) {
        return ASIDE.matcher(text).find() || (text.length() < CLOCK && text.indexOf(':') > 0
                && Dates.find(text).filter(date -> date.raw().length() + 6 > text.length())
                        .filter(date -> date.raw().indexOf(':') > 0).isPresent());
    }
}
