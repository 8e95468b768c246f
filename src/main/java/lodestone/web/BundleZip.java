package lodestone.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lodestone.model.TextDigest;

/// Files in one ZIP, last of them `SHA256SUMS`, which `sha256sum -c` reads.
final class BundleZip {

    private BundleZip() {}

    /// @param at the time that all files bear
    static void write(Map<String, byte[]> files, Instant at, OutputStream out) throws IOException {
        var sums = new StringBuilder();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var file : files.entrySet()) {
            sums.append(TextDigest.hex(file.getValue())).append("  ").append(file.getKey()).append('\n');
            entry(zip, file.getKey(), at, file.getValue());
        }
        entry(zip, "SHA256SUMS", at, sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, Instant at, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
