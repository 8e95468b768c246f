package lodestone.alert;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/// Encrypted connections to servers that named certificates vouch for, and to no others.
final class Trusting {

    private Trusting() {}

    /// @param certificates of the server itself or of its authority
    static SSLSocketFactory only(List<X509Certificate> certificates) {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                trusted.setCertificateEntry("certificate-" + i, certificates.get(i));
            }
            var judges = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            judges.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, judges.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("certificates cannot be used: " + impossible.getMessage(),
                    impossible);
        }
    }
}
