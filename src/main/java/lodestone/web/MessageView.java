package lodestone.web;

/// A page that only says something: not found, failed.
public record MessageView(String title, String text, String scope) {}
