/// The pages: server-rendered, usable without a mouse and without JavaScript.
///
/// [lodestone.web.Server] listens, on loopback unless the settings say otherwise. Pages that belong together
/// are a `PageGroup`, which adds its own addresses: today, documents and what the archive holds of them,
/// queue and decisions, search, companies, watches, sources, runs, drafts, settings, audit, feeds. Handlers
/// are thin: what a page shows is gathered into a view record first, and a jte template, which escapes by
/// context, writes it inside the frame that all pages share (`Frame`, [lodestone.web.Page],
/// [lodestone.web.Menu]).
///
/// A document's page shows the text as published with every claim, every piece of evidence and the nearest
/// caution marked at its place (`Mark`, `MarkedText`), a note beside each, and the five stages
/// ([lodestone.web.StageView]). The text is cut into blocks that a browser lays out only when they come into
/// sight, so that half a million words open at once. `/documents/ID?at=START#s-START` marks the sentence at
/// that UTF-16 unit of the stored text: whoever found something there links so. What the archive holds is
/// shown in a sandbox without scripts and without network, and leaves as a [lodestone.web.Bundle] that proves
/// itself offline.
///
/// Reviewers go from case to case within what they asked of the queue ([lodestone.web.QueueWish]). While a
/// case waits for its second review, no page, table, bundle or answer tells the first decision to anybody but
/// who made it: `Standings.visible` decides so of decisions, `AuditLines` of what the audit wrote down.
///
/// Programs ask the `Api`: each of its routes is a value (`ApiRoute`) that answers and is described, so that
/// the description, `/api/openapi.json`, cannot promise what is not there. Who may take a route is decided
/// in [lodestone.web.access]; off loopback nothing is served in the clear (`Encryption`, `SafeHeaders`).
///
/// All text comes from outside. Nothing of it is trusted: the content security policy allows no inline script
/// or style, a link is only made of an http(s) address, and nothing is loaded from another host. The chart of
/// a company is SVG written by a template rather than by a library: libraries style by attributes that the
/// policy forbids, and cannot be restyled for the dark. Each page stays under 100 KB without the document's
/// text.
@NullMarked
package lodestone.web;

import org.jspecify.annotations.NullMarked;
