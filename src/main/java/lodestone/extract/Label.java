package lodestone.extract;

/// What an element's class, id and role say about it.
///
/// @param written class, id, role and itemprop, in lower case
/// @param dated whether it says something of a date
/// @param elsewhere whether it says that what it holds belongs to other stories, or to now
/// @param away whether a style sheet of the page hides it
record Label(String written, Trait trait, boolean dated, boolean elsewhere, boolean away) {

    /// What such an element is likely to be; of two words in one name the later one here counts.
    enum Trait {
        /// Nothing is said.
        PLAIN,
        /// Likely to hold the text.
        CONTENT,
        /// What stands between headline and text.
        LEAD,
        /// Bylines, dates, captions: about the text, not of it.
        MARGIN,
        /// Navigation, sharing, teasers, advertisements.
        JUNK,
        /// Not shown to the eye, or not on this screen.
        HIDDEN,
        /// What readers have written.
        COMMENTS,
        /// The text itself, as wires, IR platforms and weblogs call it.
        BODY
    }

    static final Label NONE = new Label("", Trait.PLAIN, false, false, false);

    boolean is(Trait one) {
        return trait == one;
    }

    boolean says(String word) {
        return written.contains(word);
    }
}
