package lodestone.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lodestone.model.TextDigest;
import lodestone.web.access.RefusedException;

/// The JSON API: the routes of its groups, each answered, refused and described in the same way. A parameter
/// that a route does not declare is refused. What a GET answers has an `ETag`.
final class Api implements PageGroup {

    private static final String START = "/api/";
    private static final String TOLD = "told";
    private static final int LONGEST_BODY = 1_000_000;

    private final List<ApiRoute> routes;

    Api(WebParts parts) {
        var all = new ArrayList<ApiRoute>();
        all.addAll(new ApiDocuments(parts).routes());
        all.addAll(new ApiSearch(parts).routes());
        all.addAll(new ApiQueue(parts).routes());
        all.addAll(new ApiReview(parts).routes());
        all.addAll(new ApiAlerts(parts).routes());
        all.addAll(new ApiRecords(parts).routes());
        all.addAll(new ApiCrawling(parts).routes());
        all.addAll(new Ledger(parts).routes());
        all.add(ApiRoute.get("/api/openapi.json", "This description.", "Description",
                _ -> OpenApi.of(routes())));
        this.routes = List.copyOf(all);
    }

    List<ApiRoute> routes() {
        return routes;
    }

    @Override
    public void addTo(RoutesConfig config) {
        routes.forEach(route -> config.addHttpHandler(route.method(), route.path(),
                context -> answer(route, context), route.needs()));
        config.exception(ApiProblemException.class,
                (problem, context) -> tell(context, problem.status(), problem.detail()));
    }

    /// Whether the API is asked, and not a page.
    static boolean asked(Context context) {
        return context.path().startsWith(START);
    }

    /// Answers that the visitor may not do that.
    static void refused(RefusedException refused, Context context) {
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer realm=\"lodestone\"");
        }
        tell(context, refused.status(), refused.reason());
    }

    /// Answers that there is nothing, unless it was told already what is missing.
    static void missing(Context context) {
        if (context.attribute(TOLD) == null) {
            tell(context, HttpStatus.NOT_FOUND, "There is nothing at this address.");
        }
    }

    static void tell(Context context, HttpStatus status, String detail) {
        var problem = JsonNodeFactory.instance.objectNode().put("title", status.getMessage())
                .put("status", status.getCode()).put("detail", detail).put("instance", context.path());
        context.attribute(TOLD, true);
        context.status(status).result(problem.toString()).contentType("application/problem+json");
    }

    private static void answer(ApiRoute route, Context context) throws Exception {
        check(route, context);
        var body = route.work().answer(new ApiCall(route, context)).toString();
        context.contentType("application/json");
        if (route.body().isEmpty()) {
            var tag = '"' + TextDigest.hex(body.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + '"';
            context.header(Header.ETAG, tag);
            if (tag.equals(context.header(Header.IF_NONE_MATCH))) {
                context.status(HttpStatus.NOT_MODIFIED);
                return;
            }
        }
        context.result(body);
    }

    private static void check(ApiRoute route, Context context) {
        for (var name : context.queryParamMap().keySet()) {
            if (route.parameters().stream()
                    .noneMatch(known -> known.inQuery() && known.name().equals(name))) {
                throw ApiProblemException.wrong("There is no parameter \"" + name + "\" here.");
            }
        }
        if (route.body().isPresent() && !context.isJson()) {
            throw new ApiProblemException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json.");
        }
        if (context.contentLength() > LONGEST_BODY) {
            throw new ApiProblemException(HttpStatus.CONTENT_TOO_LARGE,
                    "At most " + LONGEST_BODY + " bytes are taken.");
        }
    }
}
