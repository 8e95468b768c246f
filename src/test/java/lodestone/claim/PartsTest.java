package lodestone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import lodestone.model.Document;
import org.junit.jupiter.api.Test;

final class PartsTest {

    @Test
    void tellsTheFinerPartsApart() {
        var text = """
                Corvane Ships Oxide
                Second train on schedule
                Corvane Rare Earths, Inc. today announced that it has shipped 29 kilograms of its oxide.
                “We are glad that the circuit runs again,” said Maren Holt, President of Corvane.
                Qualified Person
                The technical information was prepared by Lena Okafor, P.Geo.
                About Corvane
                Corvane runs a plant.
                Contact
                ir@corvane.example
                SOURCE Corvane Rare Earths, Inc.
                """;

        assertThat(parts(text)).isEqualTo("""
                headline: Corvane Ships Oxide
                sub-headline: Second train on sche
                lead: Corvane Rare Earths,
                quote Maren Holt: “We are glad that th
                qualified-person: Qualified Person
                about Corvane: About Corvane
                contact: Contact
                source Corvane Rare Earths, Inc.: SOURCE Corvane Rare
                """);
    }

    @Test
    void takesASignatureForNoQuote() {
        assertThat(parts("""
                Corvane Ships Oxide
                Corvane Rare Earths, Inc. today announced that it has shipped 29 kilograms of its oxide.
                “Maren Holt”, President
                """)).endsWith("body: “Maren Holt”, Presid\n");
    }

    private static String parts(String text) {
        return Parts.apart(Sections.complete(Document.of(text))).sections().stream()
                .map(part -> part.role().label() + part.name().map(name -> " " + name).orElse("") + ": "
                        + text.substring(part.start(), Math.min(part.end(), part.start() + 20)).lines()
                                .findFirst()
                                .orElse("").strip()
                        + "\n")
                .collect(Collectors.joining());
    }
}
