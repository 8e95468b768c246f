package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lodestone.model.Act;
import lodestone.model.Assessment;
import lodestone.model.Capture;
import lodestone.model.Claim;
import lodestone.model.Document;
import lodestone.model.DocumentKind;
import lodestone.model.Evidence;
import lodestone.model.FiledDocument;
import lodestone.model.Filing;
import lodestone.model.FilingItem;
import lodestone.model.Hedge;
import lodestone.model.Holder;
import lodestone.model.Imprint;
import lodestone.model.Link;
import lodestone.model.Measure;
import lodestone.model.Modality;
import lodestone.model.Period;
import lodestone.model.Role;
import lodestone.model.Section;
import lodestone.model.StageFinding;
import lodestone.model.Status;
import lodestone.model.Unit;
import lodestone.model.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JsonTest {

    private static final int[] CHARACTERS = {'a', ' ', '"', '\\', '/', '\n', 0, 0x1f, 0x7f, 0x85, 0x2028,
        0xd83d, 0xdc00, 0xfeff, 0xffff, 0x1f9f2, 0x78c1};

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comesBackAsItWas(long seed) {
        var any = new Any(new Random(seed));
        assertThat(List.of(any.assessment(), any.document(), any.capture())).allSatisfy(JsonTest::returns);
    }

    private static void returns(Object written) {
        var json = Json.write(written);
        assertThat(json).matches("\\p{ASCII}*");
        assertThat((Object) Json.read(json, written.getClass())).isEqualTo(written);
    }

    @Test
    void passesOverWhatALaterReleaseAdded() {
        var json = """
                {"text": "x", "start": 0, "end": 1, "milestone": "MI01", "level": 1, "status": "PLANNED",
                 "holder": "OWN", "quantities": [], "certainty": 0.7}""";
        assertThat(Json.read(json, Evidence.class).milestone()).isEqualTo("MI01");
        assertThat(Json.read(json, Evidence.class).measures()).isEmpty();
    }

    @Test
    void readsWhatWasOwedBeforeChangesWereNoted() {
        var json = """
                {"url": "https://corvane.example/1", "title": "Mill", "published": null, "publishedUtc": null,
                 "summary": null, "id": null, "tickers": [], "form": null, "enclosures": []}""";
        assertThat(Json.read(json, Link.class))
                .isEqualTo(Link.to(URI.create("https://corvane.example/1"), "Mill"));
    }

    @Test
    void saysWhatCannotBeRead() {
        assertThatThrownBy(() -> Json.read("{\"url\":", Capture.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("its Capture cannot be read");
    }

    /// Values of every shape that the records allow, the same for the same seed.
    private record Any(Random random) {

        private Assessment assessment() {
            return new Assessment(one(DocumentKind.values()), maybe(Any::text), list(Any::claim),
                    list(Any::text), list(Any::finding), one(Verdict.values()), random.nextInt(101), text(),
                    maybe(any -> any.random.nextBoolean()), text(), text());
        }

        private Document document() {
            var text = text();
            return new Document(maybe(Any::url), text(), maybe(Any::text), maybe(Any::instant),
                    maybe(Any::text), maybe(Any::text), maybe(Any::text), list(Any::text),
                    maybe(any -> any.one(DocumentKind.values())), text,
                    list(any -> new Section(any.one(Role.values()), any.maybe(Any::text), 0, text.length())),
                    new Imprint(maybe(Any::text), maybe(Any::instant), list(Any::text), maybe(Any::url),
                            maybe(Any::text), maybe(Any::text)),
                    list(any -> any.random.nextInt(99)), list(Any::text), maybe(Any::filing));
        }

        private Filing filing() {
            return new Filing(maybe(Any::text), maybe(Any::text), maybe(Any::text), maybe(Any::text),
                    maybe(Any::text), maybe(Any::text), maybe(Any::instant), maybe(Any::text),
                    list(Any::text),
                    list(Any::text), list(any -> new FilingItem(any.maybe(Any::text), any.text(), any.text(),
                            any.random.nextInt(9), any.random.nextInt(99), any.random.nextInt(99))),
                    list(any -> new FiledDocument(any.text(), any.text(), any.text(), any.random.nextInt(9),
                            any.random.nextInt(99), any.maybe(Any::text))),
                    maybe(any -> new Filing.Amended(any.text(), any.maybe(one -> one.random.nextInt(9)),
                            any.maybe(Any::text))));
        }

        private Capture capture() {
            return new Capture(url(), instant(), random.nextInt(), text(), text(), random.nextLong(),
                    random.nextBoolean());
        }

        private Claim claim() {
            var text = text();
            return new Claim(text, 7, 7 + text.length(), text(), random.nextBoolean(), one(Modality.values()),
                    list(Any::text), text(), text(), maybe(Any::hedge));
        }

        private Hedge hedge() {
            var text = text();
            return new Hedge(text, 3, 3 + text.length(), random.nextInt(9), random.nextInt(99));
        }

        private Measure measure() {
            var text = text();
            return new Measure(text, 3, 3 + text.length(), random.nextDouble(),
                    maybe(any -> any.one(Unit.values())),
                    maybe(Any::text), maybe(any -> any.one(Act.values())),
                    maybe(any -> any.one(Period.values())));
        }

        private Evidence evidence() {
            var text = text();
            return new Evidence(text, 0, text.length(), text(), random.nextInt(5), one(Status.values()),
                    one(Holder.values()), list(Any::text), list(Any::measure));
        }

        private StageFinding finding() {
            return new StageFinding(text(), random.nextInt(5), maybe(any -> any.one(Holder.values())),
                    list(Any::evidence));
        }

        private String text() {
            return random.ints(random.nextInt(9), 0, CHARACTERS.length).map(i -> CHARACTERS[i])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private URI url() {
            return URI.create("https://corvane.example/" + random.nextInt() + "?q=%20é#" + random.nextInt());
        }

        private Instant instant() {
            return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private <T> Optional<T> maybe(Function<Any, T> value) {
            return random.nextBoolean() ? Optional.of(value.apply(this)) : Optional.empty();
        }

        private <T> List<T> list(Function<Any, T> value) {
            return IntStream.range(0, random.nextInt(3)).mapToObj(_ -> value.apply(this)).toList();
        }
    }
}
