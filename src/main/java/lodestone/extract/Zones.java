package lodestone.extract;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Time zones as feeds and releases write them: offsets, and the names in use. Of a name that several parts
/// of the world use, the one that publishes releases: `CST` is Chicago's, `BST` London's, `IST` India's.
public final class Zones {

    private static final Map<String, String> NAMES = names("""
            Z UT UTC GMT WET Z
            WEST BST +01:00
            CET MET +01:00
            CEST MEST MESZ SAST CAT +02:00
            MEZ +01:00
            EET +02:00
            EEST MSK TRT EAT +03:00
            MSD GST +04:00
            PKT +05:00
            IST +05:30
            NPT +05:45
            BDT ALMT +06:00
            MMT +06:30
            ICT WIB +07:00
            AWST HKT SGT MYT PHT WITA CCT +08:00
            JST KST WIT +09:00
            ACST +09:30
            AEST CHST +10:00
            ACDT +10:30
            AEDT +11:00
            NZST +12:00
            NZDT +13:00
            HAST HST -10:00
            AKST -09:00
            AKDT -08:00
            PST -08:00
            PDT MST -07:00
            MDT CST -06:00
            CDT EST COT PET -05:00
            EDT AST CLT BOT -04:00
            ADT BRT ART CLST -03:00
            NST -03:30
            NDT -02:30
            BRST -02:00
            ET America/New_York
            CT America/Chicago
            MT America/Denver
            PT America/Los_Angeles
            """);
    private static final Pattern STATED = Pattern.compile(
            ":\\d{2}(?:[.,]\\d+)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})");

    private Zones() {}

    private static Map<String, String> names(String lines) {
        var names = new HashMap<String, String>();
        for (var line : lines.strip().lines().toList()) {
            var words = line.strip().split(" ", -1);
            for (int i = 0; i + 1 < words.length; i++) {
                names.put(words[i], words[words.length - 1]);
            }
        }
        return Map.copyOf(names);
    }

    static boolean isName(String written) {
        return NAMES.containsKey(written);
    }

    /// UTC for none and for a name that nobody knows.
    static ZoneId of(@Nullable String written) {
        if (written == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(NAMES.getOrDefault(written.toUpperCase(Locale.ROOT), written));
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /// Whether a date as written is one moment wherever it is read: it has a time and the zone of it, or
    /// counts from 1970.
    public static boolean isMoment(String written) {
        return STATED.matcher(written).find() || written.matches("\\d{9,13}");
    }

    /// Whether a date has a time, but names no zone for it.
    static boolean isUnstated(String text) {
        return text.matches(".*\\d:\\d{2}.*") && !STATED.matcher(text).find();
    }
}
