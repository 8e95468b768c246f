package lodestone.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lodestone.model.Document;
import lodestone.model.Role;
import lodestone.model.Section;

/// Near-duplicate signature over the text without boilerplate: two call notices of different companies share
/// most of their words there, and true copies differ there.
public final class Signature {

    private static final Set<Role> BOILERPLATE = Set.of(Role.ABOUT, Role.FORWARD_LOOKING, Role.CONTACT,
            Role.APPENDIX);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHINGLE = 3;
    private static final int LONGEST = 20_000;

    private Signature() {}

    /// 64 bits; near texts differ in few of them.
    public static long of(Document document) {
        var weights = new int[Long.SIZE];
        for (long shingle : shingles(document)) {
            for (int bit = 0; bit < Long.SIZE; bit++) {
                weights[bit] += (shingle >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long signature = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            signature |= weights[bit] > 0 ? 1L << bit : 0;
        }
        return signature;
    }

    /// How alike two texts are, 0–1, over shingles of three words: 0.8 and more is a copy.
    public static double resemblance(Document one, Document other) {
        var first = shingles(one);
        var second = shingles(other);
        if (first.isEmpty() || second.isEmpty()) {
            return 0;
        }
        long shared = first.stream().filter(second::contains).count();
        return shared / (double) (first.size() + second.size() - shared);
    }

    private static Set<Long> shingles(Document document) {
        var words = words(document);
        var shingles = new HashSet<Long>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = 1125899906842597L;
            for (var word : words.subList(i, i + SHINGLE)) {
                hash = mixed(hash * 31 + word.hashCode());
            }
            shingles.add(hash);
        }
        return shingles;
    }

    private static List<String> words(Document document) {
        var left = left(document);
        var words = new ArrayList<String>();
        var match = WORD.matcher(document.text());
        int next = 0;
        while (words.size() < LONGEST && match.find()) {
            while (next < left.size() && left.get(next).end() <= match.start()) {
                next++;
            }
            if (next == left.size() || match.start() < left.get(next).start()) {
                words.add(match.group().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /// What is no news: boilerplate, and the dateline, which each wire writes in its own way.
    private static List<Section> left(Document document) {
        var dateline = document.imprint().dateline()
                .map(line -> document.text().indexOf(line)).filter(at -> at >= 0)
                .map(at -> new Section(Role.LEAD, Optional.empty(), at,
                        at + document.imprint().dateline().orElse("").length()))
                .stream();
        return Stream.concat(dateline, document.sections().stream()
                .filter(section -> BOILERPLATE.contains(section.role())))
                .sorted(Comparator.comparingInt(Section::start)).toList();
    }

    /// Finaliser of MurmurHash3, which spreads every input bit over the whole word.
    private static long mixed(long value) {
        long v = value;
        v = (v ^ v >>> 33) * 0xff51afd7ed558ccdL;
        v = (v ^ v >>> 33) * 0xc4ceb9fe1a85ec53L;
        return v ^ v >>> 33;
    }
}
