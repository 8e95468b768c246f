package lodestone.index;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final String SCHEMA = "2";
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

    /// Whether every sentence of the last commit has a vector that can be compared with ours.
    static boolean hasVectors(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                && SentenceVectors.NAME.equals(SegmentInfos.readLatestCommit(directory).getUserData()
                        .get(VECTORS_KEY));
    }

    /// @throws IOException if an index lies there whose sentences have no vectors
    static void checkVectors(Path folder, Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory) && !hasVectors(directory)) {
            throw new IOException("semantic is on, and the index in " + folder
                    + " holds no vectors of its sentences; ./lodestone reindex adds them");
        }
    }

    /// The synonyms that the last commit carries; none of an absent index.
    static List<List<String>> synonyms(Directory directory) throws IOException {
        return DirectoryReader.indexExists(directory)
                ? Synonyms.read(SegmentInfos.readLatestCommit(directory).getUserData()
                        .getOrDefault(SYNONYMS_KEY, ""))
                : List.of();
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

    /// @throws IOException if an index of another schema lies there
    static void check(Path folder, Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            var found = SegmentInfos.readLatestCommit(directory).getUserData().get(SCHEMA_KEY);
            if (found != null && !found.equals(SCHEMA)) {
                throw new IOException("the index in " + folder + " has schema " + found + ", not " + SCHEMA
                        + "; ./lodestone reindex rebuilds it");
            }
        }
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
