package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WireLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            OREBRO, Sweden, May 19, 2026 (GLOBE NEWSWIRE) -- Corvane said; GlobeNewswire; \
            OREBRO, Sweden, May 19, 2026 (GLOBE NEWSWIRE)
            DENVER, Oct. 2, 2026 /PRNewswire/ -- Corvane said; PR Newswire; \
            DENVER, Oct. 2, 2026 /PRNewswire/
            TORONTO, Oct. 2, 2026 /CNW/ - Corvane said; CNW; TORONTO, Oct. 2, 2026 /CNW/
            FORT WORTH, Texas--(BUSINESS WIRE)--Corvane said; Business Wire; \
            FORT WORTH, Texas--(BUSINESS WIRE)
            FISHERS, IN / ACCESS Newswire / June 9, 2026 / Corvane said; ACCESS Newswire; \
            FISHERS, IN / ACCESS Newswire / June 9, 2026 /
            Toronto, Ontario--(Newsfile Corp. - October 17, 2026) - Corvane said; Newsfile; \
            Toronto, Ontario--(Newsfile Corp. - October 17, 2026)
            Perth, Sep 12, 2026 AEST (ABN Newswire) - Corvane said; ABN Newswire; \
            Perth, Sep 12, 2026 AEST (ABN Newswire)
            PERTH, AUSTRALIA, June 9, 2026 /EINPresswire.com/ -- Corvane said; EIN Presswire; \
            PERTH, AUSTRALIA, June 9, 2026 /EINPresswire.com/
            London / Vancouver: 12 January 2026 - Corvane said; ; London / Vancouver: 12 January 2026
            Salt Lake City, Utah – March 3, 2026 – Corvane said; ; Salt Lake City, Utah – March 3, 2026
            """)
    void readsWhereWhenAndOverWhichWire(String line, String wire, String dateline) {
        var found = WireLine.in("Corvane reports oxide\n\n" + line);

        assertThat(found.wire().orElse(null)).isEqualTo(wire);
        assertThat(found.dateline()).hasValue(dateline);
    }

    @Test
    void knowsTheRegulatoryService() {
        assertThat(WireLine.in("RNS Number : 4417O\nCorvane plc\n12 January 2026").wire()).hasValue("RNS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Corvane (the Company) -- which mines; x
            In Denver, we said on Oct. 2, 2026 that the plant runs; x
            The plant (GLOBE) runs; x
            """)
    void takesNoSentenceForOne(String line, String ignored) {
        assertThat(WireLine.in(line)).isEqualTo(WireLine.in(ignored));
    }

    @Test
    void knowsAWireByItsSite() {
        assertThat(WireLine.ofHost("www.newswire.ca")).hasValue("CNW");
        assertThat(WireLine.ofHost("ir.corvane.example")).isEmpty();
    }
}
