package lodestone.web;

import lodestone.review.Submission;

/// A decision that came too late: what happened, and what was to be decided, so that nothing typed is lost.
///
/// @param what happened, in a clause
public record ConflictView(String what, Submission submission) {}
