package lodestone.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import lodestone.extract.Label.Trait;

/// The labels of one page. Names are read word by word: `post-share-buttons` has `share` in it,
/// `shareholder-news` has not. Every name is read once.
final class Labels {

    private static final Map<String, Trait> NAMES = new Words()
            .with(Trait.BODY, """
            article-body article-body-content article-body-text article-content article-inner
            article-main article-text article__body article__content article__main article__text
            article_body article_content article_text articlebody articlecontent articletext
            articulo-cuerpo artikel-inhalt artikel-text artikelbody artikeltext blog-content blog-entry
            blogpost-body body-content body-text bodytext bw-release-body bw-release-story
            c-article-body content-article content-body content__body corpo cuerpo-noticia detail-text
            entry entry-body entry-content entry-text entrycontent field--name-body field-body
            field-name-body main-body-container module-details_body module_body mw-content-text
            mw-parser-output news-article-body news-body news-content news-release-body news-text
            news__text newstext node-body notizia page-content-body post-body post-bodycopy post-content
            post-entry post-text post__content post_content post_text postarea postbody postcontent
            posttext press-release-body prose release-body release-content release-text rich-text
            richtext single-content single-post-content story story-body story-content story-main
            story-text story__body story__content storybody td-post-content text-body text-content
            textbody theme-content wysiwyg xn-content
            """)
            .with(Trait.JUNK, """
            about-author ad-container affiliate-disclosure affiliate-text author-bio author-box
            author-description author-info author-profile bio editorial-disclosure entry-author-info
            factbox infobox jp-relatedposts modal more-stories mw-editsection nav-links noscript post-nav
            post-navigation table-of-contents toc toc-container toc_container widget-area widget_rss
            widget_text widgetarea
            """)
            .with(Trait.HIDDEN, """
            d-none element-invisible hidden invisible print-only printonly screen-reader-text sr-only
            u-hidden visually-hidden visuallyhidden
            """)
            .with(Trait.COMMENTS, """
            comment-list disqus_thread
            """).map();
    private static final Map<String, Trait> WORDS = new Words()
            .with(Trait.CONTENT, """
            article artikel blog body column content detail entry hentry main news page post release
            single story text
            """)
            .with(Trait.LEAD, """
            abstract chapo deck dek excerpt intro introduction introtext lead leadtext lede standfirst
            subhead subheading subheadline subtitle summary teaser teasertext vorspann
            """)
            .with(Trait.MARGIN, """
            author authors bildtext bildtitel bildunterschrift byline caption categories category credit
            credits date dateline datetime entrymeta figcaption imagecaption kicker legend meta metadata
            postinfo postmeta pubdate published readtime tag timestamp
            """)
            .with(Trait.JUNK, """
            aboutauthor ad addthis addtoany ads adsense adslot advert advertisement advertising adverts
            affiliate anzeige authorbio authorbox authorinfo backlink backtotop banner banners blogroll
            breadcrumb breadcrumbs carousel catlinks consent cookie cookies copyright crumbs disqus
            donate donation donations editsection feedback follow followus foot footer gdpr impressum
            imprint kommentarform lightbox linkbox linklist login loginwall masthead menu menus metanav
            mostpopular mostread nav navbar navbox navi navigation newsletter nextprev outbrain pager
            paginate pagination paginator paywall popular popup prevnext printfooter promo promos
            promoted promotion rating ratings readmore recommend recommendation recommendations
            recommended reflist register relacionadas related relatedposts search searchform servicenav
            share sharebar sharedaddy sharer shares sharethis shariff sharing sidebar sidebars signin
            signup skip skiplink slider sociable social socialmedia socials spenden sponsor sponsored
            sponsors submenu subscribe subscription syndication taboola tagcloud taglist tags ticker
            toolbar topbar toplist totop trending upnext viral vote werbung widgets
            """)
            .with(Trait.COMMENTS, """
            comentarios comment commentaires commenti commentlist comments commentsection kommentar
            kommentare pings replies reply respond responses trackbacks
            """).map();
    /// Names that begin so tell of a state or a place: `has-sidebar`, `no-comments`.
    private static final Set<String> STATES = Set.of(
            "col", "desktop", "elementor", "et", "has", "hide", "is", "js", "layout", "mobile", "no", "not",
            "sticky", "theme", "vc", "with", "without", "wpb");
    private static final Inside DATED = new Inside("date", "time", "publi", "posted", "meta", "datum",
            "fecha", "byline");
    private static final Inside ELSEWHERE = new Inside("related", "teaser", "current-date", "currentdate",
            "today", "clock", "event", "veranstaltung", "marginal", "tweet", "uhr-");

    private static final int MOST = 40;

    private final Map<Written, Label> labels = new HashMap<>();
    private final Map<String, Label> names = new HashMap<>();

    private final StyleSheets sheets;

    /// @param sheets those of the page
    Labels(StyleSheets sheets) {
        this.sheets = sheets;
    }

    private record Written(String classes, String id, String said) {}

    /// Word lists being read.
    private static final class Words {
        private final Map<String, Trait> map = new HashMap<>();

        Words with(Trait trait, String words) {
            new StringTokenizer(words).asIterator()
                    .forEachRemaining(word -> map.put(String.valueOf(word), trait));
            return this;
        }

        Map<String, Trait> map() {
            return Map.copyOf(map);
        }
    }

    /// Words that count wherever in a name they stand, told by their first two letters.
    private static final class Inside {
        private static final int LETTERS = 26;
        private final String[][] words = new String[LETTERS * LETTERS][];

        Inside(String... all) {
            Arrays.stream(all).collect(Collectors.groupingBy(word -> pair(word, 0)))
                    .forEach((pair, some) -> words[pair] = some.toArray(String[]::new));
        }

        private static int pair(String name, int at) {
            int first = name.charAt(at) - 'a';
            int second = name.charAt(at + 1) - 'a';
            return first < 0 || first >= LETTERS || second < 0 || second >= LETTERS ? 0
                    : first * LETTERS + second;
        }

        boolean isIn(String name) {
            for (int i = 0; i + 1 < name.length(); i++) {
                var some = words[pair(name, i)];
                for (int k = 0; some != null && k < some.length; k++) {
                    if (name.startsWith(some[k], i)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// @param said the role and the itemprop
    Label of(String classes, String id, String said) {
        if (classes.isEmpty() && id.isEmpty() && said.isEmpty()) {
            return Label.NONE;
        }
        var key = new Written(classes, id, said);
        var known = labels.get(key);
        if (known == null) {
            known = read(classes + " " + id + " " + said);
            labels.put(key, known);
        }
        return known;
    }

    private Label read(String written) {
        boolean post = written.contains("hentry") || written.contains("status-publish");
        var best = Trait.PLAIN;
        boolean dated = false;
        boolean elsewhere = false;
        boolean away = false;
        int at = nameStart(written, 0);
        for (int i = 0; at < written.length() && i < MOST; i++) {
            int end = nameEnd(written, at);
            var name = written.substring(at, end);
            at = nameStart(written, end);
            var said = names.get(name);
            if (said == null) {
                said = said(name);
                names.put(name, said);
            }
            boolean topic = post && (name.startsWith("category-") || name.startsWith("tag-"));
            best = topic ? best : stronger(best, said.trait());
            dated |= said.dated();
            elsewhere |= said.elsewhere();
            away |= said.away();
        }
        return new Label(written.toLowerCase(Locale.ROOT).strip(), best, dated, elsewhere,
                away && !sheets.shows(written));
    }

    private static int nameStart(String written, int from) {
        int at = from;
        while (at < written.length() && written.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static int nameEnd(String written, int from) {
        int at = from;
        while (at < written.length() && written.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    private Label said(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        boolean elsewhere = ELSEWHERE.isIn(lower) || lower.endsWith("uhr");
        return new Label(lower, traitOf(name, lower), DATED.isIn(lower), elsewhere, sheets.hides(name));
    }

    private static Trait stronger(Trait one, Trait other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Trait traitOf(String name, String lower) {
        var whole = NAMES.get(lower);
        return whole == null ? byWords(name, lower) : whole;
    }

    /// `relatedPosts`, `related-posts`, `related_posts` are two words each.
    private static Trait byWords(String name, String lower) {
        var best = Trait.PLAIN;
        boolean first = true;
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
            boolean hump = !end && i > start && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (end || hump) {
                var word = name.length() == lower.length() ? lower.substring(start, i)
                        : name.substring(start, i).toLowerCase(Locale.ROOT);
                if (first && STATES.contains(word)) {
                    return Trait.PLAIN;
                }
                first &= word.isEmpty();
                var found = WORDS.getOrDefault(word, Trait.PLAIN);
                best = stronger(best, found);
                start = hump ? i : i + 1;
            }
        }
        return best;
    }
}
