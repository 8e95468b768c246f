package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lodestone.store.AuditLog;
import lodestone.store.Store;
import lodestone.web.access.Needs;
import lodestone.web.access.Visitors;

/// Who changed what, and the same as CSV.
final class AuditPages implements PageGroup {

    private static final int PAGE = 100;
    private static final int CHUNK = 1000;
    private static final List<String> COLUMNS = List.of("id", "at", "account", "address", "action", "subject",
            "detail", "outcome", "digest");

    private final Frame frame;
    private final Store store;
    private final AuditLog audit;

    AuditPages(Frame frame, Store store) {
        this.frame = frame;
        this.store = store;
        this.audit = store.audit();
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/audit", this::show, Needs.REVIEWER);
        routes.get("/audit.csv", this::export, Needs.REVIEWER);
    }

    private void show(Context context) {
        var account = Objects.requireNonNullElse(context.queryParam("account"), "");
        var before = Objects.requireNonNullElse(context.queryParam("before"), "");
        var line = Objects.requireNonNullElse(context.queryParam("line"), "");
        boolean alone = line.matches("\\d{1,18}");
        long from = alone ? Long.parseLong(line) + 1
                : before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        var entries = audit.newest(account, from, alone ? 1 : PAGE);
        var next = alone || entries.size() < PAGE ? Optional.<Long>empty()
                : Optional.of(entries.getLast().id());
        frame.show(context, "audit.jte", frame.page(context, "Audit", Menu.SETTINGS),
                new AuditView(AuditLines.visible(store, entries, Visitors.of(context)), account, next,
                        Optional.ofNullable(context.queryParam("check")).map(_ -> checked()), alone));
    }

    private String checked() {
        return audit.firstChanged()
                .map(line -> "Line " + line + " is not what was written, or one before it is missing.")
                .orElse("Every line is as it was written, and none between them is missing.");
    }

    /// All lines, oldest first.
    private void export(Context context) throws IOException {
        var rows = new ArrayList<List<String>>();
        long last = 0;
        for (var page = audit.after(last, CHUNK); !page.isEmpty(); page = audit.after(last, CHUNK)) {
            AuditLines.visible(store, page, Visitors.of(context)).forEach(entry -> rows.add(row(entry)));
            last = page.getLast().id();
        }
        context.header("Content-Disposition", "attachment; filename=\"audit.csv\"");
        CsvTable.send(context, COLUMNS, rows);
    }

    private static List<String> row(AuditLog.Entry entry) {
        var line = entry.line();
        return List.of(Long.toString(entry.id()), line.at().toString(), line.account(), line.address(),
                line.action(), line.subject(), line.detail(), line.outcome(), entry.digest());
    }
}
