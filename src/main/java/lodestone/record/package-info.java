/// What a company has ever shown of each stage, as of a day.
///
/// [lodestone.record.Records] answers for an issuer under any of its names: a
/// [lodestone.record.CompanyRecord] with, per stage, the best level and the sentence, document and day that
/// show it ([lodestone.record.StageRecord], [lodestone.record.Proof]); when it first claimed to span the
/// chain and first used each phrase ([lodestone.record.FirstUse]); when a stage rose
/// ([lodestone.record.Rise]); and what it announced for a day, with whether that was seen to come
/// ([lodestone.record.Promise], [lodestone.record.DueDate]).
///
/// "As of a day" means what was published by the end of it, in UTC, each document in the newest version that
/// was known by then: a page that changed later counts as it stood. Copies count once. A stage without
/// evidence is "none found in N documents of this issuer up to that day", never that there is none.
///
/// Nothing is kept here: all of it follows from the statements of the store, which are written with the
/// documents ([lodestone.store.Statements]). The levels alone are rows, because the digest asks for them for
/// every flag; passages are read from the assessments of the few documents that matter, rather than being
/// stored a second time. Promises are taken only from passages that the rules have found to be plans, and a
/// plan counts as kept only by evidence of that stage with a level of 2 or more which the company did not
/// have before: whether a second plant came is not for this package to say.
@NullMarked
package lodestone.record;

import org.jspecify.annotations.NullMarked;
