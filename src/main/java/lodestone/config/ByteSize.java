package lodestone.config;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A number of bytes as people write it: `512KB`, `30MB`, `1GB`, in steps of 1024.
record ByteSize(long bytes) {

    private static final Pattern FORM = Pattern.compile("(?i)(\\d{1,9})\\s*(B|KB|MB|GB)");

    static Optional<ByteSize> of(String text) {
        var match = FORM.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        int shift = switch (match.group(2).toUpperCase(Locale.ROOT)) {
            case "KB" -> 10;
            case "MB" -> 20;
            case "GB" -> 30;
            default -> 0;
        };
        return Optional.of(new ByteSize(Long.parseLong(match.group(1)) << shift));
    }
}
