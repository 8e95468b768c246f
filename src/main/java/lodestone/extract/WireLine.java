package lodestone.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The line of a release that says where, when and over which newswire it was given out.
///
/// @param wire the newswire by its usual name
/// @param dateline as written, without the dash behind it
record WireLine(Optional<String> wire, Optional<String> dateline) {

    private static final WireLine NONE = new WireLine(Optional.empty(), Optional.empty());
    private static final Map<String, String> WIRES = Map.ofEntries(
            Map.entry("globe newswire", "GlobeNewswire"), Map.entry("globenewswire", "GlobeNewswire"),
            Map.entry("business wire", "Business Wire"), Map.entry("businesswire", "Business Wire"),
            Map.entry("prnewswire", "PR Newswire"), Map.entry("pr newswire", "PR Newswire"),
            Map.entry("prnewswire-firstcall", "PR Newswire"), Map.entry("cnw", "CNW"),
            Map.entry("newswire.ca", "CNW"), Map.entry("cnw telbec", "CNW"),
            Map.entry("access newswire", "ACCESS Newswire"), Map.entry("accesswire", "ACCESS Newswire"),
            Map.entry("accessnewswire", "ACCESS Newswire"), Map.entry("newsfile corp.", "Newsfile"),
            Map.entry("newsfile corp", "Newsfile"), Map.entry("newsfile", "Newsfile"),
            Map.entry("newsfilecorp", "Newsfile"), Map.entry("abn newswire", "ABN Newswire"),
            Map.entry("abnnewswire", "ABN Newswire"), Map.entry("einpresswire", "EIN Presswire"),
            Map.entry("ein presswire", "EIN Presswire"), Map.entry("einpresswire.com", "EIN Presswire"),
            Map.entry("eqs-news", "EQS"),
            Map.entry("eqs-adhoc", "EQS"), Map.entry("dgap-news", "EQS"), Map.entry("eqs", "EQS"),
            Map.entry("asianet", "AsiaNet"), Map.entry("newmediawire", "NewMediaWire"),
            Map.entry("newswire.com", "Newswire.com"), Map.entry("the newswire", "TheNewswire"),
            Map.entry("thenewswire", "TheNewswire"), Map.entry("marketwired", "Marketwired"),
            Map.entry("marketwire", "Marketwired"));
    private static final String PLACE = "[\\p{Lu}][\\p{L}\\p{M}.'’&,/ -]{1,70}?";
    private static final String DATE = "(?:\\p{Lu}\\p{L}{2,9}\\.? \\d{1,2}, 20\\d\\d|"
            + "\\d{1,2}\\.? \\p{L}{3,9}\\.?,? 20\\d\\d|20\\d\\d-\\d\\d-\\d\\d)";
    private static final String DASH = "\\s*(?:--|[-–—:])\\s*";
    /// A wire's tag in brackets or between slashes, with the date before, in or behind it.
    private static final Pattern TAGGED = Pattern.compile("^(?<line>" + PLACE + "(?:,?\\s*" + DATE
            + "(?: \\p{Lu}{3,4})?)?\\s*(?:--)?\\s*(?:\\((?<round>[A-Za-z][A-Za-z .-]{2,24}?)"
            + "(?: [-–] " + DATE + ")?\\)|/\\s?(?<slash>[A-Za-z][A-Za-z .-]{2,24}?)\\s?/"
            + "(?:\\s?" + DATE + "\\s?/)?))" + "(?:" + DASH + "|\\s*$|\\s)");
    /// A place and a date with a dash behind, as issuers write it themselves.
    private static final Pattern BARE = Pattern.compile("^(?<line>" + PLACE + "\\s*[,:–—-]+\\s*" + DATE
            + "(?: \\([^)]{2,40}\\))?)" + DASH + "(?=\\S)");
    private static final Pattern RNS = Pattern.compile("^RNS Number\\s?:\\s?\\w{4,8}\\b.*");
    private static final int OPENING = 6000;
    private static final int LONGEST = 160;

    /// The first line of its opening that is one.
    static WireLine in(String text) {
        boolean regulatory = false;
        int start = 0;
        while (start < text.length() && start < OPENING) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var line = text.substring(start, Math.min(end, start + LONGEST));
            var found = of(line);
            if (!found.equals(NONE)) {
                return regulatory ? new WireLine(Optional.of("RNS"), found.dateline) : found;
            }
            regulatory |= RNS.matcher(line).matches();
            start = end + 1;
        }
        return regulatory ? new WireLine(Optional.of("RNS"), Optional.empty()) : NONE;
    }

    private static WireLine of(String line) {
        boolean perhaps = !line.isEmpty() && Character.isUpperCase(line.charAt(0))
                && (line.indexOf('(') > 0 || line.indexOf('/') > 0 || line.indexOf("20") > 0);
        if (!perhaps) {
            return NONE;
        }
        var tagged = TAGGED.matcher(line);
        if (tagged.find()) {
            var tag = tagged.group("round") == null ? tagged.group("slash") : tagged.group("round");
            var wire = named(tag);
            if (wire.isPresent()) {
                return new WireLine(wire, Optional.of(tagged.group("line").strip()));
            }
        }
        var bare = BARE.matcher(line);
        return bare.find() ? new WireLine(Optional.empty(), Optional.of(bare.group("line").strip())) : NONE;
    }

    /// The wire of that tag, host or site name.
    static Optional<String> named(String name) {
        var lower = name.toLowerCase(Locale.ROOT).strip();
        return Optional.ofNullable(WIRES.get(lower));
    }

    /// The wire on whose own site a page stands: `www.globenewswire.com`, `newswire.ca`.
    static Optional<String> ofHost(String host) {
        var labels = host.toLowerCase(Locale.ROOT).split("\\.", -1);
        return labels.length < 2 ? Optional.empty()
                : named(labels[labels.length - 2] + "." + labels[labels.length - 1])
                        .or(() -> named(labels[labels.length - 2]));
    }
}
