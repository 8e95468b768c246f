package lodestone.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Gathers the pages of one day while they are made.
final class Press {

    private final Map<URI, Page> pages = new LinkedHashMap<>();
    private final Map<String, List<URI>> places = new LinkedHashMap<>();

    /// Puts a page at an address.
    void page(URI url, Page page) {
        if (pages.putIfAbsent(url, page) != null) {
            throw new IllegalStateException("two pages at " + url);
        }
    }

    /// Puts a page that carries the whole of a story.
    void story(Story story, URI url, Page page) {
        page(url, page);
        places.computeIfAbsent(story.id(), _ -> new ArrayList<>()).add(url);
    }

    Map<URI, Page> pages() {
        return Map.copyOf(pages);
    }

    /// Where a story can be read, its first place first.
    List<URI> places(String id) {
        return List.copyOf(places.getOrDefault(id, List.of()));
    }
}
