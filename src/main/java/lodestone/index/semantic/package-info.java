/// What a sentence means, as a vector: sentences that say the same in other words lie close together.
///
/// [lodestone.index.semantic.SentenceVectors] runs a small model (all-MiniLM-L6-v2, quantised; 384 numbers a
/// sentence) on the ONNX runtime, one sentence at a time: the model weighs a batch as a whole, so that a
/// sentence's vector would depend on its neighbours, and an index made anew would answer otherwise. Each
/// vector is rounded to bytes by itself for the same reason, and because whole numbers take a fifth of what
/// Lucene's quantised formats need, which keep the original beside them. `WordPieces` divides a sentence as
/// the model was taught to.
///
/// The model and its vocabulary come as a Maven artifact; of its companions only the runtime is taken. The
/// usual tokenizer library asks the network where it runs and unpacks itself into the user's home, and this
/// program does neither. Nothing here is loaded unless someone asks for it: whether that is worth its cost is
/// for the settings to say. It is never asked to decide anything: "permitted" and "not yet permitted" are
/// close together.
@NullMarked
package lodestone.index.semantic;

import org.jspecify.annotations.NullMarked;
