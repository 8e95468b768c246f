package lodestone.demo;

import com.github.tomakehurst.wiremock.common.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lodestone.model.Verdict;

/// The invented companies and texts, read from the resources of this package.
///
/// @param actors in the order of their file
/// @param stories newest first, with the corrections that were made up for the newsroom
record Fiction(List<Actor> actors, List<Story> stories) {

    /// The corrected copy and the text it replaces, by id.
    static final Map<String, String> CORRECTIONS = Map.of(
            "fic-018", "fic-017",
            "fic-032", "fic-032-original",
            "fic-107-correction", "fic-107");

    static Fiction load() {
        var actors = cast();
        var companies = new HashMap<String, String>();
        actors.forEach(actor -> actor.documents().forEach(id -> companies.put(id, actor.id())));
        var verdicts = new HashMap<String, Verdict>();
        lines("gold.jsonl").forEach(gold -> verdicts.put(text(gold, "id"), verdict(text(gold, "verdict"))));
        var stories = new ArrayList<Story>();
        for (var line : lines("texts.jsonl")) {
            var id = text(line, "id");
            stories.add(new Story(id, known(companies, id), text(line, "kind"), text(line, "wire"),
                    Instant.parse(text(line, "published")), text(line, "title"), text(line, "text"),
                    known(verdicts, id)));
        }
        stories.addAll(madeUp(stories));
        stories.sort(Comparator.comparing(Story::published).reversed());
        return new Fiction(actors, List.copyOf(stories));
    }

    private static List<Story> madeUp(List<Story> stories) {
        var corrected = named(stories, "fic-032");
        var closing = named(stories, "fic-107");
        return List.of(uncorrected(corrected), correction(closing));
    }

    static Story named(List<Story> stories, String id) {
        return stories.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    }

    /// What the company had said before it corrected itself.
    private static Story uncorrected(Story corrected) {
        var title = corrected.title().replace("CORRECTING and REPLACING ", "");
        var body = corrected.text().replaceAll("(?s).*PRODUCTION\n\n", "")
                .replace("NdPr metal sold                 74", "NdPr metal sold                174")
                .replace("came to 74 metric tons", "came to 174 metric tons, an increase of 160%");
        var before = corrected.published().minus(Duration.ofHours(3));
        return corrected.rewritten("fic-032-original", before, title,
                title + "\n\nBUCKHORN FLAT, Idaho--(BUSINESS WIRE)--" + body);
    }

    private static Story correction(Story first) {
        var title = "CORRECTION - " + first.title();
        var note = "In a release issued under the same headline on June 10, 2025, please note that in the "
                + "second paragraph the number of blocks sent for outside verification should read five, not "
                + "six. The corrected release follows:";
        var body = first.text().substring(first.title().length())
                .replace("Six blocks have been sent", "Five blocks have been sent");
        return first.rewritten("fic-107-correction", first.published().plus(Duration.ofHours(22)), title,
                title + "\n\n" + note + body);
    }

    private static List<Actor> cast() {
        var actors = new ArrayList<Actor>();
        for (var entry : Json.read(resource("companies.json"), List.class)) {
            var fields = (Map<?, ?>) entry;
            actors.add(new Actor(text(fields, "name"), texts(fields, "aliases"),
                    Optional.ofNullable(fields.get("ticker")).map(Object::toString), text(fields, "exchange"),
                    texts(fields, "subsidiaries"), texts(fields, "documents"), actors.size()));
        }
        return List.copyOf(actors);
    }

    private static List<Map<?, ?>> lines(String name) {
        var found = new ArrayList<Map<?, ?>>();
        resource(name).lines().forEach(line -> found.add(Json.read(line, Map.class)));
        return found;
    }

    static String resource(String name) {
        try (var stream = Fiction.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static <T> T known(Map<String, T> map, String id) {
        return Optional.ofNullable(map.get(id))
                .orElseThrow(() -> new IllegalStateException("nothing about " + id));
    }

    private static Verdict verdict(String label) {
        return Verdict.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(Map<?, ?> fields, String key) {
        return String.valueOf(fields.get(key));
    }

    private static List<String> texts(Map<?, ?> fields, String key) {
        return fields.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }
}
