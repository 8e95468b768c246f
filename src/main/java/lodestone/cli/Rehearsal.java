package lodestone.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lodestone.claim.Classifier;
import lodestone.claim.Sections;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.Version;

/// Makes a search start quickly. The launcher runs it twice after each build: first to play a few searches
/// over invented texts and pack the classes they took into one small jar, because to read the directories of
/// eighty jars takes longer than a search; then over that jar, while the JVM trains its cache of linked
/// classes. What the small jar lacks [Lodestone] takes from the whole program.
public final class Rehearsal {

    private static final int TEXTS = 40;
    private static final int SEGMENT = 15;
    private static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<List<String>> SEARCHES = List.of(
            List.of("search", "mine-to-magnet"),
            List.of("search", "\"rare earth\" AND gap:metal", "--limit", "5"),
            List.of("search", "separat* AND NOT alloy", "--from", "2020-01-01", "--stage", "magnet"),
            List.of("search", "severity:[10 TO *] OR claim:asserts", "--verdict", "unsupported"),
            List.of("search", "magnett~ OR pil?t OR \"rare magnet\"~4 OR title:oxide*"),
            List.of("search", "*:*"),
            List.of("search", "nosuch:field"));

    private static final Set<String> DATA_PACKAGES = Set.of("org.apache.lucene.codecs.lucene90",
            "org.apache.lucene.codecs.lucene90.compressing", "org.apache.lucene.codecs.lucene103.blocktree",
            "org.apache.lucene.codecs.lucene104", "org.apache.lucene.util", "org.apache.lucene.store");

    private Rehearsal() {}

    /// `HOME` plays the searches in that home; `PROGRAM JAR HOME` first makes the home from the program's
    /// own jar, and packs what the searches take into the small one.
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        if (args.length == 1) {
            play(args[0]);
        } else {
            index(Home.of(Path.of(args[2])));
            pack(Path.of(args[0]), Path.of(args[1]), args[2]);
        }
    }

    private static void play(String home) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere, false, false, 0);
        for (var search : SEARCHES) {
            var words = new ArrayList<>(search);
            words.addAll(List.of("--home", home));
            Lodestone.run(streams, words.toArray(String[]::new));
        }
    }

    private static void pack(Path program, Path jar, String home)
            throws IOException, ReflectiveOperationException {
        try (var recorder = new ClassRecorder(new URL[]{program.toUri().toURL()})) {
            recorder.loadClass(Rehearsal.class.getName()).getMethod("main", String[].class)
                    .invoke(null, (Object) new String[]{home});
            recorder.takeKin(DATA_PACKAGES);
            recorder.write(jar);
        }
    }

    static void index(Home home) throws IOException {
        var chain = Settings.chain(home);
        var classifier = new Classifier(chain);
        try (var index = ClaimIndex.open(home.lucene(), chain.synonyms());
                var texts = Objects.requireNonNull(
                        Rehearsal.class.getResourceAsStream("/lodestone/demo/texts.jsonl"))) {
            var lines = JsonLines.lines(texts);
            for (int i = 0; i < TEXTS && lines.hasNext(); i++) {
                var submitted = Submitted.ofLine(lines.next());
                var document = Sections.complete(Objects.requireNonNull(submitted.document()));
                var found = Indexed.newest(version("d" + i, document),
                        Optional.of(classifier.assess(document, Optional.empty())),
                        classifier.sentences(document.text()));
                index.put(found);
                if (i % SEGMENT == SEGMENT - 1) {
                    index.commit();
                    index.put(found); // what was replaced is marked as deleted
                }
            }
            index.commit();
        }
    }

    private static Version version(String id, Document document) {
        var capture = new Capture(URI.create("http://rehearsal.example/" + id), DAY, 200, "sha256:0", "none",
                0, false);
        return new Version(id, 1, "rehearsal", document, capture, DAY, "sha256:0", 0, Optional.empty(),
                Optional.empty());
    }
}
