package lodestone.extract.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lodestone.extract.mail.Mail.Part;
import lodestone.extract.mail.Mail.Reading;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/// Takes a mail apart, within bounds. Used once.
public final class MailReader {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 500;
    private static final int LARGEST = 64 << 20;
    private static final Pattern ANSWERED = Pattern.compile("(?i)^(?:\\s*(?:re|fwd?|aw|wg)\\s*:)+\\s*");
    private static final MimeConfig BOUNDS = new MimeConfig.Builder().setMaxLineLen(1 << 20)
            .setMaxHeaderLen(100_000).setMaxHeaderCount(2_000).setMaxContentLen(LARGEST).build();

    private final MimeTokenStream tokens = new MimeTokenStream(BOUNDS);
    private final List<Part> words = new ArrayList<>();
    private final List<Part> files = new ArrayList<>();
    private PartHead head = new PartHead();
    private Optional<PartHead> first = Optional.empty();
    private int depth;
    private int left = LARGEST;

    private MailReader() {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /// The mail in those bytes. Never throws for bad input.
    public static Reading read(byte[] bytes) {
        try {
            return new MailReader().walk(bytes);
        } catch (IOException | MimeException broken) {
            return new Reading.Refused("a mail that cannot be read: " + broken.getMessage());
        }
    }

    private Reading walk(byte[] bytes) throws IOException, MimeException {
        tokens.parse(new ByteArrayInputStream(bytes));
        for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            step(state);
        }
        var mail = first.orElseGet(PartHead::new);
        if (!mail.isOfMail()) {
            return new Reading.Refused("no mail: it begins with none of its headers");
        }
        var subject = ANSWERED.matcher(mail.words("subject").orElse("")).replaceFirst("").strip();
        return new Reading.Read(new Mail(subject, mail.words("date"), words, files));
    }

    private void step(EntityState state) throws IOException {
        if (state == EntityState.T_START_HEADER) {
            head = new PartHead();
        } else if (state == EntityState.T_FIELD) {
            head.add(tokens.getField());
        } else if (state == EntityState.T_END_HEADER && first.isEmpty()) {
            first = Optional.of(head);
        } else if (state == EntityState.T_START_MULTIPART) {
            bound(++depth <= DEEPEST, "parts lie in parts more than " + DEEPEST + " deep");
        } else if (state == EntityState.T_END_MULTIPART) {
            depth--;
        } else if (state == EntityState.T_BODY) {
            take();
        }
    }

    private void take() throws IOException {
        bound(words.size() + files.size() < MOST_PARTS, "it has more than " + MOST_PARTS + " parts");
        var bytes = tokens.getDecodedInputStream().readNBytes(left + 1);
        left -= bytes.length;
        bound(left >= 0, "it holds more than " + (LARGEST >> 20) + " MB");
        var part = new Part(head.type(), head.fileName(), bytes);
        (head.isFile() ? files : words).add(part);
    }

    private static void bound(boolean kept, String otherwise) throws IOException {
        if (!kept) {
            throw new IOException(otherwise);
        }
    }
}
