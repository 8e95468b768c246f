package lodestone.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Links as listings write them, made absolute.
final class Addresses {

    private static final Pattern ABOVE = Pattern.compile("\\A(?:/\\.\\.)+(?=/|$)");
    private static final Pattern ODD = Pattern.compile("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]");

    private Addresses() {}

    /// The absolute http(s) address without its fragment; empty for anything else.
    static Optional<URI> of(Optional<URI> base, String link) {
        try {
            var written = new URI(escaped(link.strip()));
            var url = base.isPresent() ? resolved(base.get(), written) : written;
            var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && url.getHost() != null ? Optional.of(withoutFragment(url)) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// As RFC 3986, 5.3 has it; [URI#resolve] follows the older RFC 2396.
    private static URI resolved(URI base, URI link) {
        boolean query = link.toString().startsWith("?");
        var from = String.valueOf(base.getRawPath()).isEmpty() && base.getHost() != null
                ? base.resolve("/") : base;
        return query ? URI.create(from.toString().replaceFirst("[?#].*$", "") + link)
                : withinRoot(from.resolve(link));
    }

    /// Above the root there is nothing (5.2.4): `/../news` is `/news`.
    private static URI withinRoot(URI url) {
        var path = String.valueOf(url.getRawPath());
        var within = ABOVE.matcher(path).replaceFirst("");
        return within.equals(path) ? url
                : URI.create(
                        url.toString().replaceFirst(Pattern.quote(path), within.isEmpty() ? "/" : within));
    }

    private static String escaped(String link) {
        return ODD.matcher(link.replaceAll("[\\p{Cntrl}]", "")).replaceAll(match -> {
            var out = new StringBuilder();
            for (byte b : match.group().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                out.append("%%%02X".formatted(b & 0xff));
            }
            return out.toString();
        });
    }

    private static URI withoutFragment(URI url) {
        var text = url.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? url : URI.create(text.substring(0, hash));
    }
}
