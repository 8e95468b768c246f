package lodestone.run;

import lodestone.model.Listing;
import lodestone.model.Source;

/// One listing of a source, to be passed over once.
record Job(Source source, Listing listing) {}
