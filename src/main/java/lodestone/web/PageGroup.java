package lodestone.web;

import io.javalin.config.RoutesConfig;

/// Pages that belong together. [Server] lists the groups and lets each add its own addresses.
interface PageGroup {

    /// Adds the addresses of its pages.
    void addTo(RoutesConfig routes);
}
