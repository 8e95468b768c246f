package lodestone.extract;

import java.net.URI;
import java.util.regex.Pattern;

/// The part of an address after its question mark.
final class Query {

    private Query() {}

    /// The same address with that parameter one higher; it counts from one where it is left out.
    static URI next(URI url, String parameter) {
        var value = Pattern.compile("(?<=[?&]" + Pattern.quote(parameter) + "=)\\d{1,9}(?=&|$)");
        var match = value.matcher(url.toString());
        if (match.find()) {
            return URI.create(match.replaceFirst(String.valueOf(Integer.parseInt(match.group()) + 1)));
        }
        return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + parameter + "=2");
    }
}
