/// The pages: read-only for now, server-rendered, usable without JavaScript.
///
/// [lodestone.web.Server] listens, on loopback unless the settings say otherwise; the first page lists what
/// is flagged with its claim and its five stages, and the coverage of the newest run; a document's page shows
/// the text as published with every claim and every piece of evidence marked at its place. Handlers are thin:
/// what a page shows is gathered into a view record first, and a jte template, which escapes by context,
/// writes it.
///
/// All text comes from outside. Nothing of it is trusted: the content security policy allows no script at
/// all, a link is only made of an http(s) address, and nothing is loaded from another host.
@NullMarked
package lodestone.web;

import org.jspecify.annotations.NullMarked;
