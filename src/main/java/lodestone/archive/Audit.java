package lodestone.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Reads every record of an archive again and notes what disagrees, one line each.
final class Audit {

    private static final Set<String> OURS = Set.of("index.tsv", "index.tsv.part", "write.lock");

    private final Originals originals;
    private final List<String> faults = new ArrayList<>();

    Audit(Originals originals) {
        this.originals = originals;
    }

    /// Knows which response a revisit record may refer to.
    interface Originals {
        Optional<Known> of(String url, String digest);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /// Names what lies in the folder and is none of the archive's files.
    void files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !OURS.contains(name) && !name.endsWith(".warc.gz")).sorted()
                    .forEach(name -> faults.add(name + ": no file of the archive"));
        }
    }

    void read(WarcFile file) throws IOException {
        long end = file.scan(0, this::check);
        while (end < file.size()) {
            var next = file.nextRecord(end);
            faults.add(file.name() + ":" + end + ": not readable "
                    + (next.isPresent() ? "up to " + next.getAsLong() : "from here on"));
            end = next.isPresent() ? file.scan(next.getAsLong(), this::check) : file.size();
        }
    }

    private void check(WarcFile file, WarcRecord record, long offset) throws IOException {
        var place = file.name() + ":" + offset + ": ";
        switch (record) {
            case WarcResponse response -> check(response, WarcFile.digest(response), place);
            case WarcResource resource -> check(resource, WarcFile.digest(resource.body()), place);
            case WarcRevisit revisit -> check(revisit, place);
            default -> {
            }
        }
        if (!file.isIntact(offset)) {
            faults.add(place + "its " + record.type() + " has another checksum than it was packed with");
        }
        var said = record.blockDigest();
        var found = record.calculatedBlockDigest();
        if (said.isPresent() && found.isPresent() && !said.get().equals(found.get())) {
            faults.add(place + "its " + record.type() + " has block digest " + found.get() + ", recorded as "
                    + said.get());
        }
    }

    private void check(WarcTargetRecord record, String found, String place) {
        var said = record.payloadDigest().map(digest -> WarcFile.label(digest.bytes())).orElse("none");
        if (!found.equals(said)) {
            faults.add(place + record.target() + " has digest " + found + ", recorded as " + said);
        }
    }

    private void check(WarcRevisit revisit, String place) {
        var digest = revisit.payloadDigest().map(found -> WarcFile.label(found.bytes())).orElse("none");
        var original = originals.of(revisit.target(), digest);
        if (original.isEmpty()) {
            faults.add(place + "no response with digest " + digest + " of " + revisit.target());
        } else if (!revisit.refersTo().equals(Optional.of(URI.create("urn:uuid:" + original.get().id())))) {
            faults.add(place + "refers to " + revisit.refersTo().map(URI::toString).orElse("nothing")
                    + ", but its body is in urn:uuid:" + original.get().id());
        }
    }
}
