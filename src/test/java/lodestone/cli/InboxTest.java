package lodestone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import lodestone.demo.PdfFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents that a person puts into `index/inbox/`.
class InboxTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
    private static final String RELEASE = """
            <html><head><title>Corvane pours metal</title></head><body><main><h1>Corvane pours metal</h1>
            <p>Corvane Rare Earths, Inc. is the mine-to-magnet company, and pours metal in its plant.</p>
            </main></body></html>
            """;

    @TempDir
    private Path home;
    private Path inbox;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Homes.shipped(home);
        inbox = Files.createDirectories(home.resolve("index/inbox"));
    }

    private Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Path put(String name, byte[] bytes) throws IOException {
        return Files.setLastModifiedTime(Files.write(inbox.resolve(name), bytes), LONG_AGO);
    }

    private Program run() {
        return Program.run(home, "", "run");
    }

    private String found() {
        return Program.run(home, "", "search", "--format", "jsonl", "*:*").out();
    }

    private java.util.List<String> files(String folder) throws IOException {
        var start = inbox.resolve(folder);
        if (Files.notExists(start)) {
            return java.util.List.of();
        }
        try (var walk = Files.walk(start)) {
            return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> String.valueOf(path.getFileName())).sorted().toList();
        }
    }

    @Test
    void takesEachFileOnce_archivedAndAssessed() throws IOException {
        put("release.html", RELEASE);
        put("note.txt", "Tolliver Minerals plans a mine.\n");
        assertThat(run().out()).contains("inbox/files", "Corvane pours metal");
        assertThat(files("taken")).containsExactly("note.txt", "release.html");
        assertThat(inbox.resolve("release.html")).doesNotExist();
        assertThat(found()).contains("inbox:/").contains("/release.html").contains("/note.txt");
        put("release.html", RELEASE);
        run();
        assertThat(found().lines()).hasSize(2);
        assertThat(inbox.resolve("release.html")).doesNotExist();
        assertThat(Program.run(home, "", "verify").out()).isEqualTo("2 documents checked, 0 faults\n");
    }

    @Test
    void believesTheNoteBesideAFile() throws IOException {
        put("release.html", RELEASE);
        put("release.html.json", """
                {"url": "https://corvane.example/news/7", "published": "2026-03-02T07:00:00-05:00",
                 "issuer": "Corvane Rare Earths"}
                """);
        run();
        assertThat(files("taken")).containsExactly("release.html", "release.html.json");
        assertThat(found()).contains("\"https://corvane.example/news/7\"", "2026-03-02T12:00:00Z",
                "\"Corvane Rare Earths\"");
        put("later.html", RELEASE.replace("metal in", "alloy in"));
        put("later.json", "{\"url\": \"https://corvane.example/news/7\"}");
        run();
        assertThat(found().lines()).hasSize(1);
        assertThat(Program.run(home, "", "verify").code()).isZero();
    }

    @Test
    void takesUpTheNoteThatAKilledRunLeft() throws IOException {
        var note = "{\"url\": \"https://corvane.example/news/7\"}";
        put("release.html", RELEASE);
        put("release.json", note);
        put("bad.txt", "");
        put("bad.json", "{}");
        run();
        put("release.json", note);
        put("bad.json", "{}");
        put("other.json", note);
        assertThat(run().out()).contains("other.json: a note whose document is not there")
                .doesNotContain("release.json: a note", "bad.json: a note");
        assertThat(inbox.resolve("release.json")).doesNotExist();
        assertThat(inbox.resolve("bad.json")).doesNotExist();
    }

    @Test
    void refusesWithAReason_whatCannotBeRead() throws IOException {
        put("scan.pdf", PdfFiles.scanned());
        put("slides.pptx", "PK");
        put("empty.txt", "");
        put("wrong.txt", "Words.");
        put("wrong.json", "{\"url\": \"file:///etc/hosts\"}");
        Files.createSymbolicLink(inbox.resolve("link.txt"), home.resolve("config/lodestone.yaml"));
        var run = run();
        assertThat(files("refused")).contains("empty.txt", "scan.pdf", "slides.pptx", "wrong.json",
                "wrong.txt");
        assertThat(inbox.resolve("refused/link.txt")).isSymbolicLink();
        assertThat(inbox.resolve("refused/slides.pptx.reason.txt"))
                .hasContent("its name ends neither in .html, .htm, .pdf, .txt nor .eml");
        assertThat(run.out()).contains("inbox/files: slides.pptx: refused: its name ends neither",
                "empty.txt: refused: an empty file", "link.txt: refused: a link or no file",
                "wrong.txt: refused: what wrong.json says of it cannot be read: its url is no http(s)",
                "/scan.pdf: ");
        assertThat(Program.run(home, "", "doctor").out()).contains("0 files waiting, 5 refused");
    }

    @Test
    void leavesWhatIsNotThereYet() throws IOException {
        put("release.pdf.part", "%PDF-1.7");
        put(".hidden.txt", "Words.");
        put("lone.json", "{}");
        var run = run();
        assertThat(files(".")).containsExactly(".hidden.txt", "lone.json", "release.pdf.part");
        assertThat(run.out()).contains("lone.json: a note whose document is not there");
        assertThat(Program.run(home, "", "run", "--source", "inbox").code()).isZero();
    }

    @Test
    void takesUpWhatAKilledRunLeft() throws IOException {
        put("release.html", RELEASE);
        run();
        var taken = inbox.resolve("taken");
        try (var walk = Files.walk(taken)) {
            var file = walk.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.move(file, inbox.resolve("release.html"));
        }
        run();
        assertThat(files("taken")).containsExactly("release.html");
        assertThat(found().lines()).hasSize(1);
        assertThat(Program.run(home, "", "verify").out()).isEqualTo("1 documents checked, 0 faults\n");
    }

    @Test
    void noticesThatATakenFileWasChanged_andBacksUp() throws IOException {
        put("note.txt", "Tolliver Minerals plans a mine.\n");
        run();
        Program.run(home, "", "backup", home.resolve("copy").toString());
        assertThat(home.resolve("copy/index/inbox/taken")).isDirectory();
        try (var walk = Files.walk(inbox.resolve("taken"))) {
            Files.writeString(walk.filter(Files::isRegularFile).findFirst().orElseThrow(), "Other words.");
        }
        var verify = Program.run(home, "", "verify");
        assertThat(verify.out()).contains("note.txt has digest").contains("it is not as it was taken");
        assertThat(verify.code()).isEqualTo(1);
    }

    @Test
    void takesAMailAndWhatCameWithIt() throws IOException {
        put("release.eml", """
                Date: Tue, 3 Mar 2026 18:05:00 -0500
                Subject: Corvane pours metal
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Corvane Rare Earths, Inc. pours metal in its plant. Details are attached.
                --b
                Content-Type: text/html; name=details.html
                Content-Disposition: attachment

                %s
                --b--
                """.formatted(RELEASE));
        assertThat(run().out()).contains("2 new");
        assertThat(found()).contains("/release.eml\"")
                .containsPattern("/release.eml/1-details.html\".*2026-03-03T23:05:00Z");
        assertThat(files("taken")).containsExactly("release.eml");
        assertThat(Program.run(home, "", "verify").code()).isZero();
    }
}
