package lodestone.demo;

import java.net.URI;
import java.util.List;
import lodestone.model.Verdict;

/// What is hidden in the newsroom: a correct run finds all of it.
///
/// @param texts every text with its verdict and addresses, newest first
/// @param corrections texts that replace an earlier one
/// @param edited the page that changes on the second day without saying so
/// @param failing ids of the sources that cannot be read, each for a reason of its own
public record Planted(List<Text> texts, List<Correction> corrections, URI edited, List<String> failing) {

    public Planted {
        texts = List.copyOf(texts);
        corrections = List.copyOf(corrections);
        failing = List.copyOf(failing);
    }

    /// One invented text.
    ///
    /// @param id in `texts.jsonl`; a made-up correction has the id of its model with a suffix
    /// @param company id of the company's source
    /// @param verdict by the labels of `gold.jsonl`
    /// @param day 1, or 2 for what is published on the second day only
    /// @param urls where it can be read; more than one for a syndicated text
    public record Text(String id, String title, String company, Verdict verdict, int day, List<URI> urls) {

        public Text {
            urls = List.copyOf(urls);
        }
    }

    /// A text that says it replaces another.
    public record Correction(URI corrected, URI original) {}

    /// What must be flagged up to that day.
    public List<Text> flagged(int day) {
        return texts.stream().filter(text -> text.verdict().flagged() && text.day() <= day).toList();
    }

    /// What can be read in more than one place.
    public List<Text> copied() {
        return texts.stream().filter(text -> text.urls().size() > 1).toList();
    }
}
