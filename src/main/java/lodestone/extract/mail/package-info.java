/// Mails as files (RFC 5322 and MIME), such as a release that came by mail and was saved as `.eml`.
///
/// [lodestone.extract.mail.MailReader] takes one apart into a [lodestone.extract.mail.Mail]: what its head
/// says, the words, and the files that came with it. Nothing is judged here: which of the words are a release
/// is a matter of `extract`. A mail within a mail is a file like others, and stays whole.
///
/// A stranger chooses what a mail holds. So the parser only walks forward and builds no tree; how deep parts
/// lie in parts, how many there are, how long a head is and how much comes out in all are bounded, and beyond
/// a bound the mail is refused. Types and names that are written wrongly are read as far as they can be.
@NullMarked
package lodestone.extract.mail;

import org.jspecify.annotations.NullMarked;
