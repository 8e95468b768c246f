package lodestone.extract.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/// The headers of a mail or of one of its parts; of several with one name the first counts.
final class PartHead {

    private static final Set<String> OF_MAIL = Set.of("from", "date", "subject", "received", "to",
            "message-id", "mime-version", "return-path");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern FOLD = Pattern.compile("\\s*[\\r\\n]+\\s*");
    private static final Pattern FOLDERS = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
    private static final int LONGEST_NAME = 200;

    private final Map<String, String> fields = new HashMap<>();

    void add(Field field) {
        fields.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), unfolded(text(field)));
    }

    /// Today's mailers write UTF-8 (RFC 6532), those of old what they liked.
    private static String text(Field field) {
        var bytes = field.getRaw().toByteArray();
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException old) {
            line = new String(bytes, WINDOWS);
        }
        return line.substring(line.indexOf(':') + 1);
    }

    private static String unfolded(String value) {
        return FOLD.matcher(value).replaceAll(" ").strip();
    }

    boolean isOfMail() { return fields.keySet().stream().anyMatch(OF_MAIL::contains); }

    /// That header's text, its encoded words decoded (RFC 2047).
    Optional<String> words(String name) {
        return Optional.ofNullable(fields.get(name)).map(PartHead::decoded).filter(words -> !words.isEmpty());
    }

    private static String decoded(String words) {
        return DecoderUtil.decodeEncodedWords(words, DecodeMonitor.SILENT, WINDOWS).strip();
    }

    /// Media type with the character set; plain text where nothing is said (RFC 2045 5.2).
    String type() {
        var value = new Value("content-type");
        var type = value.word().contains("/") ? value.word() : "text/plain";
        return value.parameter("charset").map(charset -> type + "; charset=" + charset).orElse(type);
    }

    /// What the file is called, without folders: what says `../x` means `x`.
    Optional<String> fileName() {
        return new Value("content-disposition").parameter("filename")
                .or(() -> new Value("content-type").parameter("name"))
                .map(name -> FOLDERS.matcher(decoded(name)).replaceFirst("")
                        .replaceAll("\\p{Cntrl}", "").strip())
                .map(name -> name.substring(Math.max(0, name.length() - LONGEST_NAME)))
                .filter(name -> !name.isEmpty());
    }

    /// Whether it came along to be kept, not to be read in place.
    boolean isFile() {
        return new Value("content-disposition").word().equals("attachment") || fileName().isPresent()
                || !type().startsWith("text/");
    }

    /// A header with parameters, those continued or in another character set joined (RFC 2231).
    private final class Value {

        private final String word;
        private final MimeParameterMapping parameters = new MimeParameterMapping();

        Value(String name) {
            var body = RawFieldParser.DEFAULT
                    .parseRawBody(new RawField(name, fields.getOrDefault(name, "")));
            word = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
            body.getParams().forEach(one -> parameters.addParameter(one.getName(), one.getValue()));
        }

        String word() {
            return word;
        }

        Optional<String> parameter(String name) {
            return Optional.ofNullable(parameters.get(name)).map(String::strip)
                    .filter(value -> !value.isEmpty());
        }
    }
}
