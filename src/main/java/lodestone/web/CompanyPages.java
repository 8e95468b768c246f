package lodestone.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import lodestone.model.IssuerName;
import lodestone.model.Query;

/// What each company has ever claimed and shown: `/companies`, `/companies/NAME` and
/// `/compare?c=NAME&c=NAME`, the first two as CSV too. A
/// company is shown as of today, or of the day `as_of`.
final class CompanyPages implements PageGroup {

    private static final int DAY = "2026-03-02".length();
    private static final int MOST_COMPARED = 6;
    private static final int USUALLY_COMPARED = 3;

    private final Frame frame;
    private final CompanyViews views;
    private final Clock clock;

    CompanyPages(Frame frame, WebParts parts) {
        this.frame = frame;
        this.views = new CompanyViews(parts);
        this.clock = parts.clock();
    }

    /// Where a company's page lies.
    static String address(String name) {
        return "/companies/" + Query.encoded(IssuerName.key(name).replace(' ', '-'));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/companies", this::list);
        routes.get("/companies.csv", this::listCsv);
        routes.get("/companies/{name}", this::company);
        routes.get("/companies/{name}/timeline.csv", this::timelineCsv);
        routes.get("/compare", this::compare);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// The day that was asked for; today where none was, or one that is no day or still to come.
    private LocalDate asOf(Context context) {
        try {
            return Fields.asked(context, "as_of").filter(typed -> typed.length() == DAY).map(LocalDate::parse)
                    .filter(day -> day.isBefore(today())).orElseGet(this::today);
        } catch (DateTimeParseException noDay) {
            return today();
        }
    }

    private void list(Context context) {
        frame.show(context, "companies.jte", frame.page(context, "Companies", Menu.COMPANIES),
                views.list(today()));
    }

    private void listCsv(Context context) throws IOException {
        var list = views.list(today());
        var columns = new java.util.ArrayList<>(List.of("company", "documents", "claiming", "newest"));
        columns.addAll(list.stages());
        CsvTable.send(context, columns, list.rows().stream().map(CompaniesView.Row::cells).toList());
    }

    private void company(Context context) {
        var view = views.of(context.pathParam("name"), asOf(context));
        if (view.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        } else {
            frame.show(context, "company.jte",
                    frame.page(context, view.get().record().issuer(), Menu.COMPANIES), view.get());
        }
    }

    private void timelineCsv(Context context) throws IOException {
        var view = views.of(context.pathParam("name"), asOf(context));
        if (view.isEmpty()) {
            context.status(HttpStatus.NOT_FOUND);
        } else {
            CsvTable.send(context, List.of("day", "what", "level", "document", "title"),
                    view.get().events().stream().map(CompanyView.Event::cells).toList());
        }
    }

    private void compare(Context context) {
        var asked = context.queryParams("c").stream().map(String::strip).filter(name -> !name.isEmpty())
                .distinct().limit(MOST_COMPARED).toList();
        var names = asked.isEmpty() ? views.watched().stream().limit(USUALLY_COMPARED).toList() : asked;
        var compared = names.stream().flatMap(name -> views.standing(name, today()).stream()).toList();
        frame.show(context, "compare.jte", frame.page(context, "Compare companies", Menu.COMPANIES),
                new CompareView(compared, views.watched(), compared.size() < MOST_COMPARED));
    }
}
