package lodestone.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What an element's attributes say of it, read in one go.
final class Marks {

    private static final Pattern HIDES = Pattern
            .compile("display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|"
                    + "font-size\\s*:\\s*0(?:px|pt|em|%)?\\s*(?:;|!|$)|mso-hide\\s*:\\s*all");

    /// Of an element without attributes.
    static final Marks NONE = new Marks();

    private boolean hidden;
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
            case "style" -> hidden |= !text && hides(value);
            default -> {
            }
        }
    }

    private static boolean hides(String style) {
        var lower = style.toLowerCase(Locale.ROOT);
        return (lower.contains("display") || lower.contains("visibility") || lower.contains("font-size")
                || lower.contains("mso-hide")) && HIDES.matcher(lower).find();
    }

    /// Whether no reader sees it.
    boolean hidden() {
        return hidden;
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
