package lodestone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lodestone.claim.PatternParser.Place;

/// Patterns gathered before they are searched for: a trie whose edges are places of words, shared by every
/// pattern that begins alike.
final class Trie {

    /// Where every pattern begins.
    static final int ROOT = 0;

    /// The node that any word leads to where there is none.
    static final int NOWHERE = -1;

    private final List<Node> nodes = new ArrayList<>(List.of(new Node()));

    /// A node: where a place of words leads, where any word does, and what ends here.
    private static final class Node {
        private final Map<Place, Integer> next = new HashMap<>(2);
        private final List<Branch> branches = new ArrayList<>(1);
        private final List<Meaning> ends = new ArrayList<>(1);
        private int any = NOWHERE;
    }

    /// Words that lead to a node.
    record Branch(Place place, int node) {}

    /// Adds a run of places.
    void add(List<Place> run, Meaning meaning) {
        int node = ROOT;
        for (var place : run) {
            node = place.any() ? afterAny(nodes.get(node)) : after(nodes.get(node), place);
        }
        var ends = nodes.get(node).ends;
        if (!ends.contains(meaning)) {
            ends.add(meaning);
        }
    }

    private int afterAny(Node node) {
        if (node.any == NOWHERE) {
            node.any = newNode();
        }
        return node.any;
    }

    private int after(Node node, Place place) {
        var known = node.next.get(place);
        if (known != null) {
            return known;
        }
        int next = newNode();
        node.next.put(place, next);
        node.branches.add(new Branch(place, next));
        return next;
    }

    private int newNode() {
        nodes.add(new Node());
        return nodes.size() - 1;
    }

    int size() {
        return nodes.size();
    }

    /// Where places lead from the node, in the order in which they were added.
    List<Branch> branches(int node) {
        return nodes.get(node).branches;
    }

    /// Where any word leads, or [#NOWHERE].
    int any(int node) {
        return nodes.get(node).any;
    }

    List<Meaning> ends(int node) {
        return nodes.get(node).ends;
    }
}
