/// Who asks, and what they may do.
///
/// [lodestone.web.access.Gate] stands before every route: it finds out who asks, and refuses who may not.
/// A route names the least role that may take it, [lodestone.web.access.Needs]; one that names none may be
/// read by readers and written to by reviewers. A handler asks [lodestone.web.access.Visitors] who it is.
///
/// Every write carries a token that a page elsewhere cannot know, derived from the visitor's cookie
/// ([lodestone.web.access.Csrf]): nothing is kept for it, so that a form outlives a restart. The cookie alone
/// would do in most browsers (it is `SameSite=Strict`); the token and the `Origin` are there for the others.
@NullMarked
package lodestone.web.access;

import org.jspecify.annotations.NullMarked;
