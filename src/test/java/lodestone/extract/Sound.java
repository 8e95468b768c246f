package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import lodestone.model.Document;
import lodestone.model.Link;
import lodestone.model.ListingKind;

/// What holds for whatever bytes are read: no exception, and what comes out can be relied on.
final class Sound {

    private static final URI PLACE = URI.create("https://corvane.example/news/feed");

    private Sound() {}

    static void document(byte[] bytes, String type, String name) {
        var raw = new RawDocument(bytes, Optional.of(type), Optional.of(PLACE), Optional.of(name));
        try (var reader = new DocumentReader()) {
            switch (reader.read(raw)) {
                case Extraction.Extracted extracted -> check(extracted.document());
                case Extraction.NoText none -> assertThat(none.reason()).isNotBlank();
                case Extraction.Unreadable unreadable -> assertThat(unreadable.reason()).isNotBlank();
            }
        }
    }

    static void listing(ListingKind kind, byte[] bytes) {
        var raw = new RawDocument(bytes, Optional.empty(), Optional.of(PLACE), Optional.empty());
        switch (new ListingReader().read(kind, raw, Optional.empty())) {
            case ListingRead.Links links -> links.links().forEach(Sound::check);
            case ListingRead.Unreadable unreadable -> assertThat(unreadable.reason()).isNotBlank();
        }
    }

    private static void check(Document document) {
        assertThat(document.text()).isNotBlank();
        assertThat(document.sections()).allSatisfy(
                section -> assertThat(section.end()).isLessThanOrEqualTo(document.text().length()));
        assertThat(document.publishedUtc().isPresent()).isEqualTo(document.published().isPresent());
    }

    private static void check(Link link) {
        assertThat(link.url()).hasNoFragment();
        assertThat(link.url().getScheme().toLowerCase(Locale.ROOT)).isIn("http", "https");
        assertThat(link.url().getHost()).isNotBlank();
        assertThat(link.publishedUtc()).satisfiesAnyOf(at -> assertThat(at).isEmpty(),
                _ -> assertThat(link.published()).isPresent());
        assertThat(link.enclosures()).allSatisfy(file -> assertThat(file.isAbsolute()).isTrue());
    }
}
