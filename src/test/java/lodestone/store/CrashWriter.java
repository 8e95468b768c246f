package lodestone.store;

import java.util.List;
import java.util.Optional;

/// A program that stores documents, two a transaction, and says so after each, until it is killed.
final class CrashWriter {

    private CrashWriter() {}

    /// @param args the database's URL, its user or an empty word, the first number
    public static void main(String[] args) {
        var user = Optional.of(args[1]).filter(name -> !name.isEmpty());
        try (var store = Store.open(new StoreSettings(args[0], user, Optional.empty()))) {
            for (int i = Integer.parseInt(args[2]);; i++) {
                store.documents().saveAll(List.of(DatabaseSuite.named("k" + i + "a", 1, "text " + i),
                        DatabaseSuite.named("k" + i + "b", 1, "other " + i)));
                System.out.println(i);
                System.out.flush();
            }
        }
    }
}
