package lodestone.config;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Single values: how each type is written, and how to say so.
final class Scalars {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m|h|d)");

    /// @param expected what to tell somebody who wrote something else
    private record Form(String expected, Function<String, Optional<?>> read) {}

    private static final Map<Class<?>, Form> FORMS = Map.ofEntries(
            Map.entry(String.class, new Form("text", Optional::of)),
            Map.entry(int.class, new Form("a whole number", number(Integer::valueOf))),
            Map.entry(Integer.class, new Form("a whole number", number(Integer::valueOf))),
            Map.entry(long.class, new Form("a whole number", number(Long::valueOf))),
            Map.entry(Long.class, new Form("a whole number", number(Long::valueOf))),
            Map.entry(double.class, new Form("a number", number(Double::valueOf))),
            Map.entry(Double.class, new Form("a number", number(Double::valueOf))),
            Map.entry(boolean.class, new Form("true or false", Scalars::truth)),
            Map.entry(Boolean.class, new Form("true or false", Scalars::truth)),
            Map.entry(Duration.class, new Form("a duration such as 500ms, 20s, 5m, 6h", Scalars::duration)),
            Map.entry(ByteSize.class, new Form("a size such as 512KB, 30MB, 1GB", ByteSize::of)),
            Map.entry(URI.class, new Form("an absolute http(s) address", Scalars::address)),
            Map.entry(LocalDate.class, new Form("a date such as 2026-11-24", date(LocalDate::parse))),
            Map.entry(LocalTime.class, new Form("a clock time such as 06:30", date(LocalTime::parse))),
            Map.entry(ZoneId.class, new Form("a time zone such as Europe/London or UTC", date(ZoneId::of))));

    private Scalars() {}

    static boolean knows(Class<?> type) {
        return type.isEnum() || FORMS.containsKey(type);
    }

    static Optional<?> read(String text, Class<?> type) {
        if (type.isEnum()) {
            var label = text.strip().replace('-', '_');
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> label.equals(label(constant).replace('-', '_'))).findFirst();
        }
        return form(type).read().apply(text);
    }

    static String expected(Class<?> type) {
        return type.isEnum() ? "one of " + String.join(", ", labels(type)) : form(type).expected();
    }

    /// The words that may be written for an enum; none for any other type.
    static List<String> labels(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Scalars::label).toList()
                : List.of();
    }

    static String label(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Form form(Class<?> type) {
        var form = FORMS.get(type);
        if (form == null) {
            throw new IllegalArgumentException("no YAML form for " + type);
        }
        return form;
    }

    private static Function<String, Optional<?>> number(Function<String, ?> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text.strip()));
            } catch (NumberFormatException _) {
                return Optional.empty();
            }
        };
    }

    private static Function<String, Optional<?>> date(Function<String, ?> parse) {
        return text -> {
            try {
                return Optional.of(parse.apply(text.strip()));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        };
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text.strip()) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Duration> duration(String text) {
        var match = DURATION.matcher(text.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(match.group(1));
        return Optional.of(switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        });
    }

    private static Optional<URI> address(String text) {
        try {
            var uri = URI.create(text.strip());
            boolean web = String.valueOf(uri.getScheme()).matches("(?i)https?");
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
