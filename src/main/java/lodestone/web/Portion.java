package lodestone.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// As much of a list as a page shows.
///
/// @param shown at most so many
/// @param left how many are not shown
public record Portion<T>(List<T> shown, int left) {

    public Portion {
        shown = List.copyOf(shown);
    }

    /// From its head.
    static <T> Portion<T> of(List<T> all, int most) {
        return new Portion<>(all.subList(0, Math.min(most, all.size())), Math.max(0, all.size() - most));
    }

    /// From its end.
    static <T> Portion<T> ofEnd(List<T> all, int most) {
        int left = Math.max(0, all.size() - most);
        return new Portion<>(all.subList(left, all.size()), left);
    }

    /// All as they stand, or, of more than fit, those first at which somebody should look.
    static <T> Portion<T> of(List<T> all, int most, Predicate<T> first) {
        return of(all.size() <= most ? all
                : Stream.concat(all.stream().filter(first), all.stream().filter(first.negate())).toList(),
                most);
    }
}
