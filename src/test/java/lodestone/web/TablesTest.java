package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.Samples;
import lodestone.model.Correction;
import lodestone.model.HostDay;
import lodestone.model.HostState;
import lodestone.model.Reason;
import lodestone.review.ReviewDesk;
import lodestone.review.ReviewSettings;
import lodestone.review.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves as CSV: the queue, decisions, the ledger and runs; the ledger as JSON too.
final class TablesTest {

    @TempDir
    private Path folder;

    private Served served;
    private ApiVisit visit;

    @BeforeEach
    void serve() throws IOException {
        served = Served.demo(folder);
        visit = new ApiVisit(served.home());
        served.enter("d1", "d2");
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void listsTheQueue_asItsFiltersAsk() throws Exception {
        served.store().holds().take("d2", "ana", Samples.SEEN, Samples.SEEN.plus(Duration.ofHours(1)));
        assertThat(lines("/queue.csv?holder=ana")).containsExactly("document,title,issuer,kind,dated,state,"
                + "settled,verdict,severity,claim,gaps,first_claim,drawn,reopened,held_by",
                "d2,\"Corvane Picks Tolliver for Magnet Factory\",\"Corvane Rare Earths, Inc.\",release,"
                        + "2026-03-02T00:00:00Z,claimed,,unsupported,90,asserts,"
                        + "\"mining separation metal alloy magnet\",no,,,ana");
        assertThat(lines("/queue.csv")).hasSize(3);
    }

    @Test
    void listsDecisionsWithWhatTheyCorrect() throws Exception {
        desk(0).decide(new Submission("d1", Optional.empty(), "ana", Reason.LEVEL_DIFFERS.ruling(),
                Reason.LEVEL_DIFFERS, "=1+1", Optional.empty(), new Correction(Optional.empty(),
                        Optional.empty(), Map.of("metal", 2)),
                ""));
        assertThat(lines("/decisions.csv")).satisfiesExactly(
                head -> assertThat(head).startsWith("document,number,version,issuer,reviewer,at,round,"),
                row -> assertThat(row).startsWith("d1,1,1,").contains(
                        ",first,partly,level-differs,\"'=1+1\",,",
                        "\"\"metal\"\":2"));
    }

    @Test
    void listsNoFirstDecisionToWhoDecidesSecond() throws Exception {
        desk(1).decide(new Submission("d1", Optional.empty(), "ana", Reason.PLANS_ONLY));
        assertThat(lines("/decisions.csv")).hasSize(1);
    }

    private ReviewDesk desk(double secondShare) {
        return new ReviewDesk(served.store(),
                new ReviewSettings(secondShare, Optional.empty(), 5, Duration.ofHours(1)),
                served.parts().clock());
    }

    @Test
    void tellsWhatHostsWereAsked_pageByPage() throws Exception {
        served.store().hostDays().add(List.of(day("a.example", "2026-02-20"), day("b.example", "2026-03-01"),
                day("a.example", "2026-03-02"), day("b.example", "2026-03-02")));
        assertThat(lines("/hosts.csv")).containsExactly("day,host,requests,not_modified,bytes,pace_ms,"
                + "crawl_delay_ms,retry_after_ms,back_off_ms,refused",
                "2026-03-01,b.example,8,2,99,1500,0,0,0,1", "2026-03-02,a.example,8,2,99,1500,0,0,0,1",
                "2026-03-02,b.example,8,2,99,1500,0,0,0,1");
        var page = ApiVisit.json(visit.get("/api/hosts?since=2026-02-01&limit=2"));
        assertThat(page.path("next").asText()).isEqualTo("2026-03-01.b.example");
        var rest = ApiVisit.json(visit.get("/api/hosts?limit=2&after=" + page.path("next").asText()));
        assertThat(rest.path("items").findValuesAsText("host")).containsExactly("a.example", "b.example");
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(visit.get("/api/hosts?after=2026-02-31.a").statusCode()).isEqualTo(400);
    }

    private static HostDay day(String host, String day) {
        return new HostDay(host, LocalDate.parse(day), 8, 2, 99, new HostDay.Waits(Duration.ofMillis(1500),
                Duration.ZERO, Duration.ZERO, Duration.ZERO), 1);
    }

    @Test
    void tellsWhomItLeavesAlone() throws Exception {
        Instant until = Samples.SEEN.plus(Duration.ofMinutes(5));
        served.store().hosts().save("a.example",
                new HostState(Samples.SEEN, until, "HTTP 429", true, 1, 0));
        assertThat(ApiVisit.json(visit.get("/api/hosts/left-alone")).at("/items/0").toString()).isEqualTo(
                "{\"host\":\"a.example\",\"until\":\"2026-03-02T06:35:00Z\",\"reason\":\"HTTP 429\","
                        + "\"asked\":true}");
    }

    @Test
    void listsRuns() throws Exception {
        served.store().runs().start(Samples.SEEN, "daily", "process 1 on mill");
        assertThat(lines("/runs.csv").getLast()).isEqualTo("1,daily,2026-03-02T06:30:00Z,,,,0,0,0,0,0,0,0,0,"
                + "0,0");
    }

    private List<String> lines(String path) throws Exception {
        var answer = visit.get(path);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        return answer.body().lines().toList();
    }
}
