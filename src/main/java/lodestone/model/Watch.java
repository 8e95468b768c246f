package lodestone.model;

/// A saved search: whatever newly matches becomes an alert.
///
/// @param query in the language of search
public record Watch(String id, String name, String query) {}
