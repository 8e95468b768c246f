package lodestone.web;

import java.util.Optional;

/// What every template gets beside its view: from it the layout makes head, navigation and footer.
///
/// @param title of the page, without the program's name
/// @param scope what the findings rest on: corpus and day
/// @param account name of who is signed in; empty where nobody is
/// @param role of that account, e.g. `reviewer`; empty where nobody is signed in
/// @param csrf token of the visitor's cookie, for the field `csrf` of every form that posts
/// @param active the entry of the navigation that it belongs to
public record Page(
        String title, String scope, Optional<String> account, Optional<String> role, String csrf,
        Menu active) {

    /// The words of the browser's title bar.
    public String windowTitle() {
        return title + " · Lodestone";
    }
}
