package lodestone.web;

import java.util.ArrayList;
import java.util.List;

/// Paragraphs that a browser lays out together; those out of sight it leaves alone, so that a text of half a
/// million words opens at once.
public record Block(List<Paragraph> paragraphs) {

    private static final int LENGTH = 8_000;

    public Block {
        paragraphs = List.copyOf(paragraphs);
    }

    static List<Block> of(List<Paragraph> paragraphs) {
        var blocks = new ArrayList<Block>();
        var open = new ArrayList<Paragraph>();
        int length = 0;
        for (var paragraph : paragraphs) {
            open.add(paragraph);
            length += paragraph.length();
            if (length >= LENGTH) {
                blocks.add(new Block(open));
                open.clear();
                length = 0;
            }
        }
        if (!open.isEmpty()) {
            blocks.add(new Block(open));
        }
        return blocks;
    }
}
