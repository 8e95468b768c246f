package lodestone.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lodestone.alert.RestCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the sections on alerts and on visits refuse.
class AlertsSectionTest {

    @TempDir
    private Path home;

    @BeforeEach
    void writeTheLeast() throws IOException {
        Files.createDirectories(home.resolve("config/chains"));
        Files.createDirectories(home.resolve("sources"));
        Files.writeString(home.resolve("config/chains/rare-earth-magnets.yaml"), "id: x\n");
        Files.writeString(home.resolve("config/watches.yaml"), "watches: []\n");
    }

    private ConfigurationReader.Result read(String settings) throws IOException {
        Files.writeString(home.resolve("config/lodestone.yaml"), settings);
        return ConfigurationReader.read(home, Map.of());
    }

    private List<String> faults(String settings) throws IOException {
        return read(settings).faults().stream().map(Fault::toString).toList();
    }

    @Test
    void refusesAPaceThatIsImpolite() throws IOException {
        assertThat(faults("revisit: {min: 30s}\n")).containsExactly("config/lodestone.yaml: revisit.min: "
                + "expected at least 1m, so that sites are treated politely, found \"30s\"");
    }

    @Test
    void refusesAMailServerThatNobodyVouchesFor() throws IOException {
        Files.writeString(home.resolve("relay.pem"), "no certificate");
        assertThat(faults("""
                alerts: {channels: {desk: {kind: mail, host: mail.example, from: a@mail.example,
                  to: [b@mail.example], any_certificate: true, trust_file: relay.pem}, press: {kind: mail,
                  host: mail.example, from: a@mail.example, to: [b@mail.example], trust_file: relay.pem}}}
                """)).containsExactly(
                "config/lodestone.yaml: alerts.channels.desk.trust_file: expected only one of it and "
                        + "any_certificate: true, found \"relay.pem\"",
                "config/lodestone.yaml: alerts.channels.press.trust_file: expected a file with certificates "
                        + "in PEM, found \"relay.pem\"");
    }

    @Test
    void readsHolidays_ofOneYearAndOfEveryYear() throws IOException {
        var rest = read("alerts: {limits: {rest_days: [sunday], holidays: [2026-04-03, 12-25]}}\n")
                .configuration().alerts().limits().rest();
        assertThat(rest).isEqualTo(new RestCalendar(Set.of(DayOfWeek.SUNDAY),
                Set.of(LocalDate.parse("2026-04-03")), Set.of(MonthDay.of(12, 25))));
        assertThat(faults("alerts: {limits: {holidays: [Easter, 2026-02-30]}}\n")).hasSize(2)
                .first().asString().contains("alerts.limits.holidays: expected days such as 2026-04-03, or "
                        + "12-25 for every year, found \"Easter\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {} | http://127.0.0.1:8765
            {web: {port: 9}} | http://127.0.0.1:9
            {web: {address: 'http://a.example'}} | http://a.example
            {web: {address: 'http://a.example'}, alerts: {address: 'http://b.example'}} | http://b.example
            """)
    void leadsReadersToThePages(String settings, String address) throws IOException {
        assertThat(read(settings + "\n").configuration().alerts().address()).hasToString(address);
    }
}
