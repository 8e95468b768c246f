package lodestone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Corvane.Example/News?Id=7#top, https://corvane.example/News?Id=7",
        "https://corvane.example:443/a/../b,    https://corvane.example/b",
        "http://corvane.example:8080,           http://corvane.example:8080/",
        "https://corvane.example/a%2Fb?q=%20,   https://corvane.example/a%2Fb?q=%20",
        "https://me@corvane.example/,           https://me@corvane.example/",
        "urn:release:7#part,                    urn:release:7"})
    void spellsOneAddressOneWay(String url, String key) {
        assertThat(Address.key(URI.create(url))).isEqualTo(key);
    }

    @Test
    void makesTheSameIdForTheSameAddress() {
        var url = URI.create("https://corvane.example/news/tolliver");
        assertThat(Address.id(url)).matches("[0-9a-f]{12}")
                .isEqualTo(Address.id(URI.create("https://CORVANE.example/news/tolliver#part")))
                .isNotEqualTo(Address.id(URI.create("https://corvane.example/news/Tolliver")));
    }
}
