package lodestone.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lodestone.alert.AlertSettings;
import lodestone.alert.ChannelSettings;
import lodestone.alert.Limits;
import lodestone.alert.RestCalendar;

/// The `alerts:` part of `config/lodestone.yaml`.
///
/// @param address where readers open the pages
/// @param defaultChannels ids; every channel if left out
record AlertsSection(
        Optional<URI> address,
        Map<String, ChannelEntry> channels,
        Optional<List<String>> defaultChannels,
        Optional<LimitsEntry> limits) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
    private static final String TIME = "([01]\\d|2[0-3]):([0-5]\\d)";
    private static final Pattern HOURS = Pattern.compile(TIME + "\\s*-\\s*" + TIME);

    private static final int MOST_HOLIDAYS = 200;

    /// What kind of channel it is.
    enum Kind {
        MAIL,
        WEBHOOK,
        SLACK,
        TEAMS
    }

    /// A channel; which keys belong to it, its kind says.
    record ChannelEntry(
            Kind kind,
            Optional<String> host,
            Optional<Integer> port,
            Optional<ChannelSettings.Security> security,
            Optional<String> user,
            Optional<String> passwordEnv,
            Optional<String> passwordFile,
            Optional<String> from,
            List<String> to,
            Optional<Boolean> anyCertificate,
            Optional<String> trustFile,
            Optional<URI> url,
            Optional<String> urlEnv,
            Optional<String> urlFile,
            Optional<String> keyEnv,
            Optional<String> keyFile) {}

    record LimitsEntry(Optional<Integer> entries, Optional<Duration> coolDown, Optional<String> quietHours,
            Set<DayOfWeek> restDays, List<String> holidays) {}

    /// What the types alone do not say.
    void check(Checks checks, Path home, Map<String, String> environment) {
        address.ifPresent(url -> checks.expect(url.getQuery() == null && url.getFragment() == null,
                "alerts.address", "an address without a query", url));
        channels.forEach((id, entry) -> {
            checks.expect(ID.matcher(id).matches() && !id.equals(AlertSettings.FILES), "alerts.channels",
                    "an id of letters, digits, dashes and underscores, other than files", id);
            new ChannelReader(id, entry, checks, home, environment).read();
        });
        defaultChannels.orElse(List.of()).forEach(id -> checks.expect(isKnown(id), "alerts.default_channels",
                "the id of a channel", id));
        limits.ifPresent(entry -> check(entry, checks));
    }

    private static void check(LimitsEntry limits, Checks checks) {
        limits.entries.ifPresent(n -> checks.expect(n > 0, "alerts.limits.entries", "more than 0", n));
        limits.quietHours.ifPresent(hours -> {
            var match = HOURS.matcher(hours);
            checks.expect(match.matches() && !time(hours, 1).equals(time(hours, 3)),
                    "alerts.limits.quiet_hours", "hours such as 22:00-06:30", hours);
        });
        checks.expect(limits.restDays.size() < DayOfWeek.values().length, "alerts.limits.rest_days",
                "at most six days", "all seven");
        limits.holidays.forEach(day -> checks.expect(date(day).isPresent() || yearly(day).isPresent(),
                "alerts.limits.holidays", "days such as 2026-04-03, or 12-25 for every year", day));
        checks.expect(limits.holidays.size() <= MOST_HOLIDAYS, "alerts.limits.holidays",
                "at most " + MOST_HOLIDAYS, limits.holidays.size());
    }

    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<MonthDay> yearly(String day) {
        try {
            return Optional.of(MonthDay.parse("--" + day));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static RestCalendar rest(LimitsEntry entry) {
        return new RestCalendar(entry.restDays,
                entry.holidays.stream().flatMap(day -> date(day).stream()).collect(Collectors.toSet()),
                entry.holidays.stream().flatMap(day -> yearly(day).stream()).collect(Collectors.toSet()));
    }

    /// Whether there is a channel of that id; the files always are.
    boolean isKnown(String id) {
        return id.equals(AlertSettings.FILES) || channels.containsKey(id);
    }

    /// The settings, once all checks hold.
    ///
    /// @param pages where they are if nothing else is set
    AlertSettings settings(Path home, Map<String, String> environment, URI pages) {
        var all = new ArrayList<ChannelSettings>();
        channels.forEach((id, entry) -> new ChannelReader(id, entry, new Checks(""), home, environment).read()
                .ifPresent(all::add));
        var usual = all.stream().map(ChannelSettings::id).toList();
        return new AlertSettings(address.orElse(pages), all,
                defaultChannels.map(ids -> ids.stream().filter(usual::contains).toList()).orElse(usual),
                limits.map(AlertsSection::limits).orElse(Limits.defaults()));
    }

    private static Limits limits(LimitsEntry entry) {
        var usual = Limits.defaults();
        return new Limits(entry.entries.orElse(usual.entries()), entry.coolDown.orElse(usual.coolDown()),
                entry.quietHours.map(hours -> new Limits.Quiet(time(hours, 1), time(hours, 3))),
                rest(entry));
    }

    private static LocalTime time(String hours, int group) {
        var match = HOURS.matcher(hours);
        return match.matches() ? LocalTime.of(Integer.parseInt(match.group(group)),
                Integer.parseInt(match.group(group + 1))) : LocalTime.MIN;
    }
}
