package lodestone.cli;

/// How a search prints what it finds.
enum SearchFormat {
    text,
    jsonl,
    /// With a header, for a spreadsheet.
    csv
}
