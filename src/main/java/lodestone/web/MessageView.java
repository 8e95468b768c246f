package lodestone.web;

/// A page that only says something.
public record MessageView(String text) {}
