package lodestone.web;

import lodestone.review.Submission;

/// A decision that came too late: what happened, and what was to be decided, so that nothing typed is lost.
///
/// @param what happened, in a clause
/// @param wish the cases through which its reviewer goes
public record ConflictView(String what, Submission submission, QueueWish wish) {}
