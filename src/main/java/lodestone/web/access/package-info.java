/// Who asks, and what they may do.
///
/// [lodestone.web.access.Gate] stands before every route: it finds out who asks (a session's cookie, an
/// API token, or nobody), refuses who may not, and writes down what was written. A route names the least
/// role that may take it, [lodestone.web.access.Needs]; one that names none may be read by readers and
/// written to by reviewers. A handler asks [lodestone.web.access.Visitors] who it is.
/// [lodestone.web.access.Accounts] knows how people come by an account and
/// [lodestone.web.access.Entrance] how they sign in, [lodestone.web.access.Provided] how they do through a
/// provider of OpenID Connect; [lodestone.web.access.Access] wires all of it.
///
/// Every write carries a token that a page elsewhere cannot know, derived from the visitor's cookie
/// ([lodestone.web.access.Csrf]): nothing is kept for it, so that a form outlives a restart. The cookie
/// alone would do in most browsers (it is `SameSite=Strict`); the token and what the browser says of the
/// page that sent it are there for the others.
///
/// Of every secret only a digest is kept, and of a password an Argon2id hash. Nobody, admins included,
/// sets another's password: a link, worth something once, lets its owner choose it. There are no security
/// questions and no rules of composition, which make passwords worse; there is a least length, and a wait
/// after failures.
@NullMarked
package lodestone.web.access;

import org.jspecify.annotations.NullMarked;
