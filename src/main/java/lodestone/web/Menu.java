package lodestone.web;

import java.util.List;

/// The entries of the navigation, in its order. A page names the one that it belongs to.
public enum Menu {
    TODAY("Today", "/"),
    QUEUE("Queue", "/queue"),
    SEARCH("Search", "/search"),
    COMPANIES("Companies", "/companies"),
    WATCHES("Watches", "/watches"),
    SOURCES("Sources", "/sources"),
    RUNS("Runs", "/runs"),
    DRAFT("Check a draft", "/draft"),
    QUALITY("Quality", "/quality"),
    SETTINGS("Settings", "/settings"),
    /// Of a page that belongs to none.
    NONE("", "");

    private final String label;
    private final String address;

    Menu(String label, String address) {
        this.label = label;
        this.address = address;
    }

    /// What is shown, all but [#NONE].
    public static List<Menu> entries() {
        return List.of(values()).subList(0, values().length - 1);
    }

    /// The words of the link.
    public String label() {
        return label;
    }

    /// Where it leads.
    public String address() {
        return address;
    }
}
