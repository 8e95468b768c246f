/// People decide on what the rules found: the queue, decisions, second reviews, samples, and how good rules
/// and reviewers are.
///
/// [lodestone.review.Intake] turns stored documents into cases of the queue; [lodestone.review.ReviewDesk] is
/// where a reviewer takes the next case and decides; [lodestone.review.Standings] says what follows from a
/// document's decisions and its newest findings. What follows is never a fact of its own: the decisions and
/// the basis on which each was made are stored, and the state of a case can always be made from them again.
///
/// A decision names what it was made on, text and findings. Where a document has another text, or findings
/// that differ in verdict, claim or levels, the decision stays in the history and the case is open again,
/// with the reason; likewise where its issuer has replied since, for that was decided without hearing him.
/// What an issuer proves later, in another document, reopens nothing: a document is judged by what it says
/// itself, and that stays as it was. Rules of a newer version that find the same reopen nothing, or every
/// release of the rules would throw away a year of work.
///
/// Nobody overwrites anybody: a decision names the revision of the case that its reviewer saw, and of two who
/// saw the same the later is told. Locking a case while it is read was tried on paper and rejected: whoever
/// goes home with an open page would stop the others. Who works on a case is only a mark that expires.
///
/// Nothing here judges a text: that is for `claim` and for people.
@NullMarked
package lodestone.review;

import org.jspecify.annotations.NullMarked;
