package lodestone.cli;

/// How a command prints its findings.
enum Format {
    text, jsonl;

    /// Without a wish: for a person at a terminal text, for a pipe JSON Lines.
    static Format or(@org.jspecify.annotations.Nullable Format wished, Streams streams) {
        return wished != null ? wished : streams.colour() ? text : jsonl;
    }
}
