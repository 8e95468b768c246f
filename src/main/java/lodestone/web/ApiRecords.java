package lodestone.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import lodestone.model.Company;
import lodestone.record.CompanyRecord;
import lodestone.record.Promise;
import lodestone.record.Records;
import lodestone.record.StageRecord;
import lodestone.store.Statement;

/// Companies: what each has ever shown and claimed.
final class ApiRecords {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Records records;
    private final List<Company> companies;
    private final Clock clock;

    ApiRecords(WebParts parts) {
        this.companies = parts.companies();
        this.records = new Records(parts.store(), companies, parts.chain());
        this.clock = parts.clock();
    }

    List<ApiRoute> routes() {
        return List.of(
                ApiRoute.get("/api/companies", "The companies that are watched.", "Companies", _ -> list()),
                ApiRoute.get("/api/companies/{name}", "What a company has shown per stage, its first claims, "
                        + "rises and promises, as of a day.", "Company", this::record,
                        ApiParameter.path("name", "A name of the company."),
                        ApiParameter.day("as_of", "Today where it is left out.")));
    }

    private JsonNode list() {
        return ApiList.of(companies.stream()
                .map(company -> NODES.objectNode().put("name", company.name())));
    }

    private JsonNode record(ApiCall call) {
        var asOf = call.day("as_of").orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var record = records.of(call.path("name"), asOf);
        if (record.documents() == 0 && records.company(call.path("name")).isEmpty()) {
            throw ApiProblemException.missing("company", call.path("name"));
        }
        return json(record);
    }

    private static ObjectNode json(CompanyRecord record) {
        var node = NODES.objectNode().put("name", record.issuer()).put("as_of", record.asOf().toString())
                .put("documents", record.documents());
        var stages = node.putObject("stages");
        record.stages().forEach(stage -> stages.set(stage.stage(), stage(stage)));
        var uses = node.putArray("first_uses");
        record.firstUses().forEach(use -> uses.add(at(use.document()).put("phrase", use.phrase())
                .put("text", use.claim().text())));
        var rises = node.putArray("rises");
        record.rises().forEach(rise -> rises.add(at(rise.document()).put("stage", rise.stage())
                .put("from", rise.from()).put("to", rise.to())));
        var promises = node.putArray("promises");
        record.promises().forEach(promise -> promises.add(promise(promise)));
        return node;
    }

    private static ObjectNode stage(StageRecord stage) {
        var node = NODES.objectNode().put("level", stage.level()).put("supported", stage.supported());
        stage.best().ifPresentOrElse(best -> node.set("best", at(best.document())
                .put("text", best.evidence().text()).put("holder", best.evidence().holder().label())),
                () -> node.putNull("best"));
        return node;
    }

    private static ObjectNode promise(Promise promise) {
        return at(promise.made().document()).put("stage", promise.stage())
                .put("text", promise.made().evidence().text()).put("due", promise.due().last().toString())
                .put("state", promise.state().label());
    }

    private static ObjectNode at(Statement document) {
        return NODES.objectNode().put("document", document.documentId()).put("title", document.title())
                .put("day", document.day().toString());
    }
}
