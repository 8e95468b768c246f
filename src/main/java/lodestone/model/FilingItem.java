package lodestone.model;

import java.util.Optional;

/// An Item of a filing, from its heading to the next.
///
/// @param part `I` or `II` where the form has parts
/// @param number e.g. `7.01`, `1A`, or `1, 2` where Items are told together
/// @param title as the filing writes it, empty if it gives none
/// @param start first UTF-16 code unit of the heading
/// @param textStart one past the heading
/// @param end one past the last of the Item's text
public record FilingItem(Optional<String> part, String number, String title, int start, int textStart,
        int end) {

    /// `Item 7.01`, `Part I, Item 2`.
    public String label() {
        return part.map(said -> "Part " + said + ", ").orElse("") + "Item " + number;
    }

    /// `Item 7.01 Regulation FD Disclosure`.
    public String name() {
        return (label() + " " + title).strip();
    }

    /// The same that many units further on.
    public FilingItem moved(int by) {
        return new FilingItem(part, number, title, start + by, textStart + by, end + by);
    }
}
