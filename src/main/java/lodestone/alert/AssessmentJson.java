package lodestone.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import lodestone.model.Act;
import lodestone.model.Assessment;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.Evidence;
import lodestone.model.Hedge;
import lodestone.model.Holder;
import lodestone.model.Measure;
import lodestone.model.Period;
import lodestone.model.StageFinding;
import lodestone.model.Unit;
import org.jspecify.annotations.Nullable;

/// The stable machine form of an assessment: the fields of `./lodestone assess`, also used in digests and
/// pages.
public final class AssessmentJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Document NOWHERE = Document.of("");

    private AssessmentJson() {}

    /// Appends every field of the assessment to the object, in the contract's order.
    public static void put(ObjectNode object, Assessment assessment) {
        put(object, assessment, NOWHERE);
    }

    /// The same; claims and evidence name the page (`page`) and the exhibit or Item (`place`) that they stand
    /// on, where the document has such.
    public static void put(ObjectNode object, Assessment assessment, Document document) {
        object.put("kind", assessment.kind().label());
        object.put("issuer", assessment.issuer().orElse(null));
        object.put("claim", assessment.modality().label());
        object.put("explicit", assessment.explicit());
        object.set("claimed", strings(assessment.claimed()));
        var claims = object.putArray("claims");
        assessment.claims().forEach(claim -> claims.add(claim(claim, document)));
        var stages = object.putObject("stages");
        assessment.stages().forEach(stage -> stages.set(stage.stage(), stage(stage, document)));
        object.put("verdict", assessment.verdict().label());
        object.put("flagged", assessment.flagged());
        object.set("gaps", strings(assessment.gaps()));
        object.put("severity", assessment.severity());
        object.put("explanation", assessment.explanation());
        object.put("new_facts", assessment.newFacts().orElse(null));
        object.put("chain", assessment.chain());
        object.put("chain_version", assessment.chainVersion());
    }

    /// An array of strings.
    public static ArrayNode strings(List<String> strings) {
        var array = NODES.arrayNode(strings.size());
        strings.forEach(array::add);
        return array;
    }

    private static ObjectNode claim(Claim claim, Document document) {
        var node = placed(span(claim.text(), claim.start(), claim.end()), document, claim.start());
        node.put("phrase", claim.phrase());
        node.put("modality", claim.modality().label());
        node.set("stages", strings(claim.stages()));
        node.put("rule", claim.rule());
        node.put("by", claim.by());
        node.set("hedge", claim.hedge().map(AssessmentJson::hedge).orElse(null));
        return node;
    }

    private static ObjectNode hedge(Hedge hedge) {
        return span(hedge.text(), hedge.start(), hedge.end()).put("distance", hedge.distance())
                .put("characters", hedge.characters());
    }

    private static ObjectNode stage(StageFinding stage, Document document) {
        var node = NODES.objectNode();
        node.put("level", stage.level());
        node.put("supported", stage.supported());
        node.put("holder", holder(stage.holder()));
        var evidence = node.putArray("evidence");
        stage.evidence().forEach(found -> evidence.add(evidence(found, document)));
        return node;
    }

    private static @Nullable String holder(Optional<Holder> holder) {
        return holder.map(Holder::label).orElse(null);
    }

    private static ObjectNode evidence(Evidence evidence, Document document) {
        var node = placed(span(evidence.text(), evidence.start(), evidence.end()), document,
                evidence.start());
        node.put("milestone", evidence.milestone());
        node.put("level", evidence.level());
        node.put("status", evidence.status().label());
        node.put("holder", evidence.holder().label());
        node.set("quantities", strings(evidence.quantities()));
        var measures = node.putArray("measures");
        evidence.measures().forEach(measure -> measures.add(measure(measure)));
        return node;
    }

    private static ObjectNode measure(Measure measure) {
        return span(measure.text(), measure.start(), measure.end()).put("value", measure.value())
                .put("unit", measure.unit().map(Unit::label).orElse(null))
                .put("basis", measure.basis().orElse(null))
                .put("act", measure.act().map(Act::label).orElse(null))
                .put("period", measure.period().map(Period::label).orElse(null));
    }

    private static ObjectNode span(String text, int start, int end) {
        return NODES.objectNode().put("text", text).put("start", start).put("end", end);
    }

    private static ObjectNode placed(ObjectNode span, Document document, int start) {
        document.page(start).ifPresent(page -> span.put("page", page));
        document.filing().flatMap(filing -> filing.place(start)).ifPresent(place -> span.put("place", place));
        return span;
    }
}
