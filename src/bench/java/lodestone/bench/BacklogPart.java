package lodestone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every release served as the backlog of its wire's feed, taken by a run in the launcher's own heap of
/// 512 MB; a second run finds nothing new, and everything agrees.
record BacklogPart(Texts texts, Table table, Path scratch) {

    void run() throws IOException, InterruptedException {
        var wires = new LinkedHashMap<String, WirePages>();
        texts.forEach(text -> wires.computeIfAbsent(text.wire(), _ -> new WirePages()).add(text));
        var sites = new ArrayList<Site>();
        try {
            for (var pages : wires.values()) {
                sites.add(pages.open());
            }
            check(wires, Homes.make(scratch, "backlog", sites.stream().map(Site::host).toList()), sites);
        } finally {
            sites.forEach(Site::close);
        }
    }

    private void check(Map<String, WirePages> wires, Path home, List<Site> sites)
            throws IOException, InterruptedException {
        int next = 0;
        for (var wire : wires.keySet()) {
            Homes.source(home, id(wire), "feed", "http://" + sites.get(next++).host() + "/feed.xml");
        }
        var runs = new Runs(home, scratch);
        var first = runs.run();
        long given = wires.values().stream().mapToLong(WirePages::size).sum();
        table.kept("backlog: announced", given, first.sum("announced"),
                sites.size() + " feeds of " + texts.label() + "; " + first.cost());
        for (var wire : wires.entrySet()) {
            long announced = first.coverage().get(id(wire.getKey())).path("announced").asLong();
            if (announced != wire.getValue().size()) {
                table.kept("backlog: announced by " + wire.getKey(), wire.getValue().size(), announced, "");
            }
        }
        table.kept("backlog: new", given, first.sum("new"), first.sum("copies") + " of them copies, "
                + first.sum("flagged") + " flagged, " + first.sum("unread") + " could not be read");
        var stored = runs.stored();
        table.kept("backlog: stored", given, stored.size(), "");
        table.kept("backlog: stored with text", given,
                stored.values().stream().filter(length -> length > 0).count(), "");
        table.kept("backlog: indexed", given, runs.indexed(), "");
        var second = runs.run();
        table.kept("backlog: new in a second run", 0, second.sum("new") + second.sum("changed"),
                second.cost());
        var verified = runs.verify();
        table.held("backlog: verify", verified.equals("0 " + given + " documents checked, 0 faults"),
                verified);
    }

    private static String id(String wire) {
        return "wire-" + wire.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
