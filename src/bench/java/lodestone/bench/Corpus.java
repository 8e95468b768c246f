package lodestone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import lodestone.index.ClaimIndex;
import lodestone.index.Indexed;
import lodestone.model.Capture;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Imprint;
import lodestone.model.Version;

/// Any number of documents made of some thousand releases, the same ones each time: the headline and opening
/// of a release with an id, a day, an issuer and a wire of its own, and in every fourth a planted claim or
/// piece of evidence. At sentence grain stand the headline, up to five sentences of the opening and what was
/// planted.
record Corpus(List<Opening> openings) {

    private static final int ISSUERS = 500;
    private static final int WIRES = 18;
    private static final int DAYS = 4000;
    private static final long STEP = 7919;
    private static final Instant FIRST = Instant.parse("2015-01-01T12:00:00Z");

    /// @param rules divide the texts into sentences
    static Corpus of(Texts texts, Rules rules) throws IOException {
        var openings = new ArrayList<Opening>();
        texts.forEach(text -> openings.add(Opening.of(text, rules)));
        return new Corpus(List.copyOf(openings));
    }

    /// Puts the documents from one number up to, but not, the other into the index, on every core.
    void put(ClaimIndex index, long from, long to) throws IOException {
        LongStream.range(from, to).parallel().forEach(number -> {
            try {
                index.put(document(number));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
        index.commit();
    }

    /// The document of that number.
    Indexed document(long number) {
        var random = new SplittableRandom(number);
        var opening = openings.get((int) (number * STEP % openings.size()));
        var issuer = issuer(random.nextInt(ISSUERS));
        var planted = Planted.of(opening, issuer, random);
        var day = FIRST.plus(Duration.ofDays(random.nextInt(DAYS)));
        var id = String.format(Locale.ROOT, "doc%09d", number);
        var url = URI.create("https://wire" + random.nextInt(WIRES) + ".example/" + id);
        var document = new Document(Optional.of(url), opening.title(), Optional.of(day.toString()),
                Optional.of(day), Optional.of("en"), Optional.empty(), Optional.of(issuer),
                List.of(), Optional.of(DocumentKind.RELEASE), planted.text(), List.of(),
                new Imprint(Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
                        Optional.of(url.getHost()), Optional.empty()));
        var seen = day.plus(Duration.ofHours(1));
        var capture = new Capture(url, seen, 200, "sha256:" + id, "bench.warc.gz", 0, false);
        return Indexed.newest(new Version(id, 1, "source" + number % 40, document, capture, seen,
                "sha256:" + id, random.nextLong(), Optional.empty(), Optional.empty()),
                Optional.of(planted.assessment()), planted.sentences());
    }

    static String issuer(int number) {
        return "Invented Company " + number;
    }
}
