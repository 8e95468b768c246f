package lodestone.store;

/// What a statement reports of one stage; stages of which it reports nothing have none.
///
/// @param level 1–4
public record StageLevel(Statement statement, String stage, int level) {}
