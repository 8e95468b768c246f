package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What users and their scripts rely on: commands, options, fields and exit codes.
class ContractTest {

    private static final String GLOBAL = "--help --home --no-color --quiet --verbose --version";
    private static final String RELEASE = """
            {"id":"x1","text":"Corvane Rare Earths, Inc. is the mine-to-magnet company. \
            The deposit holds an inferred resource of 12 million tonnes."}
            """;

    /// Options and parameters as --help prints them; what is in brackets may be left out.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            demo     | --once --port                                      |
            run      | --source --since                                   |
            serve    | --port                                             |
            show     | --as-of                                            | ID
            assess   | --chain --format --explain                         | [FILE...]
            extract  | --url --format                                     | FILE...
            links    | --kind --url --select --json                       | FILE...
            evaluate | --chain --gold --texts --examples --by-issuer --disagreements --format |
            doctor   |                                                    |
            reindex  |                                                    |
            reassess | --try                                              |
            backup   |                                                    | DIR
            restore  |                                                    | DIR
            verify   |                                                    |
            sources  |                                                    | list/check
            watches  |                                                    | list/test/apply/sweep
            review   |                                                    | list/next/decide/stats/export
            runs     |                                                    | list/show
            accounts |                                                    | list/add/link/end/token
            bundle   |                                                    | ID FILE
            alerts   |                                                    | list/ack/close/retry/test
            """)
    void offersWhatItPromises(String command, String options, String parameters) {
        var help = Program.run(Program.PROJECT, "", command, "--help");
        assertThat(help.code()).isZero();
        assertThat(options(help.out())).isEqualTo(
                words(GLOBAL + " " + (options == null ? "" : options)));
        assertThat(help.out().lines().takeWhile(line -> !line.isBlank()).map(String::strip)
                .collect(Collectors.joining(" ")))
                .contains(parameters == null ? "" : parameters.replace('/', '|'));
    }

    @Test
    void offersToSearch() {
        offersWhatItPromises("search",
                "--from --to --issuer --stage --verdict --kind --limit --format --sort "
                        + "--sentences --after --as-of --facets --like --batch --semantic",
                "[QUERY]");
    }

    @ParameterizedTest
    @CsvSource({"sources, list", "sources, check", "watches, list", "watches, test", "watches, apply",
        "watches, sweep", "review, list", "review, next", "review, decide", "review, stats", "review, export",
        "runs, list", "runs, show", "accounts, list", "accounts, add", "accounts, link", "accounts, end",
        "accounts, token", "alerts, list", "alerts, ack", "alerts, close", "alerts, retry", "alerts, test"})
    void offersItsSubcommands(String command, String sub) {
        assertThat(Program.run(Program.PROJECT, "", command, sub, "--help").out())
                .startsWith("Usage: lodestone " + command + " " + sub);
    }

    @Test
    void listsItsCommandsAndExitCodes() {
        assertThat(Program.run(Program.PROJECT, "", "--help").out())
                .contains("demo", "run", "serve", "search", "show", "assess", "extract", "links", "evaluate",
                        "sources",
                        "watches", "review", "doctor", "reindex", "reassess", "backup", "restore", "verify")
                .contains("--home=DIR", "--quiet", "--verbose", "--no-color", "--version")
                .contains("Exit codes: 0 done, 1 the job or part of it failed, 2 wrong use.");
    }

    @Test
    void assessesInTheFieldsOfTheContract() {
        var object = JsonLines.parse(Program.run(Program.PROJECT, RELEASE, "assess").lines().getFirst());
        assertThat(object.fieldNames()).toIterable().containsSubsequence("id", "kind", "issuer", "claim",
                "explicit", "claimed", "claims", "stages", "verdict", "flagged", "gaps", "severity",
                "explanation", "chain", "chain_version");
        assertThat(object.path("claims").path(0).fieldNames()).toIterable().containsSubsequence("text",
                "start",
                "end", "phrase", "modality", "stages", "rule", "by");
        assertThat(object.path("stages").fieldNames()).toIterable().containsSubsequence("mining",
                "separation",
                "metal", "alloy", "magnet");
        var mining = object.path("stages").path("mining");
        assertThat(mining.fieldNames()).toIterable().containsSubsequence("level", "supported", "holder",
                "evidence");
        assertThat(mining.path("evidence").path(0).fieldNames()).toIterable().containsSubsequence("text",
                "start",
                "end", "milestone", "level", "status", "holder", "quantities");
    }

    @Test
    void quotesTheTextItself() {
        var text = JsonLines.parse(RELEASE).path("text").asText();
        var object = JsonLines.parse(Program.run(Program.PROJECT, RELEASE, "assess").lines().getFirst());
        var claim = object.path("claims").path(0);
        assertThat(text.substring(claim.path("start").asInt(), claim.path("end").asInt()))
                .isEqualTo(claim.path("text").asText());
    }

    @Test
    void extractsInTheFieldsOfTheContract(@TempDir Path folder) throws Exception {
        var file = java.nio.file.Files.writeString(folder.resolve("a.txt"), "We sell paint to painters.");
        var run = Program.run(Program.PROJECT, "", "extract", file.toString(), folder + "/none.html");
        var object = JsonLines.parse(run.lines().getFirst());
        assertThat(object.fieldNames()).toIterable().containsExactly("file", "url", "title", "published",
                "published_utc", "language", "site", "issuer", "tickers", "text", "sections", "error",
                "modified", "modified_utc", "authors", "canonical", "wire", "dateline", "page_starts",
                "parties", "filing");
        assertThat(object.path("sections").path(0).fieldNames()).toIterable().containsExactly("role", "name",
                "start", "end", "part");
        assertThat(JsonLines.parse(run.lines().getLast()).path("error").asText()).isEqualTo("no such file");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void announcesInTheFieldsOfTheContract(@TempDir Path folder) throws Exception {
        var file = java.nio.file.Files.writeString(folder.resolve("a.xml"), BadWorld.FEED);
        var run = Program.run(Program.PROJECT, "", "links", "--kind", "feed", "--url",
                "https://corvane.example/feed", folder + "/none.xml", file.toString());
        var object = JsonLines.parse(run.lines().getFirst());
        assertThat(object.fieldNames()).toIterable().containsExactly("url", "title", "published",
                "published_utc", "summary", "id", "tickers", "form", "enclosures", "modified_utc");
        assertThat(object.path("url").asText()).isEqualTo("https://corvane.example/news/1");
        assertThat(run.err()).isEqualTo("lodestone links: " + folder + "/none.xml: no such file\n");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void readsAnInterfaceByPointers(@TempDir Path folder) throws Exception {
        var file = java.nio.file.Files.writeString(folder.resolve("a.json"),
                "{\"list\": [{\"at\": \"/1\", \"name\": \"Paint\"}], \"more\": \"/list?page=2\"}");
        var run = Program.run(Program.PROJECT, "", "links", "--kind", "json", "--url",
                "https://corvane.example/list", "--json", "entries=/list", "--json", "url=/at", "--json",
                "title=/name", "--json", "next=/more", file.toString());
        assertThat(run.out()).startsWith("{\"url\":\"https://corvane.example/1\",\"title\":\"Paint\",");
        assertThat(run.err()).isEqualTo("lodestone links: " + file
                + " goes on at https://corvane.example/list?page=2\n");
        assertThat(Program.run(Program.PROJECT, "", "links", "--kind", "json", "--json", "href=/at",
                file.toString()).err()).contains("--json takes entries, url, title, published");
    }

    @Test
    void evaluatesInTheRowsOfTheContract(@TempDir Path folder) throws Exception {
        var gold = java.nio.file.Files.writeString(folder.resolve("gold.jsonl"), """
                {"id":"x1","claim":"asserts","claimed":["mining"],"evidence":{},"verdict":"unsupported"}
                """);
        var texts = java.nio.file.Files.writeString(folder.resolve("texts.jsonl"), RELEASE);
        var run = Program.run(Program.PROJECT, "", "evaluate", "--gold", gold.toString(), "--texts",
                texts.toString(), "--format", "jsonl");
        assertThat(JsonLines.parse(run.lines().getFirst()).fieldNames()).toIterable()
                .startsWith("metric", "lodestone", "keyword_baseline");
        assertThat(run.out()).contains("claim", "modality", "stages", "verdict", "flag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "claim", "verdict"})
    void namesTheBadLabel(String field, @TempDir Path folder) throws Exception {
        var gold = java.nio.file.Files.writeString(folder.resolve("gold.jsonl"),
                "{\"id\":\"x\",\"claim\":\"asserts\",\"verdict\":\"unsupported\"}\n".replace(field,
                        "x" + field));
        var run = Program.run(Program.PROJECT, "", "evaluate", "--gold", gold.toString(), "--texts",
                gold.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(gold + " line 1: no \"" + field + "\"");
    }

    private static Set<String> options(String help) {
        return Arrays.stream(help.split("[\\s,\\[\\]=]+")).filter(word -> word.matches("--[a-z-]+"))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split(" +")).collect(Collectors.toSet());
    }
}
