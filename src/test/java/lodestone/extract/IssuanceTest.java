package lodestone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class IssuanceTest {

    private static final String NEWS = " announced today that the pilot plant at Gallows Mesa has made its "
            + "first batch of oxide, and that samples of it were sent to two makers of magnets.\n";

    @Test
    void believesTheSourceLine() {
        assertThat(
                Issuance.of("The plant runs.\nSource: The Board of Directors of Revolva plc\n").companies())
                .containsExactly("Revolva plc");
    }

    @Test
    void takesTheFirstOfAJointReleaseForTheIssuer() {
        var issuance = Issuance.of("Two Sign\nRENO, Nev., March 4, 2026 /PRNewswire/ -- Corvane Rare Earths, "
                + "Inc. (Nasdaq: CVNE) (\"Corvane\"), a smelter, and Tindrel Minerals Limited (ASX: TDL)"
                + NEWS + "About Tindrel\nIt mines.\nSOURCE Tindrel Minerals Limited\n");
        assertThat(issuance.issuer()).contains("Corvane Rare Earths, Inc.");
        assertThat(issuance.parties()).containsExactly("Tindrel Minerals Limited");
    }

    @Test
    void takesAllOfASourceLineForParties_eachNamedAlone() {
        var issuance = Issuance.of("Corvane digs. Tindrel melts.\nSOURCE Corvane and Tindrel\n");
        assertThat(issuance.companies()).containsExactly("Corvane", "Tindrel");
    }

    @Test
    void keepsANameWithAndInOnePiece() {
        assertThat(Issuance.of("Hollis and Wren makes magnets.\nSOURCE Hollis and Wren\n").companies())
                .containsExactly("Hollis and Wren");
    }

    @Test
    void takesNoPartnerForAParty() {
        var issuance = Issuance.of("PERTH, March 4, 2026 -- Tindrel Minerals Limited (ASX: TDL)"
                + NEWS + "About Tindrel\nIt mines.\nAbout Sablewood Alloys LLC\nIt melts.\n");
        assertThat(issuance.issuer()).contains("Tindrel Minerals Limited");
        assertThat(issuance.parties()).isEmpty();
    }

    @Test
    void readsNamesThatBeginWithANumber() {
        assertThat(Issuance.of("RENO, Nev., March 4, 2026 /PRNewswire/ -- 7R (Nasdaq: SEVR)" + NEWS).issuer())
                .contains("7R");
        assertThat(Issuance.of("PERTH, March 4, 2026 -- 31Metals Limited (ASX: TYM)" + NEWS).issuer())
                .contains("31Metals Limited");
    }

    @Test
    void readsTheLetterhead() {
        assertThat(Issuance.of("Skarvheim Minerals ASA\nDrilling goes on at the fjord.\n").issuer())
                .contains("Skarvheim Minerals ASA");
        assertThat(
                Issuance.of("Wexcombe Materials Corporation – Quarterly Report, 10-Q\nIt rose.\n").issuer())
                .contains("Wexcombe Materials Corporation");
    }

    @Test
    void takesTheOnlyCompanyThatIsToldAbout() {
        assertThat(Issuance.of("Oxide is made.\nAbout Qvarnfors Mineral\nIt makes oxide.\n").issuer())
                .contains("Qvarnfors Mineral");
    }

    @Test
    void namesNobody_textThatNamesNobody() {
        assertThat(Issuance.of("The price of oxide fell in the quarter, and rose again.\n").companies())
                .isEmpty();
    }
}
