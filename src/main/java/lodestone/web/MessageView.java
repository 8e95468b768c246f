package lodestone.web;

/// A page that only says something, and leads on.
///
/// @param address where to
/// @param words of the link to it
public record MessageView(String text, String address, String words) {

    /// One that leads to the first page.
    MessageView(String text) {
        this(text, "/", "To the first page");
    }
}
