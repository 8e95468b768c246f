package lodestone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import lodestone.Samples;
import lodestone.model.Account.Role;
import lodestone.review.Intake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The audit read by people who are to decide what others decided before. "Unsure" always asks for a second.
final class AuditLinesTest {

    private static final List<String> FORMS = List.of("/audit", "/audit.csv", "/api/audit");

    @TempDir
    private Path folder;
    private Served served;
    private Visit ana;
    private Visit bo;

    @BeforeEach
    void open() throws Exception {
        served = Served.in(folder);
        var all = List.of(Samples.stored("d1"), Samples.stored("d2"));
        served.store().documents().saveAll(all);
        new Intake(served.store()).consider(all);
        ana = Visit.signedIn(served, "ana", Role.REVIEWER);
        bo = Visit.signedIn(served, "bo", Role.ADMIN);
    }

    @AfterEach
    void close() throws IOException {
        served.close();
    }

    @Test
    void hidesTheFirstDecision_untilThereIsASecond() throws Exception {
        ana.post("/documents/d1/decisions", "revision", "1", "reason", "needs-expert", "note", "Ask Kim.");
        for (var form : FORMS) {
            assertThat(bo.get(form).body()).contains("/documents/d1/decisions", AuditLines.HIDDEN)
                    .doesNotContain("needs-expert", "Ask Kim.");
            assertThat(ana.get(form).body()).as("her own").contains("reason=needs-expert");
        }
        bo.get("/documents/d1");
        bo.post("/documents/d1/decisions", "revision", "2", "reason", "unclear-text");
        for (var form : FORMS) {
            assertThat(bo.get(form).body()).contains("reason=needs-expert", "Ask Kim.")
                    .doesNotContain(AuditLines.HIDDEN);
        }
        assertThat(served.store().audit().firstChanged()).isEmpty();
    }

    @Test
    void hidesWhatWasDecidedAtOneStroke() throws Exception {
        ana.post("/queue", "case", "d1:1", "case", "d2:1", "do", "decide", "reason", "unreadable");
        assertThat(bo.get("/audit").body()).contains("POST /queue").doesNotContain("unreadable");
        bo.get("/documents/d1");
        bo.post("/documents/d1/decisions", "revision", "2", "reason", "unclear-text");
        assertThat(bo.get("/audit").body()).as("d2 still waits").doesNotContain("unreadable");
        bo.post("/documents/d2/decisions", "revision", "2", "reason", "unclear-text");
        assertThat(bo.get("/audit").body()).contains("reason=unreadable");
    }
}
