package lodestone.claim;

import java.util.Locale;

/// A bare name in capitals that only one company of the text can have as its ticker is that company's: `CVRE`
/// is Corvane Rare Earths. Its letters stand in the name in that order, the first of both being the same.
final class Tickers {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5;

    private final Names names;

    Tickers(Names names) {
        this.names = names;
    }

    /// Gives each ticker to its company.
    ///
    /// @param firstLoose number of the first company that is known by a bare name only
    void join(int firstLoose) {
        for (int ticker = firstLoose; ticker < names.parties(); ticker++) {
            int company = isTicker(names.spelling(ticker)) ? only(names.spelling(ticker), firstLoose)
                    : Names.NOBODY;
            if (company != Names.NOBODY) {
                names.join(ticker, company);
            }
        }
    }

    private static boolean isTicker(String name) {
        return name.length() >= SHORTEST && name.length() <= LONGEST
                && name.chars().allMatch(Character::isUpperCase);
    }

    /// The one company that can have it; nobody if there is none or more.
    private int only(String ticker, int firstLoose) {
        int only = Names.NOBODY;
        for (int party = Names.ISSUER + 1; party < firstLoose; party++) {
            if (isOf(ticker, names.spelling(party).toUpperCase(Locale.ROOT))) {
                if (only != Names.NOBODY) {
                    return Names.NOBODY;
                }
                only = party;
            }
        }
        return only;
    }

    private static boolean isOf(String ticker, String name) {
        int at = -1;
        for (int i = 0; i < ticker.length(); i++) {
            at = name.indexOf(ticker.charAt(i), at + 1);
            if (at < 0 || (i == 0 && at > 0)) {
                return false;
            }
        }
        return true;
    }
}
