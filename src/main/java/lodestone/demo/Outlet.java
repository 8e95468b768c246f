package lodestone.demo;

/// Where a story is first published.
enum Outlet {
    MERIDIAN,
    PARLEY,
    NORTHFILE,
    COURIER,
    COMPANY,
    FILING_OFFICE;

    static Outlet of(Story story) {
        boolean outsider = story.kind().equals("news") || story.kind().equals("opinion")
                || story.title().contains("TickerLantern");
        return switch (story.wire()) {
            case "globenewswire", "businesswire" -> MERIDIAN;
            case "prnewswire", "accessnewswire" -> PARLEY;
            case "newsfile" -> NORTHFILE;
            case "edgar" -> FILING_OFFICE;
            default -> outsider ? COURIER : COMPANY;
        };
    }

    /// Whether a wire carries it.
    boolean isWire() { return this == MERIDIAN || this == PARLEY || this == NORTHFILE; }
}
