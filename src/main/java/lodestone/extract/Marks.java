package lodestone.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What an element's attributes say of it, read in one go.
final class Marks {

    private static final Pattern HIDES = Pattern
            .compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|"
                    + "font-size\\s*:\\s*0(?:px|pt|em|%)?\\s*(?:;|!|$)|mso-hide\\s*:\\s*all");
    /// Puts what it is of where no reader looks; scripts fetch it from there on many a page.
    private static final Pattern MOVES = Pattern.compile(
            "opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)|(?:left|top|text-indent)\\s*:\\s*-\\d{4}"
                    + "|clip\\s*:\\s*rect\\(\\s*[01](?:px)?[\\s,]+[01](?:px)?[\\s,]+[01](?:px)?[\\s,]");
    private static final Pattern FETCHED = Pattern.compile("trans(?:form|ition|late)|animation|will-change");

    /// Of an element without attributes.
    static final Marks NONE = new Marks();

    private boolean hidden;
    private boolean moved;
    private String classes = "";
    private String id = "";
    private String said = "";
    private String property = "";
    private String content = "";
    private String datetime = "";
    private boolean dated;

    private Marks() {}

    static Marks of(String name, Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        var marks = new Marks();
        boolean text = name.equals("article") || name.equals("main");
        for (var attribute : element.attributes()) {
            marks.read(attribute.getKey(), attribute.getValue(), text, name.equals("div"));
        }
        return marks;
    }

    private void read(String key, String value, boolean text, boolean div) {
        switch (key) {
            case "class" -> classes = value;
            case "id" -> id = value;
            case "role" -> said += " " + value;
            case "itemprop" -> {
                said += " " + value;
                property = value.toLowerCase(Locale.ROOT);
            }
            case "content" -> content = value.strip();
            case "datetime" -> {
                datetime = value.strip();
                dated = true;
            }
            case "hidden" -> hidden = true;
            case "aria-hidden" -> hidden |= !div && !text && value.equals("true");
            case "style" -> style(value.toLowerCase(Locale.ROOT), text);
            default -> {
            }
        }
    }

    private void style(String style, boolean text) {
        hidden |= !text && hides(style);
        moved |= !text && moves(style);
    }

    /// Whether that style, in lower case, shows nothing of what it is of.
    static boolean hides(String style) {
        return (style.contains("display") || style.contains("visibility") || style.contains("font-size")
                || style.contains("mso-hide")) && HIDES.matcher(style).find();
    }

    /// Whether it puts it where no reader looks.
    static boolean moves(String style) {
        return (style.contains("opacity") || style.contains(":-") || style.contains(": -")
                || style.contains("clip")) && MOVES.matcher(style).find() && !FETCHED.matcher(style).find();
    }

    /// Whether no reader sees it.
    boolean hidden() {
        return hidden;
    }

    /// Whether no reader sees it as long as no script moves it.
    boolean moved() {
        return moved;
    }

    Label label(Labels labels) {
        return labels.of(classes, id, said);
    }

    /// Its name in microdata, in lower case; or empty.
    String property() {
        return property;
    }

    /// What that is, where an attribute tells it.
    String value() {
        return dated ? datetime : content;
    }
}
