package lodestone.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What tells two texts of one template apart: numbers, days, quarters, and names.
///
/// @param numbers of two digits and more or with decimals, days of months, months, quarters and halves
/// @param names words that are never written small, with how often each comes
/// @param words every word
record Facts(Set<Long> numbers, Map<Long, Integer> names, Set<Long> words) {

    private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may",
            "june", "july", "august", "september", "october", "november", "december");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final Map<Long, Integer> MONTH_OF = months();
    private static final Map<Long, Integer> ORDINAL_OF = numbered(ORDINALS);
    private static final long QUARTER = Words.of("quarter");
    private static final long HALF = Words.of("half");
    private static final long Q = Words.of("q");
    private static final long H = Words.of("h");
    private static final long MAY = Words.of("may");
    private static final int SHORTEST = 10;
    /// Each kind of fact in a range of its own.
    private static final long DAYS = 1L << 40;
    private static final long PERIODS = 1L << 41;

    static Facts of(Words words) {
        var numbers = new HashSet<Long>();
        var capitals = new HashMap<Long, Integer>();
        var small = new HashSet<Long>();
        var all = new HashSet<Long>();
        for (int i = 0; i < words.size(); i++) {
            long hash = words.hash(i);
            if (words.kind(i) == Words.NUMBER) {
                number(words, i, numbers);
                continue;
            }
            all.add(hash);
            period(words, i, numbers);
            if (words.kind(i) == Words.CAPITAL) {
                capitals.merge(hash, 1, Integer::sum);
            } else if (words.kind(i) == Words.LOWER) {
                small.add(hash);
            }
        }
        capitals.keySet().removeAll(small);
        return new Facts(numbers, capitals, all);
    }

    /// A lone digit may be a footnote's, except as a day or a quarter.
    private static void number(Words words, int at, Set<Long> numbers) {
        long value = words.hash(at);
        var month = month(words, at - 1).or(() -> month(words, at + 1));
        if (month.isPresent() && value >= 1 && value <= 31) {
            numbers.add(DAYS + month.get() * 100 + value);
        } else if (isAny(words, at - 1, Q, H) || isAny(words, at + 1, Q, H)) {
            numbers.add(PERIODS + value);
        } else if (value < 0 || value >= SHORTEST) {
            numbers.add(value);
        }
    }

    private static void period(Words words, int at, Set<Long> numbers) {
        long hash = words.hash(at);
        var ordinal = ORDINAL_OF.get(hash);
        if (ordinal != null && isAny(words, at + 1, QUARTER, HALF)) {
            numbers.add(PERIODS + ordinal);
        }
        month(words, at).filter(_ -> hash != MAY).ifPresent(month -> numbers.add(DAYS + month * 100));
    }

    private static java.util.Optional<Integer> month(Words words, int at) {
        boolean word = at >= 0 && at < words.size() && words.kind(at) != Words.NUMBER
                && words.kind(at) != Words.LOWER;
        return word ? java.util.Optional.ofNullable(MONTH_OF.get(words.hash(at)))
                : java.util.Optional.empty();
    }

    private static boolean isAny(Words words, int at, long... wanted) {
        Predicate<Long> same = hash -> java.util.Arrays.stream(wanted).anyMatch(one -> one == hash);
        return at >= 0 && at < words.size() && words.kind(at) != Words.NUMBER && same.test(words.hash(at));
    }

    private static Map<Long, Integer> months() {
        var months = new HashMap<>(numbered(MONTHS));
        numbered(MONTHS.stream().map(name -> name.substring(0, 3)).toList()).forEach(months::putIfAbsent);
        months.putIfAbsent(Words.of("sept"), 9);
        return Map.copyOf(months);
    }

    private static Map<Long, Integer> numbered(List<String> names) {
        var numbers = new HashMap<Long, Integer>();
        IntStream.range(0, names.size()).forEach(i -> numbers.put(Words.of(names.get(i)), i + 1));
        return numbers;
    }

    /// The share of these numbers that the other has; 1 if there are none.
    double numbersIn(Facts other) {
        return numbers.isEmpty() ? 1
                : numbers.stream().filter(other.numbers::contains).count() / (double) numbers.size();
    }

    /// The share of these names, counted as often as they come, that the other has as words.
    double namesIn(Facts other) {
        int total = 0;
        int found = 0;
        for (var name : names.entrySet()) {
            total += name.getValue();
            found += other.words.contains(name.getKey()) ? name.getValue() : 0;
        }
        return total == 0 ? 1 : found / (double) total;
    }

    /// How often the most frequent of these names comes that the other lacks: a template is filled with the
    /// name of another company throughout.
    int strangerTo(Facts other) {
        return names.entrySet().stream().filter(name -> !other.words.contains(name.getKey()))
                .mapToInt(Map.Entry::getValue).max().orElse(0);
    }
}
