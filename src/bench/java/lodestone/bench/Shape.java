package lodestone.bench;

import java.util.Locale;

/// Shapes of text, among them what no release looks like.
enum Shape {
    EMPTY("", 1),
    BLANK(" \n\t", 10_000),
    PROSE("Corvane Rare Earths said today that its plant makes 1,200 tonnes of NdFeB magnets a year. ", 400),
    PARAGRAPHS("Corvane mines ore at Tolliver.\n\nThe oxide is separated in Arkansas.\n\n", 500),
    ONE_SENTENCE("the company makes oxide and metal and alloy and magnets and ", 10_500),
    ALL_CAPS("CORVANE RARE EARTHS IS AMERICA'S ONLY MINE-TO-MAGNET COMPANY. ", 500),
    NO_PUNCTUATION("corvane produces separated oxide at commercial scale for its magnet plant\n", 500),
    NO_BLANKS("mine-to-magnet", 2_500),
    ONE_LETTER("a", 40_000),
    MIXED_SCRIPTS("Corvane 稀土公司 生产 磁体。 Редкоземельные магниты из руды. 자석을 생산한다. ", 500),
    RIGHT_TO_LEFT("شركة كورفان تنتج المغناطيس من المنجم. החברה מייצרת מגנטים ממכרה. ", 500),
    HTML("<p class=\"a\">Corvane <b>makes</b> magnets &amp; oxide.</p><br/>\n", 500),
    TICKERS("(Nasdaq: CVNE) (NYSE: ABC) (ASX: XYZ) (TSX-V: RARE), ", 1_250),
    LONE_SURROGATES("Corvane \ud83d makes \ude00 magnets. ", 1_000),
    DASHES("mine\u2013to\u2011magnet \u2014 from mine\u00ad to\u200b magnet. ", 1_000),
    PHRASES("mine-to-magnet vertically integrated fully integrated end-to-end supply chain. ", 400),
    NUMBERS("1,200 tonnes 45.6 % US$3.4 million 2026 99.9% 12 Mt 7,000 tpa. ", 500),
    QUOTES("\u201cWe make magnets,\u201d said Ann Poe, CEO. \"We mine,\" he said. ", 500),
    UNCLOSED("(\u201c(\"[", 6_000),
    ABOUTS("About Corvane\nCorvane makes magnets.\nForward-Looking Statements\nIt may. ", 500),
    NEGATIONS("Corvane has not yet produced any magnets and may never produce metal if no oxide comes. ",
            400),
    TABLE("| NdPr oxide | 1,200 t | 2026 | planned |\n", 900),
    LINKS("[Corvane](https://www.corvane.example/news/2026/mine-to-magnet?id=1#top) ", 500),
    DATES("On March 3, 2026 and on 4 April 2026 and in Q3 2027 it began production. ", 500);

    private final String unit;
    private final int units;

    Shape(String unit, int units) {
        this.unit = unit;
        this.units = units;
    }

    int units() {
        return units;
    }

    String text(int times) {
        return unit.repeat(times);
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
