package lodestone.model;

/// Who stands behind a source file.
public enum SourceKind {
    /// A company that publishes about itself.
    COMPANY,
    /// A press-release wire that carries many companies.
    WIRE,
    /// A regulator or exchange.
    REGULATOR
}
