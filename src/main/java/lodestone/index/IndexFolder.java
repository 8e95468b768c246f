package lodestone.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lodestone.index.semantic.SentenceVectors;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;

/// What lies in the folder of an index, and what is wrong with it.
final class IndexFolder {

    private static final String SCHEMA = "3";
    private static final String SCHEMA_KEY = "schema";
    private static final String SYNONYMS_KEY = "synonyms";
    private static final String VECTORS_KEY = "vectors";

    private IndexFolder() {}

    /// Opens something there.
    interface Opening<T> {
        T open() throws IOException;
    }

    /// What each commit carries: which schema this is, the synonyms, so that a search need not read the
    /// chain's file, and what made the vectors of all its sentences, if they have some.
    static Map<String, String> marks(List<List<String>> synonyms, boolean semantic) {
        return Map.of(SCHEMA_KEY, SCHEMA, SYNONYMS_KEY, Synonyms.written(synonyms),
                VECTORS_KEY, semantic ? SentenceVectors.NAME : "");
    }

    /// The marks of the last commit; empty if no index lies there.
    ///
    /// @throws IOException if one of another schema does
    static Optional<Map<String, String>> read(Path folder, Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        var marks = SegmentInfos.readLatestCommit(directory).getUserData();
        var schema = marks.getOrDefault(SCHEMA_KEY, SCHEMA);
        if (!schema.equals(SCHEMA)) {
            throw new IOException("the index in " + folder + " has schema " + schema + ", not " + SCHEMA
                    + "; ./lodestone reindex rebuilds it");
        }
        return Optional.of(marks);
    }

    /// Whether every sentence of that commit has a vector that can be compared with ours.
    static boolean hasVectors(Map<String, String> marks) {
        return SentenceVectors.NAME.equals(marks.get(VECTORS_KEY));
    }

    /// @throws IOException if sentences of that commit have no vectors
    static void checkVectors(Path folder, Map<String, String> marks) throws IOException {
        if (!hasVectors(marks)) {
            throw new IOException("semantic is on, and the index in " + folder
                    + " holds no vectors of its sentences; ./lodestone reindex adds them");
        }
    }

    /// The synonyms that the commit carries.
    static List<List<String>> synonyms(Map<String, String> marks) {
        return Synonyms.read(marks.getOrDefault(SYNONYMS_KEY, ""));
    }

    /// What that opens there.
    ///
    /// @throws IOException with the command to run, if the index is damaged, of another schema or in use
    static <T> T open(Path folder, Opening<T> opening) throws IOException {
        try {
            return opening.open();
        } catch (LockObtainFailedException taken) {
            throw taken(folder, taken);
        } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException
                | EOFException | NoSuchFileException | IllegalArgumentException damage) {
            throw new DamagedIndexException(folder, damage);
        }
    }

    static IOException taken(Path folder, LockObtainFailedException cause) {
        return new IOException("another process is writing to the index in " + folder, cause);
    }

    /// Deletes what lies there.
    static void clear(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
