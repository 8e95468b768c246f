package lodestone.store;

import java.time.Instant;

/// What somebody did.
///
/// @param account who; blank for a visitor without one
/// @param address from where, e.g. an IP address or `terminal`
/// @param action e.g. `POST /documents/{id}/decisions`
/// @param subject what it was done to, e.g. `/documents/d1/decisions`
/// @param detail what they said, without secrets
/// @param outcome e.g. `302`
public record AuditLine(
        Instant at, String account, String address, String action, String subject, String detail,
        String outcome) {}
