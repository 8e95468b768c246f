package lodestone.web;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/// TLS for whoever serves without a proxy.
final class Encryption {

    private Encryption() {}

    static Connector connector(Server server, HttpConfiguration http, WebSettings settings,
            WebSettings.Tls tls) {
        var keys = new SslContextFactory.Server();
        keys.setKeyStorePath(tls.keyStore().toUri().toString());
        keys.setKeyStorePassword(tls.password());
        keys.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        var connector = new ServerConnector(server, keys, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }
}
